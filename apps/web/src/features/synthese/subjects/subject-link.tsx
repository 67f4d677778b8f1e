import type { SubjectCode } from '@nexus/contracts';
import { SubjectChip } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { shortSubject } from '#lib/words/subjects.ts';

/** The name of a subject; its link covers the whole of the item around it, which must be `relative`. */
export function SubjectLink({ subject, current }: { subject: SubjectCode; current: boolean }) {
  return (
    <Link
      to="."
      search={(search) => ({ ...search, matiere: subject })}
      replace
      resetScroll={false}
      aria-current={current}
      activeProps={{ 'aria-current': current }}
      className="no-underline after:absolute after:inset-0 after:rounded-md"
    >
      <SubjectChip subject={subject} label={shortSubject(subject)} />
      <span className="sr-only"> : voir le chemin</span>
    </Link>
  );
}
