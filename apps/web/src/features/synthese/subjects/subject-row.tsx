import type { SubjectProgress } from '@nexus/contracts';
import { cx, ProgressBar, subjectScope } from '@nexus/ui';
import { percent } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { plural, uncapitalize } from '#lib/words/words.ts';
import { SubjectLink } from './subject-link.tsx';

/** The radial of a subject, folded into a line for a phone. */
export function SubjectRow({
  progress: { subject, progress, acquired, total, next },
  current,
}: {
  progress: SubjectProgress;
  current: boolean;
}) {
  return (
    <li
      data-subject={subjectScope(subject)}
      className={cx(
        'relative grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1.5 py-3',
        current && '-mx-2 rounded-md bg-brand-soft px-2',
      )}
    >
      <SubjectLink subject={subject} current={current} />
      <b className="num">{percent(progress)}</b>
      <div className="col-span-2">
        <ProgressBar
          size="sm"
          tone="subject"
          value={progress}
          label={`${shortSubject(subject)} : maîtrise ${percent(progress)}`}
        />
      </div>
      <p className="col-span-2 text-xs text-ink-2">
        {acquired} {plural(acquired, 'compétence')} sur {total} {plural(acquired, 'acquise')}
        {next ? <span className="text-ink-3"> · ensuite : {uncapitalize(next.label)}</span> : null}
      </p>
    </li>
  );
}
