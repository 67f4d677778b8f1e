import { cx } from '../lib/cx';
import { clamp01, formatDecimal } from '../lib/format';
import { ChartTable } from './chart-table';

export interface RangeMark {
  at: number;
  label: string;
}

export interface RangeEstimateProps {
  /** Ends of the scale drawn. */
  min: number;
  max: number;
  /** The estimate, and the range it may fall in. */
  value: number;
  low: number;
  high: number;
  /** Named thresholds on the scale: 10 « admis », 14 « bien ». */
  marks: readonly RangeMark[];
  /** The picture in words: « Note estimée 13,2 sur 20, entre 11,9 et 14,5 ». */
  label: string;
  className?: string | undefined;
}

const START = 6;
const END = 274;
// Figtree at 13 px: wide enough for the widest words, so that neighbours never touch.
const CHAR = 6.6;

/** An estimate that looks like one: a dashed capsule for the range, a dot for the value, thresholds named below. */
export function RangeEstimate({ min, max, value, low, high, marks, label, className }: RangeEstimateProps) {
  const x = (at: number) => START + clamp01((at - min) / (max - min || 1)) * (END - START);
  const from = x(low);
  const to = x(high);
  // A range narrower than the dot still shows as a capsule around it.
  const [left, right] = apart(from, to, 24);
  const [fromText, toText] = apart(from, to, 36);
  return (
    <div className={cx('relative max-w-[320px]', className)}>
      <svg viewBox="0 10 280 84" width="100%" role="img" aria-label={label} className="overflow-visible">
        <path d={`M${START} 44H${END}`} strokeWidth="2" strokeLinecap="round" className="stroke-line" />
        {withRoom(marks, x).map(({ at, label: name, named }) => (
          <g key={at}>
            <path d={`M${x(at)} 37V51`} strokeWidth="1.6" className="stroke-edge" />
            <text x={x(at)} y="71" fontSize="13.5" textAnchor="middle" className="fill-ink-2 font-medium">
              {formatDecimal(at)}
            </text>
            {named ? (
              <text x={x(at)} y="88" fontSize="13" textAnchor="middle" className="fill-ink-3">
                {name}
              </text>
            ) : null}
          </g>
        ))}
        <rect
          x={left}
          y="34"
          width={right - left}
          height="20"
          rx="10"
          strokeWidth="1.5"
          strokeDasharray="4 3"
          className="fill-brand-soft stroke-brand"
        />
        <circle cx={x(value)} cy="44" r="8" strokeWidth="2.5" className="fill-brand stroke-surface" />
        <text x={fromText} y="24" fontSize="13" textAnchor="middle" className="fill-ink-2">
          {formatDecimal(low)}
        </text>
        <text x={toText} y="24" fontSize="13" textAnchor="middle" className="fill-ink-2">
          {formatDecimal(high)}
        </text>
      </svg>
      <ChartTable
        caption={label}
        columns={['Repère', 'Valeur']}
        rows={[
          ['Estimation', formatDecimal(value)],
          ['Au plus bas', formatDecimal(low)],
          ['Au plus haut', formatDecimal(high)],
          ...marks.map((mark): [string, string] => [mark.label, formatDecimal(mark.at)]),
        ]}
      />
    </div>
  );
}

/** Pushes two abscissas at least `room` apart, evenly. */
function apart(a: number, b: number, room: number): [number, number] {
  const lack = room - (b - a);
  return lack > 0 ? [a - lack / 2, b + lack / 2] : [a, b];
}

/** Keeps a mark's name only where it clears the one before; its number stays. */
function withRoom(marks: readonly RangeMark[], x: (at: number) => number) {
  let edge = Number.NEGATIVE_INFINITY;
  return marks.map((mark) => {
    const half = (mark.label.length * CHAR) / 2;
    const named = x(mark.at) - half >= edge;
    if (named) edge = x(mark.at) + half + 4;
    return { ...mark, named };
  });
}
