import type { Student } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { studentColumns } from './views.ts';

/** The pupils a person may see, by name; the administration is linked to nobody and gets none here. */
export async function listVisibleStudents({ actor, db }: Caller, limit: number): Promise<Student[]> {
  const { students, users, studentAccess } = schema;
  const linked = db.orm
    .select({ id: studentAccess.student_id })
    .from(studentAccess)
    .where(eq(studentAccess.user_id, actor.user_id));
  return await db.orm
    .select(studentColumns)
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(inArray(students.id, linked))
    .orderBy(asc(users.last_name), asc(users.first_name), asc(students.id))
    .limit(limit);
}
