import { CampusError } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { mayEdit } from '../rows.ts';

/**
 * Takes hold of a resource to change it, and says which file it is, if any.
 *
 * @throws RESOURCE_NOT_FOUND no such resource, withdrawn, or not the caller's to change: they cannot be told apart.
 */
export async function openOwnResource(caller: Caller, orm: Database, id: string): Promise<{ file_id: string | null }> {
  const { resources } = schema;
  const [row] = await orm
    .select({ author_id: resources.author_id, origin: resources.origin, file_id: resources.file_id })
    .from(resources)
    .where(and(eq(resources.id, id), isNull(resources.withdrawn_at)))
    .for('update');
  if (row === undefined || !mayEdit(caller, row)) throw new CampusError('RESOURCE_NOT_FOUND');
  return { file_id: row.file_id };
}
