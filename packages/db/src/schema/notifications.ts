import type { NotificationKind } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { boolean, check, index, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { sessions } from './sessions.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/** What one person is told, once: in the campus, by e-mail, on their devices, or by no way when it is only kept from being told later. */
export const notifications = nexusApp.table(
  'notifications',
  {
    id: id(),
    user_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    student_id: uuid().references(() => students.id, { onDelete: 'cascade' }),
    /** The session it is about; unknown of those told before push. */
    session_id: uuid().references(() => sessions.id, { onDelete: 'cascade' }),
    kind: text().$type<NotificationKind>().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    /** A path of this campus. */
    link: text().notNull(),
    /** What happened and to whom it is told. */
    dedupe_key: text().notNull(),
    /** It shows in the person's list. */
    in_app: boolean().notNull(),
    /** It goes out by e-mail. */
    email: boolean().notNull(),
    /** When a worker took it to send it; null while it waits, or when sending failed. */
    emailed_at: instant(),
    /** It goes to the person's devices. */
    push: boolean().notNull().default(false),
    /** When a worker took it to send it; null while it waits, or when a device is still to be tried again. */
    pushed_at: instant(),
    /** The devices that have had it, of one that is given back. */
    pushed_to: uuid().array().notNull().default([]),
    read_at: instant(),
    created_at: createdAt(),
  },
  (t) => [
    uniqueIndex('notifications_dedupe_key').on(t.dedupe_key),
    index('notifications_user_created_idx').on(t.user_id, t.created_at),
    index('notifications_unread_idx').on(t.user_id).where(sql`in_app and read_at is null`),
    index('notifications_student_idx').on(t.student_id),
    index('notifications_session_idx').on(t.session_id),
    index('notifications_to_email_idx').on(t.created_at).where(sql`email and emailed_at is null`),
    index('notifications_to_push_idx').on(t.created_at).where(sql`push and pushed_at is null`),
    check('notifications_link_is_a_path', sql`${t.link} like '/%'`),
    check('notifications_title_length', sql`char_length(${t.title}) between 1 and 200`),
    check('notifications_body_length', sql`char_length(${t.body}) between 1 and 2000`),
  ],
);

/** What a person has chosen; without a row, the defaults (contracts: defaultChannels). */
export const notificationPreferences = nexusApp.table(
  'notification_preferences',
  {
    user_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text().$type<NotificationKind>().notNull(),
    in_app: boolean().notNull(),
    email: boolean().notNull(),
    push: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.user_id, t.kind] })],
);
