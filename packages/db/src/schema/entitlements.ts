import { index, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp, tierEnum } from './enums.ts';
import { students } from './students.ts';

/** What a pupil's family has access to, until when. No row, or only past ones: Free. */
export const entitlements = nexusApp.table(
  'entitlements',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    tier: tierEnum().notNull(),
    expires_at: instant(),
    created_at: createdAt(),
  },
  (t) => [index('entitlements_student_idx').on(t.student_id, t.expires_at)],
);
