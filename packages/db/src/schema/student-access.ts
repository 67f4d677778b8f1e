import { sql } from 'drizzle-orm';
import { uuid } from 'drizzle-orm/pg-core';
import { nexusApp } from './enums.ts';

/**
 * Who is linked to whom, the one place that says it: a pupil to themself, a parent to their children, a coach to their
 * pupils. The administration sees everybody without a link, and is journalled instead.
 */
export const studentAccess = nexusApp
  .view('student_access', { user_id: uuid().notNull(), student_id: uuid().notNull() })
  .as(sql`
    select user_id, id as student_id from nexus_app.students
    union all select parent_id, student_id from nexus_app.guardians
    union all select coach_id, student_id from nexus_app.coachings`);
