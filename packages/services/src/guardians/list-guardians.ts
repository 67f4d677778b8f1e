import type { GuardianList } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { asc, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';

/** The adults who see this pupil's work: the pupil has a right to know. */
export async function listGuardians(caller: Caller): Promise<GuardianList> {
  const { guardians, users } = schema;
  const student = await openStudent(caller, 'guardians:list', undefined);
  const rows = await caller.db.orm
    .select({ id: users.id, first_name: users.first_name, last_name: users.last_name, linked_at: guardians.created_at })
    .from(guardians)
    .innerJoin(users, eq(users.id, guardians.parent_id))
    .where(eq(guardians.student_id, student.id))
    .orderBy(asc(guardians.created_at))
    .limit(20);
  return { guardians: rows.map((row) => ({ ...row, linked_at: row.linked_at.toISOString() })) };
}
