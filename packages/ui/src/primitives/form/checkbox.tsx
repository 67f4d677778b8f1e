import type { ComponentProps, ReactNode } from 'react';
import { CheckIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  label: ReactNode;
  onCheckedChange?: (checked: boolean) => void;
}

const row = 'inline-flex min-h-7 items-center gap-2.5 text-ui has-disabled:cursor-not-allowed has-disabled:text-ink-3';

/** A box to tick, with its label. */
export function Checkbox({ label, onCheckedChange, className, ...rest }: CheckboxProps) {
  return (
    <label className={cx(row, className)}>
      <span className="relative grid size-5.5 shrink-0 place-items-center self-start mt-0.5">
        <input
          type="checkbox"
          className="peer size-full appearance-none rounded-sm border-[1.8px] border-edge transition-colors checked:border-brand checked:bg-brand disabled:bg-sunken"
          onChange={(event) => onCheckedChange?.(event.currentTarget.checked)}
          {...rest}
        />
        <CheckIcon
          size={16}
          className="pointer-events-none absolute text-transparent peer-checked:text-on-brand peer-disabled:peer-checked:text-ink-3"
        />
      </span>
      <span>{label}</span>
    </label>
  );
}

/** On or off at once, without a « Valider ». */
export function Switch({ label, onCheckedChange, className, ...rest }: CheckboxProps) {
  return (
    <label className={cx(row, className)}>
      <span className="relative inline-block h-6 w-10 shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: the native checked state is the switch's state
          role="switch"
          className="peer block size-full appearance-none rounded-full border-[1.8px] border-edge transition-colors checked:border-brand checked:bg-brand disabled:bg-sunken"
          onChange={(event) => onCheckedChange?.(event.currentTarget.checked)}
          {...rest}
        />
        <span className="pointer-events-none absolute top-[4.5px] left-[4.8px] size-[15px] rounded-full bg-edge transition-transform peer-checked:translate-x-[15px] peer-checked:bg-on-brand" />
      </span>
      <span>{label}</span>
    </label>
  );
}
