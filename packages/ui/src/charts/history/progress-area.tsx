import { cx } from '../../lib/cx';
import { clamp01, formatPercent } from '../../lib/format';
import { subjectScope } from '../../primitives/label/subjects';
import { ChartTable } from '../chart-table';

export interface ProgressWeek {
  /** Its Monday. */
  week: string;
  /** Share of the programme, at the end of the week. */
  value: number;
  /** Something was worked on that week: a dot on the line. */
  worked: boolean;
  /** The other cells of its row in the table. */
  cells: readonly (string | number)[];
}

export interface ProgressAreaProps {
  /** In order. */
  weeks: readonly ProgressWeek[];
  /** Code of a subject, for its colour; the brand's otherwise. */
  subject?: string;
  /** The picture in words. */
  label: string;
  /** Heads of the table: the week, its value, then those of `cells`. */
  heads: readonly string[];
  /** « 16 nov. » */
  formatDay: (date: string) => string;
  /** « nov. » */
  formatMonth: (date: string) => string;
  /** On a phone: drawn half as wide. */
  compact?: boolean;
  className?: string | undefined;
}

const left = 42;
const top = 22;
const base = 158;

/** How far along a programme, week after week: an area under a line, a dot where something was worked on. */
export function ProgressArea({
  weeks,
  subject,
  label,
  heads,
  formatDay,
  formatMonth,
  compact = false,
  className,
}: ProgressAreaProps) {
  const right = compact ? 316 : 640;
  const last = weeks.length - 1;
  // To the fifth above the highest: a beginning is not a flat line.
  const most = Math.max(0.2, Math.ceil(Math.max(0, ...weeks.map(({ value }) => value)) * 5 - 0.001) / 5);
  const x = (index: number) => left + 6 + (last < 1 ? 0 : ((right - left - 6) * index) / last);
  const y = (value: number) => base - (clamp01(value) / most) * (base - top);
  const line = weeks.map(({ value }, index) => `${x(index)},${y(value)}`).join('L');
  const now = weeks[last];
  return (
    <div data-subject={subject === undefined ? undefined : subjectScope(subject)} className={cx('relative', className)}>
      <svg viewBox={`0 0 ${right + 40} 186`} width="100%" role="img" aria-label={label}>
        {[0, most / 2, most].map((share) => (
          <g key={share}>
            <path d={`M${left} ${y(share)}H${right}`} className={share === 0 ? 'stroke-edge' : 'stroke-line'} />
            <text x={left - 7} y={y(share) + 4} fontSize="12.5" textAnchor="end" className="fill-ink-3">
              {formatPercent(share)}
            </text>
          </g>
        ))}
        {weeks.map(({ week }, index) =>
          beginsMonth(weeks, index) ? (
            <text key={week} x={x(index)} y={base + 20} fontSize="12.5" className="fill-ink-3">
              {formatMonth(week)}
            </text>
          ) : null,
        )}
        <g className={subject === undefined ? '[--c:var(--brand)] [--cs:var(--brand-soft)]' : undefined}>
          {last < 1 ? null : <path d={`M${x(0)},${base}L${line}L${x(last)},${base}Z`} className="fill-subject-soft" />}
          <path d={`M${line}`} fill="none" strokeWidth="2.2" strokeLinejoin="round" className="stroke-subject" />
          {weeks.map(({ week, value, worked }, index) =>
            worked || index === last ? (
              <circle
                key={week}
                cx={x(index)}
                cy={y(value)}
                r={index === last ? 4.5 : 3}
                strokeWidth="2"
                className={cx('stroke-subject', worked ? 'fill-subject' : 'fill-surface')}
              />
            ) : null,
          )}
        </g>
        {now === undefined ? null : (
          <text
            x={x(last)}
            y={y(now.value) - 10}
            fontSize="14"
            textAnchor="middle"
            paintOrder="stroke"
            strokeWidth="4"
            className="fill-ink stroke-surface font-strong"
          >
            {formatPercent(now.value)}
          </text>
        )}
      </svg>
      <ChartTable
        caption={label}
        columns={heads}
        rows={weeks.map(({ week, value, cells }) => [formatDay(week), formatPercent(value), ...cells])}
      />
    </div>
  );
}

/** The first week of each month, where its name has room before the end. */
function beginsMonth(weeks: readonly { week: string }[], index: number): boolean {
  const [here, before] = [weeks[index]?.week, weeks[index - 1]?.week];
  if (here === undefined || here.slice(0, 7) === before?.slice(0, 7)) return false;
  return weeks[index + 1]?.week.slice(0, 7) === here.slice(0, 7) || index === weeks.length - 1;
}
