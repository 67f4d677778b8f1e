import { index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { authSessions } from './auth-sessions.ts';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { users } from './users.ts';

/** The devices on which people are told: one a sign-in, and ended with it. */
export const pushSubscriptions = nexusApp.table(
  'push_subscriptions',
  {
    id: id(),
    user_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The sign-in of the browser that asked for it. */
    session_id: text()
      .notNull()
      .references(() => authSessions.id, { onDelete: 'cascade' }),
    /** Where its push service takes messages. Whoever knows it can try to send some: it goes to nobody else. */
    endpoint: text().notNull(),
    /** The public key and the secret for which messages are encrypted, base64url: only that browser opens them. */
    p256dh: text().notNull(),
    auth: text().notNull(),
    created_at: createdAt(),
    /** When a message was last taken for it. */
    last_success_at: instant(),
  },
  (t) => [
    uniqueIndex('push_subscriptions_endpoint_key').on(t.endpoint),
    uniqueIndex('push_subscriptions_session_key').on(t.session_id),
    index('push_subscriptions_user_idx').on(t.user_id, t.created_at),
  ],
);
