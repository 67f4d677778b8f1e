import { integer, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { nexusApp } from './enums.ts';

/** Counters of the rate limiter (rate-limiter-flexible's own columns), shared by every server process. */
export const rateLimits = nexusApp.table('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  /** When the count starts again; null never. */
  expire: instant(),
});
