import { CampusError, type Me } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { listVisibleStudents, userView } from '../students/index.ts';

/** Who is signed in, and the pupils they may see. */
export async function getMe(caller: Caller): Promise<Me> {
  const { actor, db } = caller;
  const [user] = await db.orm.select().from(schema.users).where(eq(schema.users.id, actor.user_id));
  if (user === undefined) throw new CampusError('SIGN_IN_REQUIRED');
  const students = await listVisibleStudents(caller, 100);
  const own = actor.role === 'student' ? students[0] : undefined;
  return { user: userView(user), students, ...(own === undefined ? {} : { student_id: own.id }) };
}
