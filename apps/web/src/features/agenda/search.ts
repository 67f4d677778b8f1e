export const agendaViews = ['semaine', 'jour', 'liste'] as const;
export type AgendaView = (typeof agendaViews)[number];

export const agendaFilters = ['seances', 'visio', 'sur-place', 'epreuves'] as const;
export type AgendaFilter = (typeof agendaFilters)[number];

/** What the address says of the agenda: anything else in it is left out. */
export interface AgendaSearch {
  /** A day, YYYY-MM-DD: its week or itself is shown; today by default. */
  date?: string | undefined;
  /** The week by default, the day on a phone. */
  vue?: AgendaView | undefined;
  /** Everything by default. */
  voir?: AgendaFilter | undefined;
  /** The session shown in full. */
  seance?: string | undefined;
}

export function validateAgendaSearch({ date, vue, voir, seance }: Record<string, unknown>): AgendaSearch {
  return {
    date: typeof date === 'string' && isDay(date) ? date : undefined,
    vue: agendaViews.find((one) => one === vue),
    voir: agendaFilters.find((one) => one === voir),
    seance: typeof seance === 'string' && /^[0-9a-f-]{36}$/.test(seance) ? seance : undefined,
  };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
