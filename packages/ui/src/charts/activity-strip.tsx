import { cx } from '../lib/cx';
import { type ActivityDay, BAR_MAX, BAR_WIDTH, layOutActivity } from './activity-geometry';
import { ChartTable } from './chart-table';

export interface ActivityStripProps {
  /** Oldest first, usually 28. */
  days: readonly ActivityDay[];
  /** Days in a row up to now. */
  streak: number;
  /** The strip in words: « 28 derniers jours : travail 22 jours sur 28 ». */
  label: string;
  /** Under the first and the last bar: « 27 oct. », « aujourd’hui ». */
  ends?: { start: string; end: string } | undefined;
  /** A date in words for the table; the ISO date otherwise. */
  formatDate?: (date: string) => string;
  className?: string | undefined;
}

/** One bar a day, as high as the work; a hollow dot for a day without; a line under the current run. */
export function ActivityStrip({
  days,
  streak,
  label,
  ends,
  formatDate = (date) => date,
  className,
}: ActivityStripProps) {
  const { marks, width, underline } = layOutActivity(days, streak);
  return (
    <div className={cx('relative', className)} style={{ maxWidth: width }}>
      <svg viewBox={`0 0 ${width} 52`} width="100%" role="img" aria-label={label} className="overflow-visible">
        {marks.map((mark) =>
          mark.height > 0 ? (
            <rect
              key={mark.date}
              x={mark.x}
              y={BAR_MAX - mark.height}
              width={BAR_WIDTH}
              height={mark.height}
              rx="3"
              className={mark.inStreak ? 'fill-brand' : 'fill-edge opacity-55'}
            />
          ) : (
            <circle
              key={mark.date}
              cx={mark.x + BAR_WIDTH / 2}
              cy="40.5"
              r="2.6"
              fill="none"
              strokeWidth="1.4"
              className="stroke-edge"
            />
          ),
        )}
        {underline ? (
          <path
            d={`M${underline.from} 50H${underline.to}`}
            strokeWidth="2"
            strokeLinecap="round"
            className="stroke-brand"
          />
        ) : null}
      </svg>
      {ends ? (
        <div aria-hidden="true" className="mt-1 flex justify-between text-xs text-ink-3">
          <span>{ends.start}</span>
          <span>{ends.end}</span>
        </div>
      ) : null}
      <ChartTable
        caption={label}
        columns={['Jour', 'Minutes']}
        rows={days.map((day) => [formatDate(day.date), day.minutes])}
      />
    </div>
  );
}
