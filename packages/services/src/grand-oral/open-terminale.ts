import { CampusError, type ErrorReason, type Permission } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Actor, Caller } from '../context.ts';

/** How much a reader sees: all of their own, what is shared, or how far it has come. */
export type OralReader = 'own' | 'coach' | 'progress';

/** Private means private: the administration reads what a coach would. */
export function readerOf({ role }: Actor): OralReader {
  if (role === 'student') return 'own';
  return role === 'parent' ? 'progress' : 'coach';
}

/**
 * Opens a pupil who passes the Grand oral.
 *
 * @throws as openStudent; GRAND_ORAL_NOT_YET a pupil of Première.
 */
export async function openTerminale(
  caller: Caller,
  permission: Permission,
  student_id: string | undefined,
  orm: Database = caller.db.orm,
): Promise<{ id: string }> {
  const student = await openStudent(caller, permission, student_id, orm);
  const { students } = schema;
  const [row] = await orm.select({ track: students.track }).from(students).where(eq(students.id, student.id));
  if (row?.track !== 'Terminale') throw new CampusError('GRAND_ORAL_NOT_YET');
  return student;
}

/** The same for something of theirs: whoever has no link to them gets the NOT_FOUND of what does not exist. */
export async function openOwnerOf(
  caller: Caller,
  permission: Permission,
  student_id: string | undefined,
  missing: ErrorReason,
  orm: Database,
): Promise<void> {
  if (student_id === undefined) throw new CampusError(missing);
  await openTerminale(caller, permission, student_id, orm).catch((error: unknown) => {
    throw error instanceof CampusError && error.code === 'NOT_FOUND' ? new CampusError(missing) : error;
  });
}
