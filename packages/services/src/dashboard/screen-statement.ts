/*
 * A screen is one prepared statement (PERFORMANCE). It can be asked in two ways, with the same body: for a pupil whose
 * access a verb has checked, or straight from the hash of a sign-in token, the sign-in and the link to the pupil being
 * checked in the statement itself. The second gives no row at the least doubt; the ordinary way then says why.
 */

/** `$1` the pupil, `$2` now. */
const forPupil = `
  pupil as (select $1::uuid as id),
  clock as (select $2::timestamptz as now)`;

/**
 * `$1` sha256 of the token, `$2` now, `$3` the pupil or null. The same rule as access/open-student: left out, the pupil
 * is a pupil's own or a parent's only child. The administration is left to the ordinary way, which journals it.
 */
const forToken = `
  clock as (select $2::timestamptz as now),
  viewer as (
    select u.id as user_id, u.role, s.expires_at
    from nexus_app.auth_sessions s join nexus_app.users u on u.id = s.user_id, clock
    where s.id = $1 and s.expires_at > clock.now
  ),
  linked as (
    select a.student_id as id from viewer v join nexus_app.student_access a on a.user_id = v.user_id
    where v.role <> 'admin' and (a.student_id = $3::uuid or ($3::uuid is null and v.role in ('student', 'parent')))
    limit 2
  ),
  pupil as (select id from linked where (select count(*) from linked) = 1)`;

export interface ScreenStatement {
  /** `$1` the pupil's id, `$2` now (ISO). Gives one row { screen }, the JSON as text. */
  for_pupil: string;
  /** `$1` sha256 of the token, `$2` now (ISO), `$3` the pupil's id or null. One row { screen, user_id, expires_at }, or none. */
  for_token: string;
}

/** `body` is a SQL expression of JSON over `p` (student_summaries), `st` (students), `pu` (their user) and `clock`. */
export function screenStatement(body: string): ScreenStatement {
  const from = `
  join nexus_app.student_summaries p on p.student_id = pupil.id
  join nexus_app.students st on st.id = pupil.id
  join nexus_app.users pu on pu.id = st.user_id`;
  return {
    for_pupil: `with ${forPupil} select (${body})::text as screen from pupil cross join clock ${from}`,
    for_token: `with ${forToken}
      select (${body})::text as screen, viewer.user_id, ${instant('viewer.expires_at')} as expires_at
      from pupil cross join clock cross join viewer ${from}`,
  };
}

/** SQL: an instant as it travels, `2026-11-24T16:30:00.000Z`. */
export function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** SQL: the pupil's own today. */
export const today = `(clock.now at time zone pu.time_zone)::date`;
