import { z } from 'zod';

/** Ids are UUID v7, but any UUID is accepted on the way in: an unknown one is simply not found. */
export const Id = z.uuid();

/** An instant on the wire: ISO 8601 in UTC, `2026-11-24T16:30:00.000Z`. */
export const Instant = z.iso.datetime();

/** Of this century: what every calendar on the way can hold, and nobody's homework is due in the year 9999. */
const ofOurTime = [
  (value: string) => value >= '2000' && value < '2100',
  { error: 'une date entre 2000 et 2099' },
] as const;

/** An instant somebody asks about or chooses, from 2000 to 2099. */
export const AskedInstant = Instant.refine(...ofOurTime);

/** For a shape with `from` and `to`: the second after the first, and at most so many days later. */
export const checkRange =
  (days = Number.POSITIVE_INFINITY) =>
  ({ from, to }: { from?: string | undefined; to?: string | undefined }, context: z.RefinementCtx) => {
    if (from === undefined || to === undefined) return;
    const length = Date.parse(to) - Date.parse(from);
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message });
    if (length <= 0) refuse('après le début');
    // An hour more: the days around a change of hour are still that many days.
    else if (length > (days * 24 + 1) * 3_600_000) refuse(`${days} jours au plus`);
  };

/** A calendar day without a time: `2027-06-14`. */
export const Day = z.iso.date();

/** A day somebody chooses: `2027-06-14`, from 2000 to 2099. */
export const ChosenDay = Day.refine(...ofOurTime);

/** A share: 0 ≤ x ≤ 1. */
export const Share = z.number().min(0).max(1);

/** A mark out of 20. */
export const Mark20 = z.number().min(0).max(20);

/** An IANA time zone this runtime knows, such as Europe/Paris or Africa/Tunis. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(
    (zone) => {
      try {
        new Intl.DateTimeFormat('fr', { timeZone: zone });
        return true;
      } catch {
        return false;
      }
    },
    { error: 'fuseau horaire inconnu' },
  );

/** `student_id` may be left out by a student (it is theirs) and by a parent of one child. */
export const ofStudent = z.strictObject({ student_id: Id.optional() });
/** No input at all is left out too. */
export const OfStudent = ofStudent.prefault({});
export type OfStudent = z.infer<typeof OfStudent>;

/** What PostgreSQL can hold: neither NUL nor half of a character (a lone surrogate). */
export const holdable = [
  (value: string) => !value.includes('\u0000') && !/\p{Cs}/u.test(value),
  { error: 'caractère interdit' },
] as const;

/** Free text a person types: trimmed, bounded, and one that can be kept. */
export const text = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine(...holdable);
