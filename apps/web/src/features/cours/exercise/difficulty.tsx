import { cx } from '@nexus/ui';

const words = ['Facile', 'Dans le cours', 'Type contrôle', 'Type bac', 'Pour aller plus loin'];
const bars = ['h-1.5', 'h-2', 'h-2.5', 'h-3', 'h-3.5'];

/** How hard it is, in words; the bars beside them only repeat it. */
export function Difficulty({ level }: { level: number }) {
  return (
    <span className="inline-flex items-center gap-2 text-sm text-ink-3">
      <span aria-hidden="true" className="flex items-end gap-0.5">
        {bars.map((height, index) => (
          <span key={height} className={cx('w-1 rounded-full', height, index < level ? 'bg-brand' : 'bg-line')} />
        ))}
      </span>
      <span>
        <span className="sr-only">Difficulté : </span>
        {words[level - 1]}
      </span>
    </span>
  );
}
