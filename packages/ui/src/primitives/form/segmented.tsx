import { type ReactNode, useId } from 'react';
import type { Icon } from '../../icons/create-icon';
import { cx } from '../../lib/cx';

export interface SegmentedOption<V extends string> {
  value: V;
  label: ReactNode;
  icon?: Icon;
}

export interface SegmentedProps<V extends string> {
  /** What is being chosen, read aloud: « Affichage ». */
  label: string;
  options: ReadonlyArray<SegmentedOption<V>>;
  value: V;
  onValueChange: (value: V) => void;
  className?: string | undefined;
}

/** Two to four ways to see the same thing. Native radios: one stop of Tab, arrows inside, no script to load. */
export function Segmented<V extends string>({ label, options, value, onValueChange, className }: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className={cx('inline-flex max-w-full min-w-0 gap-0.5 rounded-md bg-sunken p-[3px]', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map(({ value: option, label: text, icon: OptionIcon }) => (
        <label
          key={option}
          className="relative inline-flex min-h-[34px] cursor-pointer items-center gap-1.5 rounded-btn px-3 text-sm font-medium text-ink-2 outline-offset-2 outline-focus transition-colors hover:text-ink has-checked:bg-surface has-checked:font-strong has-checked:text-ink has-checked:shadow-1 has-focus-visible:outline-[2.5px] has-focus-visible:outline-solid"
        >
          <input
            type="radio"
            name={name}
            value={option}
            checked={value === option}
            onChange={() => onValueChange(option)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          {OptionIcon ? <OptionIcon size={16} /> : null}
          {text}
        </label>
      ))}
    </fieldset>
  );
}
