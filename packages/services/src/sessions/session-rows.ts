import { NoteAudience, type Session, SessionKind, SessionStatus, SubjectCode } from '@nexus/contracts';
import { z } from 'zod';
import type { Caller } from '../context.ts';

/** How long before its start a video room opens. */
const roomOpensMs = 10 * 60_000;

/** SQL: the sessions `s` with whom they are between, and the event of their booking, which keeps what was asked for. */
export const sessionTables = `nexus_app.sessions s
  join nexus_app.students s_student on s_student.id = s.student_id
  join nexus_app.users s_pupil on s_pupil.id = s_student.user_id
  left join nexus_app.users s_coach on s_coach.id = s.coach_id
  left join nexus_app.events s_booking on s_booking.idempotency_key = 'SESSION_BOOKED:' || s.id`;

/** SQL: one of them as JSON. It holds what not every reader may see: it leaves through sessionView(). */
export const sessionJson = `json_build_object(
  'id', s.id, 'student_id', s.student_id, 'student_user_id', s_student.user_id,
  'student', json_build_object('first_name', s_pupil.first_name, 'last_name', s_pupil.last_name),
  'coach', case when s_coach.id is not null then
    json_build_object('id', s_coach.id, 'first_name', s_coach.first_name, 'last_name', s_coach.last_name) end,
  'subject', s.subject, 'kind', s.kind, 'status', s.status, 'slot_start', s.slot_start, 'slot_end', s.slot_end,
  'message', s_booking.payload_json ->> 'message', 'cancel_reason', s.cancel_reason,
  'attended', s.attended_at is not null, 'absent', s.absent_at is not null, 'room', s.room,
  'note', s.note, 'note_audience', s.note_audience, 'revision', s.revision, 'updated_at', s.updated_at)`;

export const SessionRow = z.object({
  id: z.string(),
  student_id: z.string(),
  student_user_id: z.string(),
  student: z.object({ first_name: z.string(), last_name: z.string() }),
  coach: z.object({ id: z.string(), first_name: z.string(), last_name: z.string() }).nullable(),
  subject: SubjectCode,
  kind: SessionKind,
  status: SessionStatus,
  slot_start: z.coerce.date(),
  slot_end: z.coerce.date(),
  message: z.string().nullable(),
  cancel_reason: z.string().nullable(),
  attended: z.boolean(),
  absent: z.boolean(),
  room: z.string().nullable(),
  note: z.string().nullable(),
  note_audience: NoteAudience.nullable(),
  revision: z.number(),
  updated_at: z.coerce.date(),
});
export type SessionRow = z.infer<typeof SessionRow>;

/**
 * A session as this reader may see it: the room is for the pupil and the coach alone, from ten minutes before a confirmed
 * Visio to its end; the note for those it was written for.
 */
export function sessionView(caller: Caller, row: SessionRow): Session {
  const { slot_start, slot_end } = row;
  const opens = new Date(slot_start.getTime() - roomOpensMs);
  const joins = row.room !== null && row.status === 'Confirmé' && isParticipant(caller, row);
  const now = caller.now();
  return {
    id: row.id,
    student_id: row.student_id,
    student: row.student,
    coach: row.coach,
    subject: row.subject,
    kind: row.kind,
    status: row.status,
    slot_start: slot_start.toISOString(),
    slot_end: slot_end.toISOString(),
    message: row.message,
    cancel_reason: row.cancel_reason,
    attendance: row.attended ? 'present' : row.absent ? 'absent' : null,
    room_opens_at: joins ? opens.toISOString() : null,
    room_url: joins && opens <= now && now < slot_end ? `${caller.video_url}/${row.room}` : null,
    note:
      row.note !== null && row.note_audience !== null && readsNote(caller, row, row.note_audience)
        ? { text: row.note, audience: row.note_audience }
        : null,
    revision: row.revision,
    updated_at: row.updated_at.toISOString(),
  };
}

function isParticipant({ actor }: Caller, row: SessionRow): boolean {
  return actor.user_id === row.student_user_id || actor.user_id === row.coach?.id;
}

function readsNote({ actor }: Caller, row: SessionRow, audience: NoteAudience): boolean {
  switch (actor.role) {
    case 'admin':
      return true;
    case 'coach':
      return audience !== 'coach' || actor.user_id === row.coach?.id;
    case 'student':
      return audience !== 'coach';
    case 'parent':
      return audience === 'family';
  }
}
