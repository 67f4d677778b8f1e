import { index, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { users } from './users.ts';

/** Sign-ins. The id is sha256 of the token the browser holds: who reads this table cannot sign in with it. */
export const authSessions = nexusApp.table(
  'auth_sessions',
  {
    id: text().primaryKey(),
    user_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expires_at: instant().notNull(),
    created_at: createdAt(),
  },
  (t) => [index('auth_sessions_user_idx').on(t.user_id)],
);
