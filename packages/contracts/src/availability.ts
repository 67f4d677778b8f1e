import { z } from 'zod';
import { ChosenDay, Id } from './common.ts';
import { SessionKind } from './enums.ts';
import { SubjectCode } from './subjects.ts';

/** Minutes from midnight in the coach's own time zone; the end is not included, and may be the next midnight. */
const Minutes = { start_minute: z.int().min(0).max(1439), end_minute: z.int().min(1).max(1440) };

const Kinds = z
  .array(SessionKind)
  .max(3)
  .refine((kinds) => new Set(kinds).size === kinds.length, { error: 'chaque type une seule fois' });

/** A weekly opening. */
export const CoachOpening = z.strictObject({
  /** 1 Monday to 7 Sunday (ISO 8601). */
  weekday: z.int().min(1).max(7),
  ...Minutes,
  kinds: Kinds.min(1),
  /** First and last day it holds, both included; null: always. */
  valid_from: ChosenDay.nullable().default(null),
  valid_until: ChosenDay.nullable().default(null),
});
export type CoachOpening = z.infer<typeof CoachOpening>;

/** A day that is not as usual: closed, whole or in part, or open besides the week. */
export const CoachException = z.strictObject({
  day: ChosenDay,
  /** True: open, in place of the week for these minutes. False: closed. */
  open: z.boolean(),
  ...Minutes,
  /** Empty when closed. */
  kinds: Kinds,
});
export type CoachException = z.infer<typeof CoachException>;

export const CoachRules = z.strictObject({
  /** Length of a session. */
  session_minutes: z.int().min(15).max(240),
  /** Free time kept before and after each session. */
  buffer_minutes: z.int().min(0).max(120),
  /** A slot nearer than this cannot be booked any more. */
  notice_hours: z.int().min(0).max(336),
  /** Sessions a day, in the coach's time zone. */
  max_per_day: z.int().min(1).max(20),
  /** How far ahead slots are offered. */
  horizon_days: z.int().min(1).max(180),
  /** A booking is confirmed at once, without the coach. */
  auto_confirm: z.boolean(),
  /** What the coach teaches, the usual one first. */
  subjects: z
    .array(SubjectCode)
    .max(12)
    .refine((subjects) => new Set(subjects).size === subjects.length, { error: 'chaque matière une seule fois' }),
});
export type CoachRules = z.infer<typeof CoachRules>;

/** The rules of a coach who has said nothing. */
export const defaultCoachRules: CoachRules = {
  session_minutes: 60,
  buffer_minutes: 10,
  notice_hours: 24,
  max_per_day: 6,
  horizon_days: 28,
  auto_confirm: false,
  subjects: [],
};

export const GetAvailabilityInput = z
  .strictObject({
    /** Left out by a coach: it is theirs. The administration says whose. */
    coach_id: Id.optional(),
  })
  .prefault({});
export type GetAvailabilityInput = z.infer<typeof GetAvailabilityInput>;

const week = {
  openings: z.array(CoachOpening).max(70),
  /** Past ones need not be kept. */
  exceptions: z.array(CoachException).max(200),
  rules: CoachRules,
};

/** The whole of it: what is not in there is gone. */
export const UpdateAvailabilityInput = z
  .strictObject({ coach_id: Id.optional(), ...week })
  .superRefine(({ openings, exceptions }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [index, opening] of openings.entries()) {
      if (opening.start_minute >= opening.end_minute) refuse(['openings', index, 'end_minute'], 'après le début');
      if (opening.valid_from !== null && opening.valid_until !== null && opening.valid_from > opening.valid_until)
        refuse(['openings', index, 'valid_until'], 'après le premier jour');
      if (openings.slice(0, index).some((other) => sameWeekday(other, opening) && overlap(other, opening)))
        refuse(['openings', index, 'start_minute'], 'chevauche une autre ouverture de ce jour');
    }
    for (const [index, exception] of exceptions.entries()) {
      if (exception.start_minute >= exception.end_minute) refuse(['exceptions', index, 'end_minute'], 'après le début');
      if (exception.open !== exception.kinds.length > 0)
        refuse(['exceptions', index, 'kinds'], exception.open ? 'au moins 1' : 'aucun quand c’est fermé');
      if (exceptions.slice(0, index).some((other) => other.day === exception.day && overlap(other, exception)))
        refuse(['exceptions', index, 'start_minute'], 'chevauche une autre exception de ce jour');
    }
  });
export type UpdateAvailabilityInput = z.infer<typeof UpdateAvailabilityInput>;

export const Availability = z
  .object({
    coach_id: Id,
    /** In which days and minutes are counted. */
    time_zone: z.string(),
    ...week,
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

type Span = Pick<CoachOpening, 'start_minute' | 'end_minute'>;

function overlap(a: Span, b: Span): boolean {
  return a.start_minute < b.end_minute && b.start_minute < a.end_minute;
}

/** Whether two openings can fall on the same day. */
function sameWeekday(a: CoachOpening, b: CoachOpening): boolean {
  const begins = (one: CoachOpening) => one.valid_from ?? '0000-01-01';
  const ends = (one: CoachOpening) => one.valid_until ?? '9999-12-31';
  return a.weekday === b.weekday && begins(a) <= ends(b) && begins(b) <= ends(a);
}
