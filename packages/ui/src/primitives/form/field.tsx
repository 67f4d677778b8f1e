import { type ReactNode, useId } from 'react';
import { ErrorIcon } from '../../icons/sign-icons';
import { FieldContext } from './field-context';

export interface FieldProps {
  label: ReactNode;
  /** What to write, as one would say it. */
  help?: ReactNode;
  /** What happened, what is kept, what to do. */
  error?: ReactNode;
  required?: boolean;
  /** Beside the label, in words: « facultatif ». */
  note?: ReactNode;
  /** One control of this package: it takes its id and its description from here. */
  children: ReactNode;
  className?: string | undefined;
}

/** Label above, help below, error tied to the control. */
export function Field({ label, help, error, required = false, note, children, className }: FieldProps) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const hasError = Boolean(error);
  const describedBy = [hasError && errorId, help && helpId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 flex items-baseline justify-between gap-3 text-sm font-medium">
        {label}
        {note ? <span className="text-xs font-normal text-ink-3">{note}</span> : null}
      </label>
      <FieldContext value={{ id, describedBy, invalid: hasError, required }}>{children}</FieldContext>
      {hasError ? <FieldError id={errorId}>{error}</FieldError> : null}
      {help ? (
        <p id={helpId} className="mt-1.5 text-xs text-ink-3">
          {help}
        </p>
      ) : null}
    </div>
  );
}

/** The error of a field or of a group: a shape, then words. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex gap-1.5 text-sm leading-[1.45] text-danger">
      <ErrorIcon size={16} className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
