import { type BookSessionInput, CampusError, type CoachRules, type Session, type SubjectCode } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { readSlotId } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { claimSlot } from './diary.ts';
import { getSession } from './get-session.ts';
import { moveSession } from './move-session.ts';
import { scheduleSession } from './schedule-session.ts';

/**
 * Books a free slot for a pupil: Proposé, or Confirmé at once when the coach has said so. Whoever asks at the same time
 * waits, then is told that it is taken.
 *
 * @throws as openStudent; SLOT_TAKEN, SLOT_NOT_OFFERED, STUDENT_BUSY as claimSlot; SUBJECT_NOT_TAUGHT.
 */
export async function bookSession(caller: Caller, input: BookSessionInput): Promise<Session> {
  const slot = readSlotId(input.slot);
  const id = await change(caller, async (within) => {
    const student = await openStudent(caller, 'sessions:book', input.student_id, within.orm);
    await within.lock(student.id);
    const rules = await claimSlot(caller, within.orm, { slot, kind: input.type, student_id: student.id });
    const booked = await scheduleSession(caller, within, {
      student_id: student.id,
      coach_id: slot.coach_id,
      subject: await subjectOf(within.orm, student.id, rules, input.subject),
      kind: input.type,
      slot_start: slot.start,
      slot_end: slot.end,
      requested_by: caller.actor.user_id,
      message: input.message,
    });
    if (rules.auto_confirm) await moveSession(caller, within, booked, 'Confirmé');
    return booked;
  });
  return getSession(caller, id);
}

/** The subject asked for; else the coach's usual one, else the pupil's first speciality. */
async function subjectOf(
  orm: Database,
  student_id: string,
  { subjects }: CoachRules,
  asked: SubjectCode | undefined,
): Promise<SubjectCode> {
  if (asked !== undefined) {
    if (subjects.length > 0 && !subjects.includes(asked)) throw new CampusError('SUBJECT_NOT_TAUGHT');
    return asked;
  }
  const [usual] = subjects;
  if (usual !== undefined) return usual;
  const { students } = schema;
  const [student] = await orm
    .select({ specialities: students.specialities })
    .from(students)
    .where(eq(students.id, student_id));
  const [first] = student?.specialities ?? [];
  if (first === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  return first;
}
