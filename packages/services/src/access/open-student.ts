import { CampusError, may, type Permission } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';

export interface OpenedStudent {
  id: string;
}

/**
 * The door to everything of a pupil: every verb that reads or writes one goes through here first.
 *
 * @param student_id may be left out by a pupil (it is theirs) and by a parent of one child.
 * @throws NOT_ALLOWED the role may not do this at all; STUDENT_REQUIRED several are possible; STUDENT_NOT_FOUND there
 *   is no such pupil, or this person has no link to them: the two cannot be told apart.
 */
export async function openStudent(
  caller: Caller,
  permission: Permission,
  student_id: string | undefined,
  orm: Database = caller.db.orm,
): Promise<OpenedStudent> {
  const { actor } = caller;
  if (!may(actor.role, permission)) throw new CampusError('NOT_ALLOWED');
  if (student_id === undefined && (actor.role === 'coach' || actor.role === 'admin')) {
    throw new CampusError('STUDENT_REQUIRED');
  }
  if (actor.role === 'admin' && student_id !== undefined) return openAsAdmin(caller, permission, student_id, orm);

  const { studentAccess } = schema;
  const linked = await orm
    .select({ id: studentAccess.student_id })
    .from(studentAccess)
    .where(
      and(
        eq(studentAccess.user_id, actor.user_id),
        student_id === undefined ? undefined : eq(studentAccess.student_id, student_id),
      ),
    )
    .limit(2);
  const [student, another] = linked;
  if (student === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  if (another !== undefined && student_id === undefined) throw new CampusError('STUDENT_REQUIRED');
  return student;
}

/** The administration sees every pupil, and each look is written down. */
async function openAsAdmin(caller: Caller, permission: Permission, student_id: string, orm: Database) {
  const { students, auditLog } = schema;
  const [student] = await orm.select({ id: students.id }).from(students).where(eq(students.id, student_id));
  if (student === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  await orm.insert(auditLog).values({
    id: caller.newId(),
    actor_id: caller.actor.user_id,
    action: permission,
    student_id,
    at: caller.now(),
  });
  return student;
}
