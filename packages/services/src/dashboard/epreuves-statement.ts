import {
  Certainty,
  EpreuveKind,
  EpreuveSource,
  Id,
  Instant,
  StudentProfile,
  SubjectCode,
  Track,
} from '@nexus/contracts';
import { z } from 'zod';
import { TypedMark, typedMarkJson, typedMarksOf } from '../marks/index.ts';
import { nearnessSql } from '../tasks/index.ts';
import { list } from './next-up.ts';
import { instant, screenStatement, today } from './screen-statement.ts';

/** Everything the exam plan's screen is made of, as the one statement reads it; the regulation explains it. */
export const epreuvesStatement = screenStatement(`json_build_object(
  'student_id', st.id,
  'profile', json_build_object('track', st.track, 'profile', st.profile,
    'ponctuelles_modality', st.ponctuelles_modality, 'specialities', st.specialities, 'options', st.options),
  'today', ${today},
  'rows', ${list(
    `json_build_object('id', e.id, 'session', e.session, 'code', e.code, 'label', e.label, 'subject', e.subject,
      'year', e.year, 'kind', e.kind, 'weight', e.weight, 'scheduled_at', e.scheduled_at,
      'window_start', e.window_start, 'window_end', e.window_end, 'certainty', e.certainty, 'format', e.format,
      'mark', e.score_20, 'source', e.source)`,
    `(select * from nexus_app.epreuves_plan where student_id = p.student_id
      order by coalesce(scheduled_at, window_end), year, weight desc, code, id limit 200) e`,
  )},
  'marks', ${list(typedMarkJson, typedMarksOf('p.student_id'))},
  'competences', ${list(
    `json_build_object('code', g.competence_code, 'score', g.score)`,
    'nexus_app.progress g where g.student_id = p.student_id',
  )},
  'tasks', ${list(
    `json_build_object('id', task.id, 'label', task.label, 'reason', task.reason, 'minutes', task.minutes,
      'due', ${instant('task.due_at')}, 'subject', task.subject, 'competence_code', task.competence_code)`,
    `(select * from nexus_app.tasks where student_id = p.student_id and status = 'Todo' and subject is not null
      order by weight * ${nearnessSql('due_at', 'clock.now')} desc, due_at asc nulls last, id limit 200) task`,
  )})`);

const Day = z.iso.date();

export const EpreuvesRows = z.object({
  student_id: Id,
  profile: StudentProfile,
  today: Day,
  rows: z.array(
    z.object({
      id: Id,
      session: z.number(),
      code: z.string(),
      label: z.string(),
      subject: SubjectCode,
      year: Track,
      kind: EpreuveKind.nullable(),
      weight: z.number(),
      scheduled_at: Day.nullable(),
      window_start: Day.nullable(),
      window_end: Day.nullable(),
      certainty: Certainty,
      format: z.string(),
      mark: z.number().nullable(),
      source: EpreuveSource,
    }),
  ),
  /** Typed, of what is in the plan or not. */
  marks: z.array(TypedMark),
  competences: z.array(z.object({ code: z.string(), score: z.number() })),
  /** Open, of highest priority first. */
  tasks: z.array(
    z.object({
      id: Id,
      label: z.string(),
      reason: z.string(),
      minutes: z.number().nullable(),
      due: Instant.nullable(),
      subject: SubjectCode,
      competence_code: z.string().nullable(),
    }),
  ),
});
export type EpreuvesRows = z.infer<typeof EpreuvesRows>;
