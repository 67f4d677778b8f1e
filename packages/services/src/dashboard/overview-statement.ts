import {
  EpreuveKind,
  EpreuveSource,
  Id,
  Instant,
  SessionStatus,
  Student,
  SubjectCode,
  TaskFactors,
  TaskSource,
} from '@nexus/contracts';
import { z } from 'zod';
import { isNoMilestone } from '../epreuves/index.ts';
import { TypedMark, typedMarkJson, typedMarksOf } from '../marks/index.ts';
import { list, nextTasks, nextUp } from './next-up.ts';
import { instant, screenStatement, today } from './screen-statement.ts';

/** How many days the activity strip shows. */
export const stripDays = 28;
/** « 6 points en 3 semaines ». */
const trendDays = 21;

/** Everything the Synthèse explains itself with, as the one statement reads it; the figures are then made in domain. */
export const overviewStatement = screenStatement(`json_build_object(
  'student', json_build_object('id', st.id, 'first_name', pu.first_name, 'last_name', pu.last_name, 'track', st.track,
    'profile', st.profile, 'specialities', st.specialities, 'options', st.options, 'time_zone', pu.time_zone),
  'today', ${today},
  'progress_overall', p.progress_overall_bp::float8 / 10000,
  'plan', ${list(
    `json_build_object('code', e.code, 'label', e.label, 'subject', e.subject, 'session', e.session,
      'weight', e.weight, 'kind', e.kind, 'source', e.source, 'official', e.score_20)`,
    `nexus_app.epreuves_plan e where e.student_id = p.student_id and ${isNoMilestone('e')}`,
  )},
  'marks', ${list(typedMarkJson, typedMarksOf('p.student_id'))},
  'coefficients', ${list(
    `json_build_object('subject', k.subject, 'weight', k.weight::float8)`,
    'nexus_app.studied_coefficients k where k.student_id = p.student_id',
  )},
  'competences', ${list(
    `json_build_object('code', g.competence_code, 'score', g.score)`,
    'nexus_app.progress g where g.student_id = p.student_id',
  )},
  'before', (select json_build_object('day', (ev.at at time zone pu.time_zone)::date,
      'progress_overall', (ev.payload_json ->> 'progress_overall')::float8)
    from nexus_app.events ev
    where ev.student_id = p.student_id and ev.kind = 'PROGRESS_UPDATED' and ev.at <= clock.now - interval '${trendDays} days'
    order by ev.at desc limit 1),
  'active_days', ${list(
    `json_build_object('day', a.day, 'minutes', a.minutes)`,
    '(select day, minutes from nexus_app.activity_days where student_id = p.student_id order by day desc limit 400) a',
  )},
  'evaluations', ${list(
    `json_build_object('id', ev.id, 'subject', ev.subject, 'title', ev.title, 'score_20', ev.score_20,
      'graded_at', ${instant('ev.graded_at')})`,
    `(select * from nexus_app.evaluations where student_id = p.student_id and status = 'Corrigé'
      order by graded_at desc, id desc limit 60) ev`,
  )},
  'tasks', ${list(
    `json_build_object('id', task.id, 'subject', task.subject, 'minutes', task.minutes, 'source', task.source,
      'priority', task.priority, 'nearness', task.nearness, 'factors', task.factors_json)`,
    nextTasks(6),
  )},
  'upcoming', ${list(
    `json_build_object('id', up.id, 'ends_at', ${instant('up.ends_at')}, 'all_day', up.all_day, 'status', up.status,
      'coach_first_name', up.coach_first_name, 'subject', up.subject)`,
    nextUp,
  )})`);

const Day = z.iso.date();

export const OverviewRows = z.object({
  student: Student,
  today: Day,
  progress_overall: z.number(),
  plan: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      subject: SubjectCode,
      session: z.number(),
      weight: z.number(),
      kind: EpreuveKind.nullable(),
      source: EpreuveSource,
      official: z.number().nullable(),
    }),
  ),
  /** Typed, of what is in the plan or not. */
  marks: z.array(TypedMark),
  /** Of the subjects studied this year. */
  coefficients: z.array(z.object({ subject: SubjectCode, weight: z.number() })),
  competences: z.array(z.object({ code: z.string(), score: z.number() })),
  before: z.object({ day: Day, progress_overall: z.number() }).nullable(),
  /** Latest first. */
  active_days: z.array(z.object({ day: Day, minutes: z.number() })),
  /** Latest first. */
  evaluations: z.array(
    z.object({ id: Id, subject: SubjectCode, title: z.string(), score_20: z.number(), graded_at: Instant }),
  ),
  tasks: z.array(
    z.object({
      id: Id,
      subject: SubjectCode.nullable(),
      minutes: z.number().nullable(),
      source: TaskSource,
      priority: z.number(),
      nearness: z.number(),
      factors: TaskFactors.nullable(),
    }),
  ),
  upcoming: z.array(
    z.object({
      id: Id,
      ends_at: Instant.nullable(),
      all_day: z.boolean(),
      status: SessionStatus.nullable(),
      coach_first_name: z.string().nullable(),
      subject: SubjectCode.nullable(),
    }),
  ),
});
export type OverviewRows = z.infer<typeof OverviewRows>;
