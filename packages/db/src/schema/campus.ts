import { text } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { nexusApp } from './enums.ts';

/** Facts about this campus as a whole: `kind` = demo, synthetic or real. */
export const campus = nexusApp.table('campus', {
  key: text().primaryKey(),
  value: text().notNull(),
  created_at: createdAt(),
});
