import { type ComponentProps, type CSSProperties, type ReactNode, useId } from 'react';
import { cx } from '../../lib/cx';

export interface SliderProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'min' | 'max'> {
  label: ReactNode;
  /** Beside the label, smaller: « × 16 · Épreuve de juin 2028 ». */
  note?: ReactNode;
  min: number;
  max: number;
  value: number;
  onValueChange: (value: number) => void;
  /** The value as one says it: « 14,5 ». */
  text: string;
  /** Where it stood before being moved: a mark on the track. */
  origin?: number | undefined;
  /** Being moved, or moved: set off in apricot. */
  active?: boolean;
}

/** A value to slide, with its name and its figure. Coloured by the subject in scope (data-subject), neutral otherwise. */
export function Slider({
  label,
  note,
  min,
  max,
  value,
  onValueChange,
  text,
  origin,
  active = false,
  className,
  ...rest
}: SliderProps) {
  const id = useId();
  const at = (point: number) => `${((point - min) / (max - min || 1)) * 100}%`;
  const filled: CSSProperties & Record<'--filled', string> = { '--filled': at(value) };
  return (
    <div
      className={cx(
        'grid grid-cols-[1fr_auto] text-ui leading-snug!',
        active ? '-mx-2.5 my-0.5 rounded-md bg-accent-soft px-2.5 py-[7px]' : 'py-[7px]',
        className,
      )}
    >
      <label htmlFor={id} className="min-w-0">
        <span className="font-medium">{label}</span> {note ? <span className="text-xs text-ink-3">{note}</span> : null}
      </label>
      <output htmlFor={id} className="num font-strong">
        {text}
      </output>
      <span className="slider col-span-2" style={filled}>
        {origin === undefined ? null : (
          <span className="absolute top-[5px] z-1 h-[15px] w-0.5 bg-ink" style={{ left: at(origin) }} />
        )}
        <input
          type="range"
          id={id}
          min={min}
          max={max}
          value={value}
          aria-valuetext={text}
          onChange={(event) => onValueChange(event.currentTarget.valueAsNumber)}
          {...rest}
        />
      </span>
    </div>
  );
}
