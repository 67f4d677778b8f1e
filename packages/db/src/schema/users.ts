import { text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { nexusApp, roleEnum } from './enums.ts';

/** One row a person who can sign in. */
export const users = nexusApp.table(
  'users',
  {
    id: id(),
    /** Lower case, trimmed (contracts: Email). */
    email: text().notNull(),
    role: roleEnum().notNull(),
    first_name: text().notNull(),
    last_name: text().notNull(),
    /** IANA name; instants are shown to the person in it. */
    time_zone: text().notNull().default('Europe/Paris'),
    /** argon2id in PHC form; null until the person has chosen one. */
    password_hash: text(),
    created_at: createdAt(),
  },
  (t) => [uniqueIndex('users_email_key').on(t.email)],
);
