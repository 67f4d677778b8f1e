import { z } from 'zod';
import { AskedInstant, checkRange, Day, Id, Instant } from './common.ts';
import { Certainty } from './enums.ts';
import { Session } from './sessions.ts';
import { SubjectCode } from './subjects.ts';

/** How many days of the agenda one question may cover. */
const agendaDays = 62;

/** Zones of the school calendar in France. */
export const HolidayZone = z.enum(['A', 'B', 'C']);
export type HolidayZone = z.infer<typeof HolidayZone>;

/** Days without class, both included. */
export const SchoolHoliday = z.object({
  zone: HolidayZone,
  /** « Vacances de Noël » */
  label: z.string(),
  /** « 2026-2027 » */
  school_year: z.string(),
  start: Day,
  /** Null while the day classes start again is not known. */
  end: Day.nullable(),
  /** What is not official must look so. */
  status: Certainty,
});
export type SchoolHoliday = z.infer<typeof SchoolHoliday>;

export const AgendaInput = z
  .strictObject({
    /** Left out by a coach: their own sessions, whoever they are with. */
    student_id: Id.optional(),
    from: AskedInstant,
    /** Not included; 62 days after `from` at most. */
    to: AskedInstant,
    /** Of the holidays; all three by default. */
    zone: HolidayZone.optional(),
  })
  .superRefine(checkRange(agendaDays));
export type AgendaInput = z.infer<typeof AgendaInput>;

/** Everything with a date between two instants, each list in the order of time. */
export const Agenda = z
  .object({
    /** Cancelled ones too, under their status. The first thousand: a narrower range gives the rest. */
    sessions: z.array(Session).max(1000),
    /** The pupil's épreuves with a known day, or a window of days. */
    epreuves: z
      .array(
        z.object({
          id: Id,
          code: z.string(),
          label: z.string(),
          subject: SubjectCode,
          weight: z.number().min(0),
          format: z.string(),
          /** The day, when it is known. */
          scheduled_at: Day.nullable(),
          /** First and last day it can fall on, when only that is known. */
          window_start: Day.nullable(),
          window_end: Day.nullable(),
          certainty: Certainty,
        }),
      )
      .max(200),
    reminders: z.array(z.object({ id: Id, at: Instant, title: z.string() })).max(500),
    holidays: z.array(SchoolHoliday).max(100),
    /** The pupil's, in which the days of épreuves are; a coach's own agenda: the coach's. */
    time_zone: z.string(),
  })
  .meta({ id: 'Agenda' });
export type Agenda = z.infer<typeof Agenda>;
