import { index, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { users } from './users.ts';

/** Links to choose a new password: sha256 of the token, one hour, used once. */
export const passwordResets = nexusApp.table(
  'password_resets',
  {
    token_hash: text().primaryKey(),
    user_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expires_at: instant().notNull(),
    created_at: createdAt(),
  },
  (t) => [index('password_resets_user_idx').on(t.user_id)],
);
