import { type SQL, sql } from 'drizzle-orm';

/*
 * Each figure of the summary as one SQL expression over the tables: the write, the rebuild and the test's oracle use
 * the same words, so they cannot disagree. `student_id` is a value (one pupil) or a column (all of them).
 */
type StudentId = string | SQL;

export const openTasks = (student_id: StudentId) => sql`tasks_open_count = (
  select count(*)::int from nexus_app.tasks where student_id = ${student_id} and status = 'Todo')`;

/** `as_of` moves with it, so that the figure stays a pure function of the tables and the row. */
export const nextSession = (student_id: StudentId, as_of: Date) => sql`as_of = ${as_of.toISOString()}::timestamptz,
  next_session_at = ${nextSessionAt(student_id, sql`${as_of.toISOString()}::timestamptz`)}`;

export const nextSessionAt = (student_id: StudentId, as_of: SQL) => sql`(
  select min(slot_start) from nexus_app.sessions
  where student_id = ${student_id} and status <> 'Annulé' and slot_end > ${as_of})`;

export const lastEvaluation = (student_id: StudentId) => sql`last_eval_score = (
  select score_20 from nexus_app.evaluations
  where student_id = ${student_id} and status = 'Corrigé' order by graded_at desc, id desc limit 1)`;

/** The run of days ending on the last active one: consecutive days share `day + rank` when counted backwards. */
export const streak = (student_id: StudentId) => sql`(streak_days, last_active_day) = (
  select coalesce(count(*) filter (where run = last_run), 0)::int, max(day)
  from (
    select day, run, first_value(run) over (order by day desc) as last_run
    from (
      select day, day + (row_number() over (order by day desc))::int as run
      from nexus_app.activity_days where student_id = ${student_id}
    ) numbered
  ) runs)`;

/**
 * Mean of subject progress weighted by the coefficients of the pupil's plan, over the subjects they study that have a
 * programme at their level, in ten-thousandths, each subject rounded first as the screen shows it. All in exact numerics: the same rows give the same integer, in any order.
 */
export const overall = (student_id: StudentId) => sql`progress_overall_bp = coalesce((
  select round(sum(plan.weight * round(coalesce(done.score_sum_bp, 0) / programme.total)) / nullif(sum(plan.weight), 0))::int
  from nexus_app.students s
  join lateral (
    select subject, count(*)::numeric as total from nexus_app.competences where level = s.track group by subject
  ) programme on true
  join nexus_app.studied_coefficients plan on plan.student_id = s.id and plan.subject = programme.subject
  left join nexus_app.subject_progress done on done.student_id = s.id and done.subject = programme.subject
  where s.id = ${student_id}), 0)`;

const countedProgress = sql`
  select p.student_id, p.subject, sum(floor(p.score * 10000 + 0.5))::int as score_sum_bp,
    (count(*) filter (where p.score >= 0.7))::int as acquired_count
  from nexus_app.progress p
  join nexus_app.students s on s.id = p.student_id
  join nexus_app.competences c on c.code = p.competence_code and c.level = s.track`;

export const allSubjects = (students: SQL) => sql`
  insert into nexus_app.subject_progress (student_id, subject, score_sum_bp, acquired_count)
  ${countedProgress} where p.student_id in (${students}) group by p.student_id, p.subject`;

export const subjects = (student_id: string) => sql`
  insert into nexus_app.subject_progress (student_id, subject, score_sum_bp, acquired_count)
  ${countedProgress} where p.student_id = ${student_id} group by p.student_id, p.subject
  on conflict (student_id, subject) do update
    set score_sum_bp = excluded.score_sum_bp, acquired_count = excluded.acquired_count
    where (subject_progress.score_sum_bp, subject_progress.acquired_count)
      is distinct from (excluded.score_sum_bp, excluded.acquired_count)`;

/** Pupil by pupil: grouped all at once, the activity of everybody is read again for each. */
export const allActivity = (students: SQL) => sql`
  insert into nexus_app.activity_days (student_id, day, activities, minutes)
  select s.id, days.day, days.activities, days.minutes
  from nexus_app.students s
  join nexus_app.users u on u.id = s.user_id
  cross join lateral (
    select (at at time zone u.time_zone)::date as day, count(*)::int as activities, sum(minutes)::int as minutes
    from nexus_app.learning_activity where student_id = s.id group by 1
  ) days
  where s.id in (${students})`;

/** Counts one day again, the pupil's own day around `at`; a day with nothing left on it goes. */
export const activityOfDay = (student_id: string, at: Date) => sql`
  with day as (
    select u.time_zone, (${at.toISOString()}::timestamptz at time zone u.time_zone)::date as day
    from nexus_app.students s join nexus_app.users u on u.id = s.user_id where s.id = ${student_id}
  ), counted as (
    select day.day, count(a.at)::int as activities, coalesce(sum(a.minutes), 0)::int as minutes
    from day left join nexus_app.learning_activity a on a.student_id = ${student_id}
      and a.at >= day.day::timestamp at time zone day.time_zone
      and a.at < (day.day + 1)::timestamp at time zone day.time_zone
    group by day.day
  ), gone as (
    delete from nexus_app.activity_days using counted
    where student_id = ${student_id} and activity_days.day = counted.day and counted.activities = 0
  )
  insert into nexus_app.activity_days (student_id, day, activities, minutes)
  select ${student_id}::uuid, day, activities, minutes from counted where activities > 0
  on conflict (student_id, day) do update set activities = excluded.activities, minutes = excluded.minutes`;
