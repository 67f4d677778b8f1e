import { type ReactNode, useId } from 'react';
import { cx } from '../../lib/cx';
import { FieldError } from './field';

export interface RadioOption<V extends string> {
  value: V;
  label: ReactNode;
  /** A second line under the label. */
  help?: ReactNode;
  /** At the end of the row: points, a price, a key cap. */
  aside?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps<V extends string> {
  legend: ReactNode;
  /** Reads the legend without showing it, when a title above already says it. */
  hideLegend?: boolean;
  options: ReadonlyArray<RadioOption<V>>;
  value: V | null;
  onValueChange: (value: V) => void;
  /** `cards` frames each choice: answers of a quiz, criteria of a copy, offers. */
  appearance?: 'plain' | 'cards';
  error?: ReactNode;
  name?: string;
  disabled?: boolean;
  className?: string | undefined;
}

const dot =
  'mt-0.5 size-5.5 shrink-0 appearance-none rounded-full border-[1.8px] border-edge transition-all checked:border-[6.5px] checked:border-brand disabled:bg-sunken';
const frame =
  'min-h-11 rounded-md border border-line px-3 py-2.5 has-checked:border-brand has-checked:bg-brand-soft has-checked:inset-ring has-checked:inset-ring-brand has-enabled:hover:border-edge has-checked:has-enabled:hover:border-brand';

/** One choice among a few, all in sight. Arrows move between them, as the browser does it. */
export function RadioGroup<V extends string>({
  legend,
  hideLegend = false,
  options,
  value,
  onValueChange,
  appearance = 'plain',
  error,
  name,
  disabled = false,
  className,
}: RadioGroupProps<V>) {
  const id = useId();
  const cards = appearance === 'cards';
  return (
    <fieldset
      disabled={disabled}
      aria-describedby={error ? `${id}-error` : undefined}
      className={cx('min-w-0', className)}
    >
      <legend className={hideLegend ? 'sr-only' : 'mb-1.5 text-sm font-medium'}>{legend}</legend>
      <div className={cards ? 'grid gap-1.5' : 'flex flex-wrap gap-x-7 gap-y-2'}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              'flex min-h-7 cursor-pointer items-start gap-2.5 text-ui leading-snug has-disabled:cursor-not-allowed has-disabled:text-ink-3',
              cards && frame,
            )}
          >
            <input
              type="radio"
              name={name ?? id}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onValueChange(option.value)}
              className={dot}
            />
            <span className="min-w-0 flex-1 self-center">
              {option.label}
              {option.help ? <span className="block text-sm text-ink-2">{option.help}</span> : null}
            </span>
            {option.aside ? <span className="num self-center font-strong">{option.aside}</span> : null}
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
