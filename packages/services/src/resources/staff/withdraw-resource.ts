import type { ResourceChanged, ResourceRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { releaseFile } from '../../files/index.ts';
import { indexStaffResources } from '../index/index-library.ts';
import { openOwnResource } from './open-own-resource.ts';

/**
 * Takes a resource out of the library: nobody finds, lists or keeps it any more, nor reads the file that was sent for it.
 *
 * @throws RESOURCE_NOT_FOUND no such resource, withdrawn already, or not the caller's to withdraw.
 */
export async function withdrawResource(caller: Caller, { id }: ResourceRef): Promise<ResourceChanged> {
  const { resources } = schema;
  await change(caller, async (within) => {
    const { file_id } = await openOwnResource(caller, within.orm, id);
    if (file_id !== null) await releaseFile(caller, within, file_id);
    await within.orm.update(resources).set({ withdrawn_at: caller.now() }).where(eq(resources.id, id));
  });
  caller.inBackground(async () => void (await indexStaffResources(caller)));
  return { id };
}
