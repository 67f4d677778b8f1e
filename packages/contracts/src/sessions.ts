import { z } from 'zod';
import { AskedInstant, checkRange, Day, Id, Instant, text } from './common.ts';
import { SessionKind, SessionStatus } from './enums.ts';
import { SubjectCode } from './subjects.ts';

/** How a session is held: a Stage is held on site. */
export const SessionModality = SessionKind.extract(['Visio', 'Présentiel']);
export type SessionModality = z.infer<typeof SessionModality>;

/** How each kind of session is held. */
export const modalityOf: Record<SessionKind, SessionModality> = {
  Visio: 'Visio',
  Présentiel: 'Présentiel',
  Stage: 'Présentiel',
};

/** Names a coach, a start and a length (domain: slotId). For programs to hand back as they got it. */
export const SlotId = z.string().regex(/^[0-9a-f]{32}-[1-9]\d{7}-[1-9]\d{1,2}$/, { error: 'créneau inconnu' });

/** How many days of slots one question may cover. */
const slotDays = 35;

export const SessionSlotsInput = z
  .strictObject({
    student_id: Id.optional(),
    /** Only this coach; by default all those who follow the pupil. */
    coach_id: Id.optional(),
    /** Now by default. */
    from: AskedInstant.optional(),
    /** Not included; 35 days after `from` by default and at most. */
    to: AskedInstant.optional(),
    kind: SessionKind.optional(),
  })
  .superRefine(checkRange(slotDays))
  .prefault({});
export type SessionSlotsInput = z.infer<typeof SessionSlotsInput>;

export const SessionSlot = z
  .object({
    id: z.string(),
    coach_id: Id,
    slot_start: Instant,
    slot_end: Instant,
    /** The day it starts on, in the reader's time zone. */
    day: Day,
    kinds: z.array(SessionKind).min(1),
  })
  .meta({ id: 'SessionSlot' });
export type SessionSlot = z.infer<typeof SessionSlot>;

export const SessionSlots = z
  .object({
    /** In the order of time. */
    slots: z.array(SessionSlot).max(1000),
    /** When there are more: the start of the first slot left out, to ask from. */
    next_from: Instant.optional(),
    /** Those who follow the pupil, by name, whether they have a free slot or not. */
    coaches: z
      .array(
        z.object({
          id: Id,
          first_name: z.string(),
          last_name: z.string(),
          /** The usual one first; empty when the coach has said nothing. */
          subjects: z.array(SubjectCode),
          /** A booking is confirmed at once. */
          auto_confirm: z.boolean(),
          session_minutes: z.number().int().positive(),
          /** A slot nearer than this cannot be booked by a pupil or a parent. */
          notice_hours: z.number().int().nonnegative(),
          horizon_days: z.number().int().positive(),
        }),
      )
      .max(50),
    /** The reader's own, in which days are counted. */
    time_zone: z.string(),
  })
  .meta({ id: 'SessionSlots' });
export type SessionSlots = z.infer<typeof SessionSlots>;

export const BookSessionInput = z
  .strictObject({
    student_id: Id.optional(),
    type: SessionKind,
    slot: SlotId,
    /** What the type says by default, and never anything else. */
    modality: SessionModality.optional(),
    /** One that the coach teaches; the coach's usual one by default. */
    subject: SubjectCode.optional(),
    /** To the coach: what the session should be about. */
    message: text(1, 500).optional(),
  })
  .superRefine(({ type, modality }, context) => {
    if (modality === undefined || modality === modalityOf[type]) return;
    context.addIssue({ code: 'custom', path: ['modality'], message: `« ${modalityOf[type]} » pour ce type de séance` });
  });
export type BookSessionInput = z.infer<typeof BookSessionInput>;

/** Who reads a note: the coach alone, the pupil too, or the pupil and their family. */
export const NoteAudience = z.enum(['coach', 'student', 'family']);
export type NoteAudience = z.infer<typeof NoteAudience>;

/** A session as its reader may see it: what is not theirs to see is null. */
export const Session = z
  .object({
    id: Id,
    student_id: Id,
    student: z.object({ first_name: z.string(), last_name: z.string() }),
    /** Null when the coach has left the campus. */
    coach: z.object({ id: Id, first_name: z.string(), last_name: z.string() }).nullable(),
    subject: SubjectCode,
    kind: SessionKind,
    status: SessionStatus,
    slot_start: Instant,
    slot_end: Instant,
    /** What was asked for when it was booked. */
    message: z.string().nullable(),
    cancel_reason: z.string().nullable(),
    attendance: z.enum(['present', 'absent']).nullable(),
    /** From when the video room opens: a confirmed Visio's, for the pupil and the coach. */
    room_opens_at: Instant.nullable(),
    /** The video room, for the pupil and the coach, from `room_opens_at` to the end. */
    room_url: z.string().nullable(),
    note: z.object({ text: z.string(), audience: NoteAudience }).nullable(),
    /** One more at each change: the SEQUENCE of the calendar. */
    revision: z.number().int().nonnegative(),
    updated_at: Instant,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const ListSessionsInput = z
  .strictObject({
    /** Left out by a coach: their own sessions, whoever they are with. */
    student_id: Id.optional(),
    /** Sessions that end after it. */
    from: AskedInstant.optional(),
    /** Sessions that start before it. */
    to: AskedInstant.optional(),
    status: SessionStatus.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    /** `next_cursor` of the page before. */
    cursor: z.string().max(300).optional(),
  })
  .superRefine(checkRange())
  .prefault({});
export type ListSessionsInput = z.infer<typeof ListSessionsInput>;

export const SessionPage = z.object({
  /** In the order of time. */
  sessions: z.array(Session).max(100),
  /** Absent on the last page. */
  next_cursor: z.string().optional(),
});
export type SessionPage = z.infer<typeof SessionPage>;

export const SessionRef = z.strictObject({ id: Id });
export type SessionRef = z.infer<typeof SessionRef>;

export const CancelSessionInput = z.strictObject({
  id: Id,
  /** For the pupil and their family to read. */
  reason: text(1, 500).optional(),
});
export type CancelSessionInput = z.infer<typeof CancelSessionInput>;

export const CancelSessionsInput = z.strictObject({ ids: z.array(Id).min(1).max(50) });
export type CancelSessionsInput = z.infer<typeof CancelSessionsInput>;

export const CancelledSessions = z.object({
  /** In the order asked for. */
  results: z.array(z.object({ id: Id, status: z.enum(['cancelled', 'already_cancelled', 'not_found']) })).max(50),
});
export type CancelledSessions = z.infer<typeof CancelledSessions>;

export const RescheduleSessionInput = z.strictObject({
  id: Id,
  /** A free slot of the session's own coach. */
  slot: SlotId,
});
export type RescheduleSessionInput = z.infer<typeof RescheduleSessionInput>;

export const RecordAttendanceInput = z.strictObject({ id: Id, present: z.boolean() });
export type RecordAttendanceInput = z.infer<typeof RecordAttendanceInput>;

export const NoteSessionInput = z.strictObject({ id: Id, note: text(1, 4000), audience: NoteAudience });
export type NoteSessionInput = z.infer<typeof NoteSessionInput>;
