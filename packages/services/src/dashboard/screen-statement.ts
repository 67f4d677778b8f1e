/*
 * A screen is one prepared statement (PERFORMANCE). It can be asked in two ways, with the same body: for a pupil whose
 * access a verb has checked, or straight from the hash of a sign-in token, the sign-in and the link to the pupil being
 * checked in the statement itself. The second gives no row at the least doubt; the ordinary way then says why.
 */

export interface ScreenStatement {
  /** `$1` the pupil's id, `$2` now (ISO). Gives one row { screen }, the JSON as text. */
  for_pupil: string;
  /**
   * `$1` sha256 of the token, `$2` now (ISO), `$3` the pupil's id or null. Rows { screen, user_id, expires_at }: exactly
   * one when the person may see that pupil, and one pupil only is possible.
   */
  for_token: string;
}

/** `body` is a SQL expression of JSON over `p` (student_summaries), `st` (students), `pu` (their user) and `clock`. */
export function screenStatement(body: string): ScreenStatement {
  const screen = `(${body})::text as screen`;
  const ofPupil = `
    join nexus_app.students st on st.id = p.student_id
    join nexus_app.users pu on pu.id = st.user_id`;
  return {
    for_pupil: `
    with clock as (select $2::timestamptz as now)
    select ${screen}
    from clock join nexus_app.student_summaries p on p.student_id = $1 ${ofPupil}`,
    // The same rule as access/open-student: left out, the pupil is a pupil's own or a parent's only child. The
    // administration is left to the ordinary way, which journals it. One plain join: counting the links in here, with
    // CTEs or aggregates, costs as much again as the sign-in (bench/README.md), and two rows say « several » as well.
    for_token: `
    with clock as (select $2::timestamptz as now)
    select ${screen}, viewer.id as user_id, ${instant('sign_in.expires_at')} as expires_at
    from clock
    join nexus_app.auth_sessions sign_in on sign_in.id = $1 and sign_in.expires_at > clock.now
    join nexus_app.users viewer on viewer.id = sign_in.user_id and viewer.role <> 'admin'
    join nexus_app.student_access link on link.user_id = viewer.id
      and (link.student_id = $3::uuid or ($3::uuid is null and viewer.role in ('student', 'parent')))
    join nexus_app.student_summaries p on p.student_id = link.student_id ${ofPupil}
    limit 2`,
  };
}

/** SQL: an instant as it travels, `2026-11-24T16:30:00.000Z`. */
export function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** SQL: the pupil's own today. */
export const today = `(clock.now at time zone pu.time_zone)::date`;
