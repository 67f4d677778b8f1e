import {
  Certainty,
  EpreuveKind,
  EpreuveSource,
  Id,
  Instant,
  StudentProfile,
  SubjectCode,
  TaskFactors,
  TaskStatus,
  Track,
} from '@nexus/contracts';
import { z } from 'zod';
import { isNoMilestone } from '../epreuves/index.ts';
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
    `(select * from nexus_app.epreuves_plan plan where student_id = p.student_id and ${isNoMilestone('plan')}
      order by coalesce(scheduled_at, window_end), year, weight desc, code, id limit 200) e`,
  )},
  'marks', ${list(typedMarkJson, typedMarksOf('p.student_id'))},
  'milestones', ${list(
    `json_build_object('id', m.id, 'code', m.code, 'label', m.label, 'subject', m.subject, 'day', m.day,
      'reason', m.format, 'certainty', m.certainty, 'task_id', m.task_id, 'task_status', m.task_status,
      'minutes', m.minutes, 'factors', m.factors_json, 'fixed', m.fixed)`,
    `(select e.*, made.id as task_id, made.status as task_status, made.minutes, made.factors_json,
        coalesce(made.planned_on, (made.due_at at time zone pu.time_zone)::date, e.scheduled_at) as day,
        coalesce(made.status = 'Todo' and (made.planned_on is not null or exists (select from nexus_app.events ev
          where ev.student_id = p.student_id and ev.kind = 'TASK_UPDATED' and ev.actor_id is not null
            and ev.payload_json ->> 'task_id' = made.id::text)), false) as fixed
      from nexus_app.epreuves_plan e
      left join lateral (select * from nexus_app.tasks t
        where t.student_id = p.student_id and t.agent_key = e.code and t.closed_reason is null
          -- Skipped once, it has another day already, or soon.
          and (t.status <> 'Skipped' or (t.due_at at time zone pu.time_zone)::date = e.scheduled_at)
        order by t.status = 'Done' desc, t.created_at desc limit 1) made on true
      where e.student_id = p.student_id and not (${isNoMilestone('e')})
      order by day, e.code limit 200) m`,
  )},
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
  milestones: z.array(
    z.object({
      id: Id,
      code: z.string(),
      label: z.string(),
      subject: SubjectCode,
      day: Day,
      reason: z.string(),
      certainty: Certainty,
      task_id: Id.nullable(),
      task_status: TaskStatus.nullable(),
      minutes: z.number().nullable(),
      factors: TaskFactors.nullable(),
      fixed: z.boolean(),
    }),
  ),
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
