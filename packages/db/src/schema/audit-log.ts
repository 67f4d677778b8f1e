import { index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { users } from './users.ts';

/** What the administration did and looked at: it may see every pupil, and that is written down. */
export const auditLog = nexusApp.table(
  'audit_log',
  {
    id: id(),
    actor_id: uuid().references(() => users.id, { onDelete: 'set null' }),
    /** The permission used: `dashboard:summary`. */
    action: text().notNull(),
    /** The pupil concerned; kept after they are erased, so not a foreign key. */
    student_id: uuid(),
    detail_json: jsonb(),
    at: instant().notNull(),
  },
  (t) => [index('audit_log_at_idx').on(t.at), index('audit_log_student_idx').on(t.student_id, t.at)],
);
