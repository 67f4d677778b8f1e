import { cx } from '../lib/cx';
import { formatDecimal } from '../lib/format';
import { subjectScope } from '../primitives/label/subjects';
import { ChartTable } from './chart-table';

export interface ScorePoint {
  /** « 20 nov. » */
  label: string;
  value: number;
  /** Not settled yet: a dashed hollow point. */
  provisional?: boolean | undefined;
}

export interface ScoreTrendProps {
  /** Oldest first, 20 at most are drawn (the latest). */
  points: readonly ScorePoint[];
  /** The line in words: « Tes quatre dernières notes de NSI : 11,5 ; 13 ; 13 ; 14,5 ». */
  label: string;
  /** Code of a subject, for its colour; the brand's otherwise. */
  subject?: string | undefined;
  className?: string | undefined;
}

const MAX_POINTS = 20;
const LEFT = 22;
const RIGHT = 234;
const TOP = 14.5;
const BOTTOM = 41.5;

/** The last marks, joined: value above each point, date below. Past six points only the ends and the extremes are named. */
export function ScoreTrend({ points, label, subject, className }: ScoreTrendProps) {
  const shown = points.slice(-MAX_POINTS);
  const values = shown.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const last = shown.length - 1;
  const xs = (index: number) => (last < 1 ? (LEFT + RIGHT) / 2 : LEFT + ((RIGHT - LEFT) * index) / last);
  // A flat run sits in the middle; half a point is not drawn as a cliff.
  const span = Math.max(high - low, 2);
  const middle = (high + low) / 2;
  const ys = (value: number) => (TOP + BOTTOM) / 2 - ((value - middle) / span) * (BOTTOM - TOP);
  const line = values.map((value, index) => `${xs(index)},${ys(value)}`).join(' ');
  const named = namedPoints(values);
  return (
    <div data-subject={subject ? subjectScope(subject) : undefined} className={cx('relative max-w-[290px]', className)}>
      <svg viewBox="-2 -10 274 80" width="100%" role="img" aria-label={label}>
        <polyline points={line} fill="none" strokeWidth="2" className={subject ? 'stroke-subject' : 'stroke-brand'} />
        {shown.map((point, index) => (
          <g key={`${point.label}-${index}`}>
            <circle
              cx={xs(index)}
              cy={ys(point.value)}
              r={point.provisional ? 5 : shown.length > 8 ? 2.5 : 3.5}
              strokeWidth="2"
              {...(point.provisional ? { strokeDasharray: '3 2' } : {})}
              className={cx(
                subject ? 'stroke-subject' : 'stroke-brand',
                point.provisional ? 'fill-surface' : subject ? 'fill-subject' : 'fill-brand',
              )}
            />
            {named.has(index) ? (
              <text
                x={xs(index)}
                y={ys(point.value) - 9}
                fontSize="13"
                textAnchor="middle"
                paintOrder="stroke"
                strokeWidth="4"
                strokeLinejoin="round"
                className={cx('stroke-surface', index === last ? 'fill-ink font-strong' : 'fill-ink-2')}
              >
                {formatDecimal(point.value)}
              </text>
            ) : null}
            {dated(index, shown.length) ? (
              <text x={xs(index)} y="66" fontSize="13" textAnchor="middle" className="fill-ink-3">
                {point.label}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <ChartTable
        caption={label}
        columns={['Copie', 'Note', 'État']}
        rows={shown.map((point) => [
          point.label,
          formatDecimal(point.value),
          point.provisional ? 'provisoire' : 'arrêtée',
        ])}
      />
    </div>
  );
}

/** Indexes whose value is written: all up to six, then the ends, the best and the lowest unless too near another. */
function namedPoints(values: readonly number[]): ReadonlySet<number> {
  const last = values.length - 1;
  if (last < 6) return new Set(values.keys());
  const chosen = new Set([0, last]);
  const room = Math.ceil(values.length / 7);
  for (const index of [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))]) {
    if ([...chosen].every((other) => Math.abs(other - index) >= room)) chosen.add(index);
  }
  return chosen;
}

/** Four dates at most fit under the line. */
function dated(index: number, count: number): boolean {
  if (count <= 4) return true;
  return index === 0 || index === count - 1 || (count > 6 && index === Math.round((count - 1) / 2));
}
