import { ClockIcon } from '@nexus/ui';
import { duration } from '#lib/format.ts';
import { useNow } from '#lib/now.ts';

/** At these minutes it is said aloud. */
const said = [10, 5, 1];

/** The time that is left, to the minute: nothing that ticks under one’s eyes. */
export function TimeLeft({ deadline_at }: { deadline_at: string }) {
  // Looked at again as the minute changes.
  useNow();
  const left = Math.ceil((Date.parse(deadline_at) - Date.now()) / 60_000);
  return (
    <>
      <p role="timer" aria-label="Temps restant" className="num flex items-center gap-1.5 text-sm">
        <ClockIcon size={16} className="text-ink-3" />
        {left > 0 ? `encore ${duration(left)}` : 'l’heure est passée'}
      </p>
      <p role="status" className="sr-only">
        {said.includes(left) ? `Il reste ${duration(left)}.` : left === 0 ? 'L’heure est passée.' : ''}
      </p>
    </>
  );
}
