import { schema } from '@nexus/db';
import { and, inArray, isNull } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';

/**
 * Lets files go for good, within the change of what held them: nobody can read them any more.
 *
 * @returns where their contents are, for eraseContents() once the change is committed: before, a change that fails would
 *   have lost them.
 */
export async function purgeFiles(campus: Campus, { orm }: Change, ids: readonly (string | null)[]): Promise<string[]> {
  const { storedFiles } = schema;
  const held = ids.filter((id) => id !== null);
  if (held.length === 0) return [];
  const gone = await orm
    .update(storedFiles)
    .set({ deleted_at: campus.now() })
    .where(and(inArray(storedFiles.id, held), isNull(storedFiles.deleted_at)))
    .returning({ key: storedFiles.key });
  return gone.map(({ key }) => key);
}

/** Erases contents at once rather than at the next sweep; what cannot be erased now, the sweeper does. */
export async function eraseContents({ files }: Campus, keys: readonly string[]): Promise<void> {
  for (const key of keys) await files.remove(key).catch(() => undefined);
}
