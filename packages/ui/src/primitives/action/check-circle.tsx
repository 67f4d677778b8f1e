import { CheckIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';

export interface CheckCircleProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** Read aloud, with the task's name: « Marquer comme fait : Révise les suites ». */
  label: string;
  disabled?: boolean;
  className?: string | undefined;
}

/** The round to tick at the head of a task: 24 px drawn, 44 px to the finger. */
export function CheckCircle({ checked, onCheckedChange, label, disabled = false, className }: CheckCircleProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={checked}
      disabled={disabled}
      onClick={() => onCheckedChange(!checked)}
      className={cx(
        'group relative grid size-6 shrink-0 place-items-center rounded-full border-[1.8px] transition-colors after:absolute after:-inset-[11.8px] after:rounded-full disabled:cursor-not-allowed',
        checked
          ? 'border-success bg-success text-on-status'
          : 'border-edge text-transparent hover:border-brand hover:text-brand',
        className,
      )}
    >
      <CheckIcon size={16} />
    </button>
  );
}
