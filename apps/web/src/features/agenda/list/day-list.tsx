import { CalendarPicture, Card, EmptyState } from '@nexus/ui';
import { type Dates, datesIn } from '#lib/format.ts';
import { capitalize } from '#lib/words/words.ts';
import { type Entry, entriesOn } from '../entries.ts';
import type { Whose } from '../whose.ts';
import { AllDayEntry } from './all-day-entry.tsx';
import { SessionRow } from './session-row.tsx';

const calendar = datesIn('UTC');
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

export interface DayListProps {
  entries: readonly Entry[];
  days: readonly string[];
  dates: Dates;
  now: Date;
  whose: Whose;
  /** A single day, whose title stands above already. */
  one: boolean;
  onOpen: (id: string) => void;
}

/** Day after day, those where something happens. Holidays and windows of days are told once, when they begin. */
export function DayList({ entries, days, dates, now, whose, one, onOpen }: DayListProps) {
  const filled = days
    .map((day, index) => ({
      day,
      entries: one || index === 0 ? entriesOn(entries, day) : entries.filter((e) => e.day === day),
    }))
    .filter(({ entries: here }) => here.length > 0);
  if (filled.length === 0) {
    return (
      <Card className="grid min-h-44 content-center">
        <EmptyState bare level="h3" picture={<CalendarPicture />} title={one ? 'Rien ce jour-là' : 'Rien de prévu'}>
          {whose.role === 'student'
            ? 'Tes séances, tes épreuves et tes rappels apparaîtront ici.'
            : 'Les séances, les épreuves et les rappels apparaîtront ici.'}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className="grid content-start gap-5">
      {filled.map(({ day, entries: here }) => (
        <section key={day} aria-labelledby={`jour-${day}`}>
          <h3 id={`jour-${day}`} className={one ? 'sr-only' : 'mb-2 text-sm text-ink-2'}>
            {capitalize(calendar.full(noon(day)))}
            {calendar.year(noon(day)) === calendar.year(now) ? '' : ` ${calendar.year(noon(day))}`}
          </h3>
          <Card flush>
            <ul className="ruled">
              {here.map((entry) =>
                entry.type === 'session' ? (
                  <SessionRow key={entry.id} entry={entry} dates={dates} whose={whose} onOpen={onOpen} />
                ) : (
                  <AllDayEntry key={entry.id} entry={entry} dates={dates} />
                ),
              )}
            </ul>
          </Card>
        </section>
      ))}
    </div>
  );
}
