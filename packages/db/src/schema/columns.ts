import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** UUID v7, made by the application: sortable by time, the same on every driver. */
export const id = () => uuid().primaryKey();
/** An instant, kept in UTC; a Date in code, ISO 8601 on the wire. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });
export const createdAt = () => instant().notNull().defaultNow();
