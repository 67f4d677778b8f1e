import { Card, cx } from '@nexus/ui';
import { type Dates, datesIn } from '#lib/format.ts';
import { today } from '../days.ts';
import { type Entry, entriesOn } from '../entries.ts';
import { AllDayEntry } from '../list/all-day-entry.tsx';
import type { Whose } from '../whose.ts';
import { type Hours, heightOf, hoursOf, placeOf, type SessionEntry, topOf } from './hours.ts';
import { SessionBlock } from './session-block.tsx';

const calendar = datesIn('UTC');
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const columns = 'grid grid-cols-[48px_repeat(7,minmax(84px,1fr))]';

export interface WeekGridProps {
  entries: readonly Entry[];
  days: readonly string[];
  dates: Dates;
  now: Date;
  whose: Whose;
  time_zone: string;
  onOpen: (id: string) => void;
  onDay: (day: string) => void;
}

/** A week as on a wall: hours down, days across. What has no hour stands above. */
export function WeekGrid({ entries, days, dates, now, whose, time_zone, onOpen, onDay }: WeekGridProps) {
  const sessions = entries.filter((entry): entry is SessionEntry => entry.type === 'session');
  const others = entries.filter(({ type }) => type !== 'session');
  const hours = hoursOf(sessions, time_zone);
  const current = today(now, time_zone);
  const hasOthers = days.some((day) => entriesOn(others, day).length > 0);
  return (
    <Card flush aria-label="Semaine" className="relative self-start overflow-x-auto!">
      <div className="min-w-[640px]">
        <div className={cx(columns, 'border-b border-line')}>
          <span />
          {days.map((day) => (
            <button
              key={day}
              type="button"
              onClick={() => onDay(day)}
              aria-current={day === current ? 'date' : undefined}
              className="px-1 py-2.5 text-center text-sm text-ink-2 -outline-offset-2! hover:bg-sunken"
            >
              <span className="sr-only">{calendar.full(noon(day))}, voir ce jour</span>
              <span aria-hidden="true">
                {calendar.weekday(noon(day)).slice(0, 3)}.{' '}
                <span
                  className={cx(
                    'num inline-block min-w-7 rounded-full px-1.5 py-0.5 font-strong text-ink',
                    day === current && 'bg-brand text-on-brand',
                  )}
                >
                  {noon(day).getUTCDate()}
                </span>
              </span>
            </button>
          ))}
        </div>
        {hasOthers ? (
          <div className={cx(columns, 'border-b border-line')}>
            <span className="px-1 py-2 text-right text-xs text-ink-3">jour</span>
            {days.map((day) => (
              <ul key={day} className="grid min-w-0 content-start gap-1 border-l border-line p-1">
                {entriesOn(others, day).map((entry) => (
                  <AllDayEntry key={entry.id} entry={entry} dates={dates} compact />
                ))}
              </ul>
            ))}
          </div>
        ) : null}
        <div className={cx(columns, 'relative')}>
          <HourMarks hours={hours} />
          {days.map((day) => (
            <ul
              key={day}
              aria-label={calendar.full(noon(day))}
              className={cx('relative border-l border-line', day === current && 'bg-brand-soft/40')}
              style={{ height: heightOf(hours) }}
            >
              {entriesOn(sessions, day).map((entry) =>
                entry.type === 'session' ? (
                  <SessionBlock
                    key={entry.id}
                    entry={entry}
                    place={placeOf(entry, hours, time_zone)}
                    dates={dates}
                    whose={whose}
                    onOpen={onOpen}
                  />
                ) : null,
              )}
              {day === current ? <NowLine top={topOf(now, day, hours, time_zone)} height={heightOf(hours)} /> : null}
            </ul>
          ))}
        </div>
      </div>
    </Card>
  );
}

function HourMarks({ hours }: { hours: Hours }) {
  const count = hours.to - hours.from;
  return (
    <div aria-hidden="true" style={{ height: heightOf(hours) }}>
      {Array.from({ length: count }, (_, index) => (
        <div
          key={hours.from + index}
          className={cx('absolute inset-x-0', index > 0 && 'border-t border-line')}
          style={{ top: (heightOf(hours) / count) * index }}
        >
          {index > 0 ? (
            <span className="num absolute -top-2.5 left-0 w-10 bg-surface text-right text-xs text-ink-3">
              {hours.from + index}&nbsp;h
            </span>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function NowLine({ top, height }: { top: number; height: number }) {
  if (top < 0 || top > height) return null;
  return (
    <li
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 z-10 border-t-2 border-accent"
      style={{ top }}
    >
      <span className="absolute -top-[5px] -left-1 size-2 rounded-full bg-accent" />
    </li>
  );
}
