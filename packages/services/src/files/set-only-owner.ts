import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Change } from '../events/index.ts';

/** Keeps a file to its sender alone, or opens it to those its purpose names, within the change that decides it. */
export async function setOnlyOwner({ orm }: Change, id: string, only_owner: boolean): Promise<void> {
  await orm.update(schema.storedFiles).set({ only_owner }).where(eq(schema.storedFiles.id, id));
}
