import { ofStudent, type TrpcUtils } from '#lib/trpc.ts';
import { daysShown, rangeOf, today } from '../days.ts';
import type { AgendaSearch, AgendaView } from '../search.ts';
import { books, type Whose } from '../whose.ts';

const DAY_MS = 86_400_000;
const slotDays = 28;

/** The day and the view that an address means. */
export function shownBy({ date, vue }: AgendaSearch, phone: boolean, now: Date, time_zone: string) {
  const view: AgendaView = vue ?? (phone ? 'jour' : 'semaine');
  return { view, day: date ?? today(now, time_zone) };
}

/** What to ask for the days shown. On a phone the day's whole week comes with it: the next day is there at once. */
export function agendaInput(whose: Whose, view: AgendaView, day: string, time_zone: string) {
  const days = daysShown(view === 'jour' ? 'semaine' : view, day);
  return { ...ofStudent(whose.studentId), ...rangeOf(days, time_zone) };
}

/** Four weeks of free slots, from this hour on, so that the same question is not asked each minute. */
export function slotsInput(whose: Whose, now: Date) {
  const from = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  return {
    ...ofStudent(whose.studentId),
    from: from.toISOString(),
    to: new Date(from.getTime() + slotDays * DAY_MS).toISOString(),
  };
}

/** The agenda and, for whom may book, the free slots: asked in the same tick, one request. */
export async function readAgenda(
  utils: TrpcUtils,
  whose: Whose,
  search: AgendaSearch,
  phone: boolean,
  time_zone: string,
): Promise<void> {
  const now = new Date();
  const { view, day } = shownBy(search, phone, now, time_zone);
  await Promise.all([
    utils.dashboard.agenda.ensureData(agendaInput(whose, view, day, time_zone)),
    books(whose) ? utils.sessions.slots.ensureData(slotsInput(whose, now)) : undefined,
  ]);
}
