import { CampusError, type Permission } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import type { Change } from '../events/index.ts';

export type WishRow = typeof schema.parcoursupWishes.$inferSelect;

export interface OpenedFile {
  student_id: string;
  /** Letters and documents are open to the pupil's parents. */
  shared: boolean;
}

/**
 * The door to a pupil's Parcoursup.
 *
 * @throws as openStudent; PARCOURSUP_NOT_YET the pupil is not in Terminale.
 */
export async function openParcoursup(
  caller: Caller,
  permission: Permission,
  student_id: string | undefined,
  orm: Database = caller.db.orm,
): Promise<OpenedFile> {
  const student = await openStudent(caller, permission, student_id, orm);
  const { students, parcoursupShares } = schema;
  const [row] = await orm
    .select({ track: students.track, share: parcoursupShares.student_id })
    .from(students)
    .leftJoin(parcoursupShares, eq(parcoursupShares.student_id, students.id))
    .where(eq(students.id, student.id));
  if (row?.track !== 'Terminale') throw new CampusError('PARCOURSUP_NOT_YET');
  return { student_id: student.id, shared: row.share !== null };
}

/** Opens and locks the file of a pupil for a change; of one of its wishes when one is named. */
export async function holdFile(
  caller: Caller,
  { orm, lock }: Change,
  permission: Permission,
  { student_id, wish_id }: { student_id?: string | undefined; wish_id: string | null },
): Promise<OpenedFile & { wish: WishRow | null }> {
  const file = await openParcoursup(caller, permission, student_id, orm);
  await lock(file.student_id);
  if (wish_id === null) return { ...file, wish: null };
  const wish = await wishOf(orm, wish_id);
  if (wish?.student_id !== file.student_id) throw new CampusError('WISH_NOT_FOUND');
  return { ...file, wish };
}

/**
 * Opens the file a wish is in, takes its pupil's lock, and gives the wish, which nobody else changes meanwhile.
 *
 * @throws WISH_NOT_FOUND no such wish, or one of a pupil this person has no link to; PARCOURSUP_NOT_YET.
 */
export async function holdWish(
  caller: Caller,
  { orm, lock }: Change,
  permission: Permission,
  id: string,
): Promise<OpenedFile & { wish: WishRow }> {
  const file = await openFileOf(caller, orm, permission, (await wishOf(orm, id))?.student_id, 'WISH_NOT_FOUND');
  await lock(file.student_id);
  const wish = await wishOf(orm, id);
  if (wish === undefined) throw new CampusError('WISH_NOT_FOUND');
  return { ...file, wish };
}

/** The file of the pupil that something is of: to who has no link to them, there is no such thing. */
export async function openFileOf(
  caller: Caller,
  orm: Database,
  permission: Permission,
  student_id: string | undefined,
  reason: 'WISH_NOT_FOUND' | 'ITEM_NOT_FOUND' | 'FILE_NOT_FOUND',
): Promise<OpenedFile> {
  if (student_id === undefined) throw new CampusError(reason);
  return await openParcoursup(caller, permission, student_id, orm).catch((error: unknown) => {
    throw error instanceof CampusError && error.code === 'NOT_FOUND' ? new CampusError(reason) : error;
  });
}

async function wishOf(orm: Database, id: string): Promise<WishRow | undefined> {
  const { parcoursupWishes } = schema;
  const [wish] = await orm.select().from(parcoursupWishes).where(eq(parcoursupWishes.id, id));
  return wish;
}
