import type { Role } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq, inArray, isNull, like } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';
import { tellOne } from './tell-one.ts';
import { ofName } from './words.ts';

const kind = 'oral_commented';

interface Commented {
  student_id: string;
  question_id: string;
  comment_id: string;
  position: number;
  author: { user_id: string; role: Role };
}

/**
 * Tells of a remark on a question of the Grand oral, never what it says: the pupil, and the coaches who have written there
 * before, but its author. Nobody has two of the same question unread.
 */
export async function tellOfComment(
  campus: Campus,
  within: Change,
  { student_id, question_id, comment_id, position, author }: Commented,
): Promise<void> {
  const { users, notifications } = schema;
  const { orm } = within;
  const [by] = await orm.select().from(users).where(eq(users.id, author.user_id));
  let told: string | undefined;
  for (const { user_id, role, pupil } of await readersOf(orm, student_id, question_id, author.user_id)) {
    const key = `oral:${question_id}:${user_id}:`;
    const [unread] = await orm
      .select({ id: notifications.id })
      .from(notifications)
      .where(
        and(
          eq(notifications.user_id, user_id),
          isNull(notifications.read_at),
          eq(notifications.in_app, true),
          like(notifications.dedupe_key, `${key}%`),
        ),
      )
      .limit(1);
    if (unread !== undefined) continue;
    const own = role === 'student';
    const question = `question\u00a0${position}`;
    const which =
      author.role === 'student' ? `sa ${question}` : own ? `ta ${question}` : `la ${question} ${ofName(pupil)}`;
    const id = await tellOne(campus, within, {
      user_id,
      role,
      student_id,
      kind,
      title: own ? 'Commentaire sur ta question' : `Grand oral ${ofName(pupil)}`,
      body: `${by?.first_name ?? 'Ton coach'} a commenté ${which} du Grand oral.`,
      link: own ? '/dashboard/grand-oral' : `/eleves/${student_id}/grand-oral`,
      dedupe_key: `${key}${comment_id}`,
    });
    told ??= id;
  }
  if (told !== undefined)
    await within.record({ kind: 'PEOPLE_NOTIFIED', student_id, key: `PEOPLE_NOTIFIED:${told}`, payload: {} });
}

/** The pupil, and those coaches of theirs who have commented this question; not the author. */
async function readersOf(orm: Database, student_id: string, question_id: string, author_id: string) {
  const { users, studentAccess, students, oralComments } = schema;
  const commented = orm
    .select({ id: oralComments.author_id })
    .from(oralComments)
    .where(eq(oralComments.question_id, question_id));
  const [pupil] = await orm
    .select({ user_id: users.id, first_name: users.first_name })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, student_id));
  if (pupil === undefined) return [];
  const coaches = await orm
    .select({ user_id: users.id, role: users.role })
    .from(studentAccess)
    .innerJoin(users, eq(users.id, studentAccess.user_id))
    .where(and(eq(studentAccess.student_id, student_id), eq(users.role, 'coach'), inArray(users.id, commented)));
  const role: Role = 'student';
  return [{ user_id: pupil.user_id, role }, ...coaches]
    .filter(({ user_id }) => user_id !== author_id)
    .map((one) => ({ ...one, pupil: pupil.first_name }));
}
