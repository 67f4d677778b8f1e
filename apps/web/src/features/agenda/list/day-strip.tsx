import { cx } from '@nexus/ui';
import { datesIn } from '#lib/format.ts';
import { today } from '../days.ts';
import { type Entry, entriesOn } from '../entries.ts';

const calendar = datesIn('UTC');
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

interface DayStripProps {
  /** The seven days of the week around the one shown. */
  week: readonly string[];
  day: string;
  entries: readonly Entry[];
  now: Date;
  time_zone: string;
  onDay: (day: string) => void;
}

/** The week in a line: one touch goes to a day, a dot says that something is there. */
export function DayStrip({ week, day, entries, now, time_zone, onDay }: DayStripProps) {
  const current = today(now, time_zone);
  return (
    <nav aria-label="Jours de la semaine" className="mb-4 grid grid-cols-7 gap-1">
      {week.map((one) => {
        const filled = entriesOn(entries, one).some(({ type }) => type !== 'holiday');
        return (
          <button
            key={one}
            type="button"
            aria-current={one === day ? 'date' : undefined}
            onClick={() => onDay(one)}
            className={cx(
              'grid justify-items-center gap-0.5 rounded-md py-1.5 text-xs',
              one === day ? 'bg-brand text-on-brand' : 'text-ink-2 hover:bg-sunken',
            )}
          >
            <span className="sr-only">{`${calendar.full(noon(one))}${filled ? ', quelque chose est prévu' : ''}`}</span>
            <span aria-hidden="true">{calendar.weekday(noon(one)).slice(0, 3)}</span>
            <b aria-hidden="true" className={cx('num text-md', one === current && one !== day && 'text-brand')}>
              {noon(one).getUTCDate()}
            </b>
            <span className={cx('size-1.5 rounded-full', filled ? 'bg-current' : 'bg-transparent')} />
          </button>
        );
      })}
    </nav>
  );
}
