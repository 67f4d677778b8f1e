import { randomBytes } from 'node:crypto';
import { CampusError, type SessionKind, type SubjectCode } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';

export interface NewSession {
  student_id: string;
  coach_id: string;
  subject: SubjectCode;
  kind: SessionKind;
  slot_start: Date;
  slot_end: Date;
  requested_by?: string;
  /** To the coach: kept with the event. */
  message?: string | undefined;
}

/**
 * Proposes a session within a change whose caller has checked access and holds the pupil's lock.
 *
 * @throws SLOT_TAKEN the coach has a live session then, STUDENT_BUSY the pupil has one (the database's exclusion
 *   constraints say so).
 */
export async function scheduleSession(
  campus: Campus,
  { orm, record }: Change,
  { message, ...session }: NewSession,
): Promise<string> {
  const id = campus.newId();
  const now = campus.now();
  const room = session.kind === 'Visio' ? newRoom() : null;
  await withoutOverlap(orm, (inner) =>
    inner.insert(schema.sessions).values({ ...session, id, room, created_at: now, updated_at: now }),
  );
  await record({
    kind: 'SESSION_BOOKED',
    student_id: session.student_id,
    key: `SESSION_BOOKED:${id}`,
    payload: {
      session_id: id,
      kind: session.kind,
      slot_start: session.slot_start.toISOString(),
      ...(message === undefined ? {} : { message }),
    },
  });
  return id;
}

/** Sixteen bytes of chance: nobody finds a room they were not told of. */
function newRoom(): string {
  return `nexus-${randomBytes(16).toString('hex')}`;
}

/**
 * Writes a session's place in time; the database has the last word on whether it is free.
 *
 * @throws SLOT_TAKEN, STUDENT_BUSY
 */
export async function withoutOverlap(orm: Database, write: (inner: Database) => Promise<unknown>): Promise<void> {
  try {
    await orm.transaction(write);
  } catch (error) {
    const violated = violatedExclusion(error);
    if (violated === undefined) throw error;
    throw new CampusError(violated === 'sessions_student_no_overlap' ? 'STUDENT_BUSY' : 'SLOT_TAKEN');
  }
}

/** The name of the exclusion constraint, under the words of either driver. */
function violatedExclusion(error: unknown): string | undefined {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error) || !('code' in cause) || cause.code !== '23P01') return undefined;
  const name = 'constraint_name' in cause ? cause.constraint_name : 'constraint' in cause ? cause.constraint : '';
  return String(name);
}
