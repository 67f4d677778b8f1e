import { cx } from '../../lib/cx';
import { ChartTable } from '../chart-table';
import { type CalendarDay, type HeatLevel, layOutCalendar } from './calendar';

export interface CalendarHeatProps {
  /** Calendar days, both included. */
  from: string;
  to: string;
  /** Those with work. */
  days: readonly CalendarDay[];
  /** The picture in words. */
  label: string;
  /** « sept. » */
  formatMonth: (date: string) => string;
  /** « lundi 23 novembre », in the table. */
  formatDay: (date: string) => string;
  /** Weeks from top to bottom, for a phone; from left to right otherwise. */
  down?: boolean;
  className?: string | undefined;
}

const step = 17;
const initials = ['L', 'M', 'M', 'J', 'V', 'S', 'D'];
/** Side of the square: the more work, the larger, whatever the colour. */
const sides: Record<HeatLevel, number> = { 0: 0, 1: 6, 2: 9, 3: 12, 4: 15 };
const inks: Record<HeatLevel, string> = {
  0: '',
  1: 'opacity-45',
  2: 'opacity-65',
  3: 'opacity-85',
  4: '',
};

/** A school year of days, a square each: larger and darker with the work, a hollow dot without. */
export function CalendarHeat({
  from,
  to,
  days,
  label,
  formatMonth,
  formatDay,
  down = false,
  className,
}: CalendarHeatProps) {
  const { cells, weeks, months } = layOutCalendar(from, to, days);
  const [headX, headY] = down ? [46, 22] : [22, 22];
  const x = (week: number, day: number) => headX + (down ? day : week) * step + step / 2;
  const y = (week: number, day: number) => headY + (down ? week : day) * step + step / 2;
  const width = headX + (down ? 7 : weeks) * step + 2;
  const height = headY + (down ? weeks : 7) * step + 2;
  return (
    <div className={cx('relative', className)} style={{ maxWidth: width * 1.25 }}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={label}>
        <g fontSize="11" className="fill-ink-3">
          {months.map(({ week, date }) =>
            down ? (
              <text key={date} x="0" y={y(week, 0) + 4}>
                {formatMonth(date)}
              </text>
            ) : (
              <text key={date} x={x(week, 0) - step / 2} y="12">
                {formatMonth(date)}
              </text>
            ),
          )}
          {initials.map((initial, day) =>
            down ? (
              <text key={day} x={x(0, day)} y="14" textAnchor="middle">
                {initial}
              </text>
            ) : day % 2 === 0 ? (
              <text key={day} x="6" y={y(0, day) + 4} textAnchor="middle">
                {initial}
              </text>
            ) : null,
          )}
        </g>
        {cells.map(({ date, week, day, level }) => {
          const side = sides[level];
          return level === 0 ? (
            <circle
              key={date}
              cx={x(week, day)}
              cy={y(week, day)}
              r="1.8"
              fill="none"
              strokeWidth="1.1"
              className="stroke-edge"
            />
          ) : (
            <rect
              key={date}
              x={x(week, day) - side / 2}
              y={y(week, day) - side / 2}
              width={side}
              height={side}
              rx="2.5"
              className={cx('fill-brand', inks[level])}
            />
          );
        })}
      </svg>
      <ChartTable
        caption={label}
        columns={['Jour', 'Minutes']}
        rows={days.map(({ date, minutes }) => [formatDay(date), minutes])}
      />
    </div>
  );
}

const legend = [
  [1, 'moins de 15 min'],
  [2, 'moins de 30 min'],
  [3, 'moins d’une heure'],
  [4, 'une heure ou plus'],
] as const;

/** What the squares of a CalendarHeat mean. */
export function CalendarLegend({ className }: { className?: string | undefined }) {
  return (
    <ul className={cx('flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-3', className)}>
      {legend.map(([level, words]) => (
        <li key={level} className="inline-flex items-center gap-1.5">
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <rect
              x={-sides[level] / 2}
              y={-sides[level] / 2}
              width={sides[level]}
              height={sides[level]}
              rx="2.5"
              className={cx('fill-brand', inks[level])}
            />
          </svg>
          {words.replaceAll(/(\d+) /g, '$1\u00a0')}
        </li>
      ))}
    </ul>
  );
}
