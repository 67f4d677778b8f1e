import { CampusError, type LinkedStudent, type LinkGuardianInput, may } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, gt } from 'drizzle-orm';
import { hashToken } from '../auth/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { studentColumns } from '../students/index.ts';

/**
 * Links a parent to the child who showed them this code, and uses the code up.
 *
 * @throws LINK_CODE_INVALID unknown, expired or used: the three cannot be told apart.
 */
export async function linkGuardian(caller: Caller, { code }: LinkGuardianInput): Promise<LinkedStudent> {
  if (!may(caller.actor.role, 'guardians:link')) throw new CampusError('NOT_ALLOWED');
  const { linkCodes, guardians, students, users } = schema;
  const parent_id = caller.actor.user_id;
  return await change(caller, async ({ orm, lock, record }) => {
    // Deleting is taking: of two parents typing one code at once, one finds it.
    const [taken] = await orm
      .delete(linkCodes)
      .where(and(eq(linkCodes.code_hash, hashToken(code)), gt(linkCodes.expires_at, caller.now())))
      .returning();
    if (taken === undefined) {
      throw new CampusError('LINK_CODE_INVALID', { issues: [{ path: ['code'], message: 'code inconnu ou expiré' }] });
    }
    const { student_id } = taken;
    await lock(student_id);
    const [linked] = await orm.insert(guardians).values({ parent_id, student_id }).onConflictDoNothing().returning();
    if (linked !== undefined) {
      const key = `GUARDIAN_LINKED:${parent_id}:${student_id}:${linked.created_at.getTime()}`;
      await record({ kind: 'GUARDIAN_LINKED', student_id, key, payload: { parent_id } });
    }
    const [student] = await orm
      .select(studentColumns)
      .from(students)
      .innerJoin(users, eq(users.id, students.user_id))
      .where(eq(students.id, student_id));
    if (student === undefined) throw new CampusError('LINK_CODE_INVALID');
    return { student };
  });
}
