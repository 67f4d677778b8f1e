export { agendaPath, shortName } from './calendar-events.ts';
export type { CalendarFile } from './calendar-file.ts';
export { SessionInCalendar, sessionJson, sessionTables } from './calendar-rows.ts';
export { createCalendarFeed } from './create-calendar-feed.ts';
export { epreuveFile } from './epreuve-file.ts';
export { getCalendarFeed } from './get-calendar-feed.ts';
export { readCalendarFeed } from './read-calendar-feed.ts';
export { revokeCalendarFeed } from './revoke-calendar-feed.ts';
export { sessionFile } from './session-file.ts';
