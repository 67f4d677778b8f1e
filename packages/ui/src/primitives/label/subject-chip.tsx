import { cx } from '../../lib/cx';
import { subjectLook } from './subjects';

export interface SubjectChipProps {
  /** Code of the subject: « NSI », « MATHS », « GRAND-ORAL »… */
  subject: string;
  /** The short name shown: « Maths ». */
  label: string;
  size?: 'xs' | 'sm' | 'md';
  className?: string | undefined;
}

const sizes = { xs: 'text-xs', sm: 'text-sm', md: 'text-md' } as const;

/** Icon and short name of a subject, in its colour. */
export function SubjectChip({ subject, label, size = 'sm', className }: SubjectChipProps) {
  const { scope, icon: SubjectIcon } = subjectLook(subject);
  return (
    <span
      data-subject={scope}
      className={cx(
        'inline-flex items-center gap-1.5 align-middle leading-none! font-strong text-subject-ink',
        sizes[size],
        className,
      )}
    >
      <SubjectIcon size={16} />
      {label}
    </span>
  );
}

/** The square with a subject's icon, at the head of a row. The name of the subject stands beside it in the text. */
export function SubjectTile({ subject, className }: { subject: string; className?: string | undefined }) {
  const { scope, icon: SubjectIcon } = subjectLook(subject);
  return (
    <span
      data-subject={scope}
      className={cx('grid size-9 shrink-0 place-items-center rounded-md bg-subject-soft text-subject-ink', className)}
    >
      <SubjectIcon />
    </span>
  );
}
