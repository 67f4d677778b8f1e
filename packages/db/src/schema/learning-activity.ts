import { sql } from 'drizzle-orm';
import { integer, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { nexusApp } from './enums.ts';

/** Every learning event of a pupil, whatever table keeps it: what a streak is made of (DOMAIN, Figures). */
export const learningActivity = nexusApp
  .view('learning_activity', { student_id: uuid().notNull(), at: instant().notNull(), minutes: integer().notNull() })
  .as(sql`
    select student_id, completed_at as at, coalesce(minutes, 0) as minutes
      from nexus_app.tasks where status = 'Done'
    union all select student_id, submitted_at,
        least(duration_min, coalesce((extract(epoch from submitted_at - started_at) / 60)::int, duration_min))
      from nexus_app.evaluations where submitted_at is not null
    union all select student_id, attended_at, (extract(epoch from slot_end - slot_start) / 60)::int
      from nexus_app.sessions where attended_at is not null
    union all select student_id, at, minutes from nexus_app.practice_answers
    union all select student_id, at, minutes from nexus_app.section_reads
    union all select student_id, finished_at, least(60, (extract(epoch from finished_at - started_at) / 60)::int)
      from nexus_app.practical_attempts`);
