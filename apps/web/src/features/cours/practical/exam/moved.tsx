import type { PracticalAttempt } from '@nexus/contracts';
import { percent } from '#lib/format.ts';

type Exercise = NonNullable<PracticalAttempt['exercises']>[number];

/** What a program changed to the mastery of its competence, said quietly. */
export function Moved({ moved }: Pick<Exercise, 'moved'>) {
  if (moved === null) return null;
  const { label, before, after } = moved;
  return (
    <p className="num text-sm text-ink-2">
      Maîtrise de «&nbsp;{label}&nbsp;»&nbsp;:{' '}
      {before === null ? null : (
        <>
          {percent(before)} <span aria-hidden="true">→ </span>
          <span className="sr-only">puis </span>
        </>
      )}
      {percent(after)}
    </p>
  );
}
