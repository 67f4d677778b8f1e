/** Shows that one is heard; the word says it too. */
export function LevelMeter({ level }: { level: number }) {
  return (
    <div className="flex items-center gap-3">
      <div
        role="img"
        aria-label={level > 0.15 ? 'Le micro t’entend' : 'Le micro n’entend rien pour l’instant'}
        className="h-2.5 w-40 overflow-hidden rounded-full bg-surface inset-ring inset-ring-edge"
      >
        <div className="h-full rounded-full bg-brand" style={{ width: `${Math.round(level * 100)}%` }} />
      </div>
      <span className="text-ink-2">{level > 0.15 ? 'Le micro t’entend' : 'Dis quelque chose'}</span>
    </div>
  );
}
