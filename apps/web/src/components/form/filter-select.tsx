import { cx, Select } from '@nexus/ui';

interface FilterSelectProps {
  /** Read aloud. */
  label: string;
  /** When it filters nothing: « Toute matière ». */
  none: string;
  value: string | undefined;
  /** Each value and its words, in order. */
  options: readonly (readonly [value: string, words: string])[];
  /** '' filters nothing. */
  onChange: (value: string) => void;
  className?: string;
}

/** One filter above a list; on a phone they stand two by two. */
export function FilterSelect({ label, none, value = '', options, onChange, className }: FilterSelectProps) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      className={cx('max-md:min-w-[136px] max-md:flex-1 max-md:basis-[40%]', className)}
    >
      <option value="">{none}</option>
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </Select>
  );
}
