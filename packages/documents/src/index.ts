export { type CalendarEvent, calendarOf } from './calendar.ts';
export { createPdfReader, type PdfReader } from './pdf/create-pdf-reader.ts';
export type { PdfLimits, PdfPage, PdfReading, PdfRefusal } from './pdf/reading.ts';
