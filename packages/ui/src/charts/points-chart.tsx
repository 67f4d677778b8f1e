import { useId } from 'react';
import { cx } from '../lib/cx';
import { formatDecimal } from '../lib/format';
import type { SubjectScope } from '../primitives/label/subjects';
import { ChartTable } from './chart-table';

export interface PointsBar {
  id: string;
  /** In full, in the table: « Grand oral ». */
  label: string;
  /** Under the bar when there is room: « Oral ». */
  short: string;
  weight: number;
  /** 0 to 20; null while nothing is known: the place stays empty. */
  mark: number | null;
  scope: SubjectScope;
  /** Hatched. */
  estimated: boolean;
  /** Where it stood before being moved: a dotted line. */
  origin?: number | undefined;
}

export interface PointsChartProps {
  bars: readonly PointsBar[];
  /** A dashed line across: « mention bien, 14 ». */
  threshold?: { at: number; label: string } | undefined;
  /** The picture in words. */
  label: string;
  /** On a phone: drawn half as wide, with the names alone under the bars. */
  compact?: boolean;
  className?: string | undefined;
}

const left = 28;
const top = 26;
const gap = 2;

/** Marks as bars as wide as their weight: the area is the points. Estimates are hatched. */
export function PointsChart({ bars, threshold, label, compact = false, className }: PointsChartProps) {
  const right = compact ? 340 : 656;
  const base = compact ? 206 : 306;
  const y = (mark: number) => base - (mark / 20) * (base - top);
  const hatch = useId();
  const total = bars.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scale = (right - left) / total;
  let at = left;
  const placed = bars.map((bar) => {
    const x = at;
    at += bar.weight * scale;
    return { ...bar, x, width: Math.max(1, bar.weight * scale - gap) };
  });
  return (
    <div className={cx('relative', className)}>
      <svg viewBox={compact ? '-4 14 352 214' : '-4 14 668 356'} width="100%" role="img" aria-label={label}>
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V7" strokeWidth="2.6" className="stroke-surface opacity-40" />
          </pattern>
        </defs>
        {[0, 10, 20].map((mark) => (
          <g key={mark}>
            <path d={`M${left} ${y(mark)}H${right}`} className={mark === 0 ? 'stroke-edge' : 'stroke-line'} />
            <text x={left - 8} y={y(mark) + 5} fontSize="13" textAnchor="end" className="fill-ink-3">
              {mark}
            </text>
          </g>
        ))}
        {placed.map(({ id, short, mark, scope, estimated, origin, x, width, weight }) => (
          <g key={id} data-subject={scope}>
            <rect x={x} y={top} width={width} height={base - top} rx="3" className="fill-sunken opacity-55" />
            {mark === null ? null : (
              <>
                <rect x={x} y={y(mark)} width={width} height={base - y(mark)} rx="3" className="fill-subject" />
                {estimated ? (
                  <rect x={x} y={y(mark)} width={width} height={base - y(mark)} rx="3" fill={`url(#${hatch})`} />
                ) : null}
              </>
            )}
            {origin === undefined ? null : (
              <path d={`M${x} ${y(origin)}h${width}`} strokeWidth="2" strokeDasharray="3 3" className="stroke-ink" />
            )}
            {width < 26 ? null : (
              <g textAnchor="middle">
                <text x={x + width / 2} y={base + 19} fontSize="13.5" className="fill-subject-ink font-medium">
                  {fitted(short, width)}
                </text>
                {compact ? null : (
                  <>
                    <text x={x + width / 2} y="344" fontSize="15" className="fill-ink font-strong">
                      {mark === null ? '–' : formatDecimal(mark)}
                    </text>
                    <text x={x + width / 2} y="361" fontSize="13" className="fill-ink-3">
                      × {formatDecimal(weight)}
                    </text>
                  </>
                )}
              </g>
            )}
          </g>
        ))}
        {threshold === undefined ? null : (
          <>
            <path
              d={`M${left} ${y(threshold.at)}H${right}`}
              strokeWidth="1.6"
              strokeDasharray="5 4"
              className="stroke-ink"
            />
            <text x={right} y={y(threshold.at) - 7} fontSize="13" textAnchor="end" className="fill-ink font-medium">
              {threshold.label}
            </text>
          </>
        )}
      </svg>
      <ChartTable
        caption={label}
        columns={['Note du bac', 'Coefficient', 'Note', 'D’où elle vient']}
        rows={bars.map(({ label: name, weight, mark, estimated }) => [
          name,
          formatDecimal(weight),
          mark === null ? 'inconnue' : formatDecimal(mark),
          mark === null ? '' : estimated ? 'estimée' : 'connue',
        ])}
      />
    </div>
  );
}

/** Cut with a point where the bar is narrow: « Fr. », « Ph. ». */
function fitted(text: string, width: number): string {
  return text.length * 7.2 <= width ? text : `${text.slice(0, Math.max(2, Math.floor(width / 7.2) - 2))}.`;
}
