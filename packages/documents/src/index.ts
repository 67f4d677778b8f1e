export { type CalendarEvent, calendarOf } from './calendar.ts';
