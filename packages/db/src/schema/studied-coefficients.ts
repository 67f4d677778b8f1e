import type { SubjectCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { numeric, text, uuid } from 'drizzle-orm/pg-core';
import { nexusApp } from './enums.ts';

/**
 * What each subject a pupil studies this year weighs in their own exam plan. In Première: everything, since the
 * specialities of Terminale are begun there. In Terminale: what is still to sit, without the speciality stopped.
 */
export const studiedCoefficients = nexusApp
  .view('studied_coefficients', {
    student_id: uuid().notNull(),
    subject: text().$type<SubjectCode>().notNull(),
    weight: numeric({ mode: 'number' }).notNull(),
  })
  .as(sql`
    select e.student_id, e.subject, sum(e.weight::numeric) as weight
    from nexus_app.epreuves_plan e join nexus_app.students s on s.id = e.student_id
    where s.track = 'Premiere' or (e.year = 'Terminale' and e.subject <> s.specialities[3])
    group by e.student_id, e.subject`);
