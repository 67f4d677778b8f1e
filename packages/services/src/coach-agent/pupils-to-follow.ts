import { schema } from '@nexus/db';
import { asc, gt } from 'drizzle-orm';
import type { Campus } from '../context.ts';

/** The next pupils of the nightly round, in the order of their ids, after the last one of the round before. */
export async function pupilsToFollow({ db }: Campus, after: string | undefined, limit: number): Promise<string[]> {
  const { students } = schema;
  const rows = await db.orm
    .select({ id: students.id })
    .from(students)
    .where(after === undefined ? undefined : gt(students.id, after))
    .orderBy(asc(students.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
