import { ago, roll, rollOf, uuidAt } from './pieces.ts';

/*
 * A pupil's work, one statement a table with its events. Rows go in by the time they were created, not pupil by pupil:
 * in real life a pupil's rows are spread over the table, and reading them costs that.
 */

const events = 'insert into nexus_app.events (id, student_id, kind, payload_json, at, actor_id, idempotency_key)';

/** 25 tasks: 5 to 8 open, one skipped, the others done, two a working day, going back from the last working day. */
const tasks = `
  with made as (
    insert into nexus_app.tasks (id, student_id, label, reason, subject, competence_code, minutes, due_at, weight,
      factors_json, status, source, completed_at, revision, created_at)
    select ${uuidAt('created_at', 'task', 'p.n', 'k')}, p.student_id, t.label, t.reason, t.subject, t.code,
      10 + 5 * ${rollOf(5, 'duration', 'k')}, due_at, least(5, t.exam_weight * to_acquire * 1.2 / 7.2),
      jsonb_build_object('exam_weight', t.exam_weight, 'to_acquire', to_acquire, 'forgetting', 1.2),
      status::nexus_app.task_status, case when k % 9 = 0 then 'Coach' else 'Agent' end::nexus_app.task_source,
      completed_at, case when status = 'Todo' then 0 else 1 end, created_at
    from pupil p
    cross join generate_series(1, 25) k
    cross join lateral (select
      case when k <= p.open_tasks then 'Todo' when k = p.open_tasks + 1 then 'Skipped' else 'Done' end as status,
      round((1 - p.ability * ${roll('mastery', 'k')})::numeric, 2)::float8 as to_acquire,
      p.rest + p.rhythm * ((k - p.open_tasks - 2) / 2) + ${roll('minute', 'k')} / 5 as done_ago) drawn
    cross join lateral (select
      case when status = 'Done' then ${ago('done_ago')} end as completed_at,
      case when status = 'Todo' and k % 8 <> 0 then ${ago(`2 - ${rollOf(20, 'due', 'k')} - ${roll('minute', 'k')}`)} end
        as due_at,
      ${ago(`case status when 'Done' then done_ago + 2 when 'Skipped' then 9 else 1 + 6 * ${roll('minute', 'k')} end`)}
        as created_at) dated
    cross join lateral (select count(*)::int as topics from topic where topic.template = p.template) programme
    join topic t on t.template = p.template and t.position = (k * 7 + ${rollOf(60, 'topic')}) % topics
    order by created_at
    returning id, student_id, minutes, completed_at, revision
  )
  ${events}
  select ${uuidAt('m.completed_at', 'done', 'm.id')}, m.student_id, 'TASK_COMPLETED',
    jsonb_build_object('task_id', m.id, 'minutes', m.minutes), m.completed_at, p.user_id,
    'TASK_COMPLETED:' || m.id || ':' || m.revision
  from made m join pupil p using (student_id) where m.completed_at is not null order by m.completed_at`;

/** A session a week at the pupil's own slot of their coach's: ten weeks back, one to three to come. */
const sessions = `
  insert into nexus_app.sessions
    (id, student_id, coach_id, subject, kind, status, slot_start, slot_end, attended_at, revision, created_at)
  select ${uuidAt('created_at', 'session', 'p.n', 'week')}, p.student_id, p.coach_id, t.specialities ->> 0,
    case when ${roll('session', 'week + 50')} < 0.8 then 'Visio' when ${roll('session', 'week + 50')} < 0.95 then 'Présentiel'
      else 'Stage' end::nexus_app.session_kind,
    status::nexus_app.session_status, slot_start, slot_start + interval '1 hour',
    case when status = 'Confirmé' and slot_start + interval '1 hour' < p.now and ${roll('attended', 'week + 50')} < 0.9
      then slot_start + interval '1 hour' end,
    case when status = 'Proposé' then 0 else 1 end, created_at
  from pupil p
  join template t using (template)
  cross join generate_series(-10, 2) week
  cross join lateral (select ((date_trunc('week', p.now at time zone 'Europe/Paris')
    + week * interval '7 days' + (p.place % 5) * interval '1 day' + (15 + p.place / 5) * interval '1 hour')
    at time zone 'Europe/Paris') as slot_start) slot
  cross join lateral (select least(slot_start - interval '7 days', p.now - interval '1 hour') as created_at,
    case when ${roll('session', 'week + 100')} < 0.05 then 'Annulé'
      when slot_start > p.now and ${roll('session', 'week + 150')} < 0.3 then 'Proposé' else 'Confirmé' end as status) dated
  where week < 2 or ${roll('late_session')} < 0.4
  order by created_at`;

