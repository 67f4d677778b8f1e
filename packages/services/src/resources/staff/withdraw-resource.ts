import type { ResourceChanged, ResourceRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { indexStaffResources } from '../index/index-library.ts';
import { openOwnResource } from './open-own-resource.ts';

/**
 * Takes a resource out of the library: nobody finds, lists or keeps it any more.
 *
 * @throws RESOURCE_NOT_FOUND no such resource, withdrawn already, or not the caller's to withdraw.
 */
export async function withdrawResource(caller: Caller, { id }: ResourceRef): Promise<ResourceChanged> {
  const { resources } = schema;
  await caller.db.orm.transaction(async (orm) => {
    await openOwnResource(caller, orm, id);
    await orm.update(resources).set({ withdrawn_at: caller.now() }).where(eq(resources.id, id));
  });
  caller.inBackground(async () => void (await indexStaffResources(caller)));
  return { id };
}
