import { CampusError, type SessionKind, type SubjectCode } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';

export interface NewSession {
  student_id: string;
  coach_id: string;
  subject: SubjectCode;
  kind: SessionKind;
  slot_start: Date;
  slot_end: Date;
}

/**
 * Proposes a session within a change whose caller has checked access and holds the pupil's lock.
 *
 * @throws SLOT_TAKEN the coach or the pupil has a live session then (the database's exclusion constraints say so).
 */
export async function scheduleSession(campus: Campus, { orm, record }: Change, session: NewSession): Promise<string> {
  const id = campus.newId();
  try {
    await orm.transaction((inner) => inner.insert(schema.sessions).values({ id, ...session }));
  } catch (error) {
    if (isExclusionViolation(error)) throw new CampusError('SLOT_TAKEN');
    throw error;
  }
  await record({
    kind: 'SESSION_BOOKED',
    student_id: session.student_id,
    key: `SESSION_BOOKED:${id}`,
    payload: { session_id: id, kind: session.kind, slot_start: session.slot_start.toISOString() },
  });
  return id;
}

function isExclusionViolation(error: unknown): boolean {
  return (
    error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === '23P01'
  );
}
