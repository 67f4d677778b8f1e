/**
 * SQL: how much a due date presses, 1 when it is two weeks away or there is none, 2 when it has come (domain: nearness).
 * Both arguments are SQL expressions of an instant.
 */
export const nearnessSql = (due_at: string, now: string) => `case when ${due_at} is null then 1::float8 else
  1 + greatest(0, least(1, 1 - extract(epoch from ${due_at} - ${now})::float8 / 1209600)) end`;
