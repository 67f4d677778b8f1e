import { type AddResourceInput, CampusError, type ResourceChanged, type UpdateResourceInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { indexStaffResources } from '../index/index-library.ts';
import { openOwnResource } from './open-own-resource.ts';

/**
 * Adds a link to the library; search finds it a moment later.
 *
 * @throws RESOURCE_EXISTS this address is in the library already.
 */
export async function addResource(
  caller: Caller,
  { id = caller.newId(), ...resource }: AddResourceInput,
): Promise<ResourceChanged> {
  const { resources } = schema;
  const now = caller.now();
  const [added] = await caller.db.orm
    .insert(resources)
    .values({ id, ...resource, tags: [], author_id: caller.actor.user_id, created_at: now, updated_at: now })
    .onConflictDoUpdate({
      // What was withdrawn may be added again; it is then a new resource of whoever adds it.
      target: resources.uri,
      set: {
        ...resource,
        author_id: caller.actor.user_id,
        withdrawn_at: null,
        created_at: now,
        updated_at: now,
        version: sql`${resources.version} + 1`,
      },
      setWhere: sql`${resources.withdrawn_at} is not null and ${resources.origin} = 'staff'`,
    })
    .returning({ id: resources.id });
  if (added === undefined) throw new CampusError('RESOURCE_EXISTS');
  caller.inBackground(async () => void (await indexStaffResources(caller)));
  return added;
}

/**
 * @throws RESOURCE_NOT_FOUND no such resource, withdrawn, or not the caller's to change; RESOURCE_EXISTS another one has this
 *   address.
 */
export async function updateResource(
  caller: Caller,
  { id, ...resource }: UpdateResourceInput,
): Promise<ResourceChanged> {
  const { resources } = schema;
  await caller.db.orm.transaction(async (orm) => {
    await openOwnResource(caller, orm, id);
    const [other] = await orm
      .select({ id: resources.id })
      .from(resources)
      .where(and(eq(resources.uri, resource.uri), ne(resources.id, id)));
    if (other !== undefined) throw new CampusError('RESOURCE_EXISTS');
    await orm
      .update(resources)
      .set({ ...resource, updated_at: caller.now(), version: sql`${resources.version} + 1` })
      .where(and(eq(resources.id, id), isNull(resources.withdrawn_at)));
  });
  caller.inBackground(async () => void (await indexStaffResources(caller)));
  return { id };
}