/** Six evaluations, a fortnight apart: one proposed, one handed in, four corrected. */
const evaluations = `
  with made as (
    insert into nexus_app.evaluations
      (id, student_id, subject, title, generator, duration_min, status, score_20, submitted_at, graded_at, created_at)
    select ${uuidAt('created_at', 'evaluation', 'p.n', 'k')}, p.student_id, t.subject, t.chapter, 'synthetic', 60,
      case k when 1 then 'Proposé' when 2 then 'Soumis' else 'Corrigé' end::nexus_app.eval_status,
      case when k > 2 then round((4 + 14 * p.ability + 4 * (${roll('mark', 'k')} - 0.5))::numeric * 2) / 2 end,
      case when k > 1 then created_at + interval '3 days' end,
      case when k > 2 then created_at + interval '4 days' end, created_at
    from pupil p
    cross join generate_series(1, 6) k
    cross join lateral (select ${ago(`14 * k - 8 + ${roll('minute', 'k + 50')} / 3`)} as created_at) dated
    join topic t on t.template = p.template and t.position = ${rollOf(20, 'topic', 'k')}
    order by created_at
    returning id, student_id, subject, score_20, graded_at
  )
  ${events}
  select ${uuidAt('m.graded_at', 'graded', 'm.id')}, m.student_id, 'EVALUATION_GRADED',
    jsonb_build_object('evaluation_id', m.id, 'subject', m.subject, 'score_20', m.score_20), m.graded_at, null,
    'EVALUATION_GRADED:' || m.id
  from made m join pupil p using (student_id) where m.graded_at is not null order by m.graded_at`;

/** Nine in ten of the competences met so far, seen over the last ten weeks; the oldest looks are journalled. */
const progress = `
  with made as (
    insert into nexus_app.progress (id, student_id, subject, chapter_code, competence_code, score, updated_at)
    select ${uuidAt('updated_at', 'progress', 'p.n', 't.position')}, p.student_id, t.subject, t.chapter_code, t.code,
      round(least(1, 0.15 + p.ability * (0.4 + 0.7 * ${roll('mastery', 't.position + 100')}))::numeric, 4)::float8,
      updated_at
    from pupil p
    join topic t using (template)
    cross join lateral (select ${ago(`1 + 69 * ${roll('seen', 't.position')}`)} as updated_at) dated
    where ${roll('met', 't.position')} < 0.92
    order by updated_at
    returning id, student_id, subject, competence_code, score, updated_at
  ), told as (
    select m.*, row_number() over (partition by m.student_id order by m.updated_at) as place from made m
  )
  ${events}
  select ${uuidAt('m.updated_at', 'met', 'm.id')}, m.student_id, 'PROGRESS_UPDATED',
    jsonb_build_object('subject', m.subject, 'competence_code', m.competence_code, 'score', m.score,
      'progress_overall', round((p.ability * m.place / 100)::numeric, 4)),
    m.updated_at, null, 'PROGRESS_UPDATED:' || m.competence_code || ':' || m.id
  from told m join pupil p using (student_id) where m.place in (5, 15, 30, 45) order by m.updated_at`;

/** How each mastery came is not told: its evidence is what the journal of an older campus would have. */
const evidence = `
  insert into nexus_app.competence_evidence (student_id, competence_code, place, kind, source_id, mastery_after, at)
  select student_id, competence_code, 1, 'Journal', id, score, updated_at from nexus_app.progress
  where student_id in (select student_id from pupil) order by updated_at`;

/** The exam plan; a Terminale has the marks of their Première. */
const plan = `
  insert into nexus_app.epreuves_plan (id, student_id, session, code, label, subject, year, kind, weight, scheduled_at,
    window_start, window_end, certainty, format, score_20, source, created_at)
  select ${uuidAt('p.joined_at', 'epreuve', 'p.n', 'i.code')}, p.student_id, i.session, i.code, i.label, i.subject, i.year,
    i.kind, i.weight, i.scheduled_at, i.window_start, i.window_end, i.certainty, i.format,
    case when t.track = 'Terminale' and i.year = 'Premiere'
      then round((5 + 12 * p.ability + 3 * (${roll('mark', 'i.session + length(i.code)')} - 0.5))::numeric * 2) / 2 end,
    'Réglement', p.joined_at
  from pupil p join template t using (template) join item i using (template)
  order by p.n`;

const reminders = `
  insert into nexus_app.reminders (id, student_id, title, at, created_at)
  select ${uuidAt(ago('20'), 'reminder', 'p.n')}, p.student_id,
    'Vérifier ton inscription au bac : la date limite se confirme au lycée',
    p.now + (2 + ${rollOf(12, 'due')}) * interval '1 day', ${ago('20')}
  from pupil p order by p.n`;

const registrations = `
  ${events}
  select ${uuidAt('p.joined_at', 'registered', 'p.n')}, p.student_id, 'STUDENT_REGISTERED', '{}', p.joined_at, p.user_id,
    'STUDENT_REGISTERED:' || p.student_id
  from pupil p order by p.n`;

export const workStatements: readonly string[] = [
  plan,
  progress,
  evidence,
  tasks,
  sessions,
  evaluations,
  reminders,
  registrations,
];
