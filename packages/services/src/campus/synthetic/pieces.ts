/*
 * SQL expressions the synthetic campus is made of. Chance is a hash of what it is drawn for, never random(): the same
 * seed gives the same campus, whatever the size of the batches and however many run at once.
 */

/** What a number is drawn for: two purposes must not share one, or their draws would be the same. */
const purposes = {
  template: 1,
  ability: 2,
  rhythm: 3,
  rest: 4,
  open: 5,
  family: 6,
  abroad: 7,
  minute: 8,
  topic: 9,
  due: 10,
  session: 11,
  attended: 12,
  mark: 13,
  met: 14,
  mastery: 15,
  seen: 16,
  duration: 17,
  first_name: 18,
  last_name: 19,
  late_session: 20,
} as const;
export type Purpose = keyof typeof purposes;

/** A number in [0, 1) drawn for the pupil `p` and the `k`th of their rows. hashint8extended is what partitions use. */
export function roll(purpose: Purpose, k = '0'): string {
  return `((hashint8extended(p.n::bigint * 4096 + ${k}, p.seed * 64 + ${purposes[purpose]}) & 2147483647) / 2147483648::float8)`;
}

/** A whole number from 0 to `count` - 1. */
export function rollOf(count: string | number, purpose: Purpose, k = '0'): string {
  return `floor(${roll(purpose, k)} * ${count})::int`;
}

/**
 * A UUID v7: 48 bits of milliseconds, then a hash of what it names. Ids grow with time as the application's do, so that
 * primary keys are filled and read with the same locality as in real life.
 */
export function uuidAt(at: string, kind: string, ...keys: string[]): string {
  const hash = `md5(concat_ws(':', p.seed, '${kind}', ${keys.join(', ')}))`;
  const millis = `lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0')`;
  return `overlay(overlay(${hash} placing ${millis} || '7' from 1 for 13) placing '8' from 17 for 1)::uuid`;
}

/** An instant so many days (fractions allowed) before now. */
export function ago(days: string): string {
  return `(p.now - (${days}) * interval '1 day')`;
}

/** One of these words, as SQL. */
export function oneOf(words: readonly string[], purpose: Purpose, k = '0'): string {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
  return `(array[${list}])[1 + ${rollOf(words.length, purpose, k)}]`;
}

/** `p.email` of the nth person of a kind: `eleve-000042@campus.invalid`. No mail can ever reach that domain. */
export function emailOf(kind: string, number: string): string {
  return `'${kind}-' || lpad((${number})::text, 6, '0') || '@campus.invalid'`;
}
