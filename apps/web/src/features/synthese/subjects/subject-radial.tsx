import type { SubjectProgress } from '@nexus/contracts';
import { cx, ProgressRadial } from '@nexus/ui';
import { percent } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { plural, uncapitalize } from '#lib/words/words.ts';
import { SubjectLink } from './subject-link.tsx';

interface SubjectProgressProps {
  progress: SubjectProgress;
  /** Its path is the one shown below. */
  current: boolean;
}

export function SubjectRadial({
  progress: { subject, progress, acquired, total, next },
  current,
}: SubjectProgressProps) {
  return (
    <li
      className={cx(
        'relative grid content-start justify-items-center rounded-md px-2 py-3 text-center transition-colors hover:bg-sunken',
        current && 'bg-brand-soft hover:bg-brand-soft',
      )}
    >
      <div className="mb-2.5">
        <SubjectLink subject={subject} current={current} />
      </div>
      <ProgressRadial
        subject={subject}
        mastery={progress}
        acquired={acquired}
        total={total}
        label={`${shortSubject(subject)} : maîtrise ${percent(progress)}, ${acquired} ${plural(acquired, 'compétence')} sur ${total}`}
      />
      <p className="mt-2.5 text-sm">
        <span className="font-medium">
          {acquired} {plural(acquired, 'compétence')} sur {total}
        </span>{' '}
        {plural(acquired, 'acquise')}
      </p>
      {next ? <p className="text-xs text-ink-3">Ensuite : {uncapitalize(next.label)}</p> : null}
    </li>
  );
}
