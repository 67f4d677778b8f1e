import type { ResourceHit, SearchResourcesInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { resourceColumns, resourceView } from '../rows.ts';

/** The library as these filters leave it: courses in the order of the programmes, then what staff added, the latest first. */
export async function listLibrary(
  caller: Caller,
  { subject, level, type, course_id, limit }: SearchResourcesInput,
): Promise<ResourceHit[]> {
  const { resources, resourceChunks, searchGenerations } = schema;
  const rows = await caller.db.orm
    .select({ ...resourceColumns(caller), heading: resourceChunks.heading, body: resourceChunks.body })
    .from(resources)
    .leftJoin(
      resourceChunks,
      and(
        eq(resourceChunks.resource_id, resources.id),
        eq(resourceChunks.position, 0),
        sql`${resourceChunks.generation} = (select number from ${searchGenerations} where is_current)`,
      ),
    )
    .where(
      and(
        isNull(resources.withdrawn_at),
        subject === undefined ? undefined : eq(resources.subject, subject),
        level === undefined ? undefined : eq(resources.level, level),
        type === undefined ? undefined : eq(resources.type, type),
        course_id === undefined ? undefined : eq(resources.course_id, course_id),
      ),
    )
    .orderBy(asc(resources.position), desc(resources.created_at), asc(resources.id))
    .limit(limit);
  return rows.map((row) => ({
    ...resourceView(row),
    heading: row.heading ?? '',
    page: null,
    passage: row.body ?? row.title,
    highlights: [],
    score: 0,
  }));
}
