import { cx } from '../lib/cx';
import { ChartTable } from './chart-table';

export interface Column {
  /** « 16 nov. » */
  label: string;
  /** A second line: « congés ». */
  note?: string | undefined;
  value: number;
  /** The value in words, above the column: « 5 h 20 ». */
  text: string;
}

export interface ColumnChartProps {
  /** Oldest first, about six at most; the last one stands out. */
  columns: readonly Column[];
  /** « Temps de travail par semaine : 45 min, 3 h 30, 3 h 50, 5 h 20 » */
  label: string;
  /** Heads of the table: « Semaine », « Temps ». */
  heads: readonly [string, string];
  className?: string | undefined;
}

const STEP = 80;
const WIDTH = 52;
const BASE = 136;
const TALLEST = 104;

/** A few columns, each with its value written above it. */
export function ColumnChart({ columns, label, heads, className }: ColumnChartProps) {
  const width = columns.length * STEP + 2;
  const most = Math.max(1, ...columns.map((column) => column.value));
  const height = columns.some((column) => column.note) ? 174 : 160;
  return (
    <div className={cx('relative', className)} style={{ maxWidth: width * 1.25 }}>
      <svg viewBox={`0 2 ${width} ${height}`} width="100%" role="img" aria-label={label}>
        {columns.map((column, index) => {
          const isLast = index === columns.length - 1;
          const tall = (column.value / most) * TALLEST;
          const middle = index * STEP + 36;
          return (
            <g key={column.label}>
              <rect
                x={middle - WIDTH / 2}
                y={BASE - tall}
                width={WIDTH}
                height={tall}
                rx="7"
                className={isLast ? 'fill-brand' : 'fill-edge opacity-50'}
              />
              <text
                x={middle}
                y={BASE - tall - 9}
                fontSize="14"
                textAnchor="middle"
                className={cx('fill-ink', isLast ? 'font-strong' : 'font-medium')}
              >
                {column.text}
              </text>
              <text x={middle} y="156" fontSize="13" textAnchor="middle" className="fill-ink-2">
                {column.label}
              </text>
              {column.note ? (
                <text x={middle} y="172" fontSize="13" textAnchor="middle" className="fill-ink-3">
                  {column.note}
                </text>
              ) : null}
            </g>
          );
        })}
        <path d={`M0 136.5H${width}`} strokeWidth="1.2" className="stroke-edge" />
      </svg>
      <ChartTable
        caption={label}
        columns={heads}
        rows={columns.map((column) => [column.note ? `${column.label} (${column.note})` : column.label, column.text])}
      />
    </div>
  );
}
