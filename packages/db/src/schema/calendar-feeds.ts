import { text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { users } from './users.ts';

/** The private address at which a person's calendar programs read their calendar: one a person, sha256 of its token. */
export const calendarFeeds = nexusApp.table(
  'calendar_feeds',
  {
    user_id: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    token_hash: text().notNull(),
    created_at: createdAt(),
    /** To the quarter of an hour; null until a program has come. */
    last_read_at: instant(),
  },
  (t) => [uniqueIndex('calendar_feeds_token_key').on(t.token_hash)],
);
