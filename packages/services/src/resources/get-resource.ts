import { CampusError, type ResourceDoc, type ResourceRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { aboutColumns, resourceColumns, resourceWithAbout } from './rows.ts';

/**
 * A resource with all its passages.
 *
 * @throws RESOURCE_NOT_FOUND no such resource, or it was withdrawn.
 */
export async function getResource(caller: Caller, { id }: ResourceRef): Promise<ResourceDoc> {
  const { resources, resourceChunks, searchGenerations, storedFiles, storedFileTexts } = schema;
  const [row] = await caller.db.orm
    .select({ ...resourceColumns(caller), ...aboutColumns() })
    .from(resources)
    .leftJoin(storedFiles, eq(storedFiles.id, resources.file_id))
    .leftJoin(storedFileTexts, eq(storedFileTexts.file_id, resources.file_id))
    .where(and(eq(resources.id, id), isNull(resources.withdrawn_at)));
  if (row === undefined) throw new CampusError('RESOURCE_NOT_FOUND');
  const passages = await caller.db.orm
    .select({ heading: resourceChunks.heading, page: resourceChunks.page, text: resourceChunks.body })
    .from(resourceChunks)
    .where(
      and(
        eq(resourceChunks.resource_id, id),
        sql`${resourceChunks.generation} = (select number from ${searchGenerations} where is_current)`,
      ),
    )
    .orderBy(asc(resourceChunks.position));
  return { ...resourceWithAbout(caller, row), passages };
}
