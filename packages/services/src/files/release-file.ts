import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';

/**
 * Lets a file go, within the change of what held it: it can no longer be read. The sweeper removes its content, so that a
 * change that fails has lost nothing.
 */
export async function releaseFile(campus: Campus, { orm }: Change, id: string): Promise<void> {
  await orm.update(schema.storedFiles).set({ deleted_at: campus.now() }).where(eq(schema.storedFiles.id, id));
}
