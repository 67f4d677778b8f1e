import { CampusError, type FilePurpose, type StoredFile } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import type { Change } from '../events/index.ts';

interface Attachment {
  id: string;
  purpose: FilePurpose;
  /** Null for what is no pupil's. */
  student_id: string | null;
  /** Whether the pupil's parents may read it. */
  for_parents: boolean;
  /** Whether nobody but the sender may read it, until setOnlyOwner() says otherwise. */
  only_owner?: boolean;
}

/**
 * Takes a file that the caller has just sent, within the change of what it goes with: from then on whoever may read that
 * pupil's files of this purpose may read it, and it stays until it is released.
 *
 * @throws FILE_NOT_FOUND no such file, another purpose's, another pupil's, somebody else's, or taken already.
 */
export async function attachFile(
  caller: Caller,
  { orm }: Change,
  { id, purpose, student_id, for_parents, only_owner = false }: Attachment,
): Promise<StoredFile> {
  const { storedFiles: file } = schema;
  const [row] = await orm
    .update(file)
    .set({ attached_at: caller.now(), for_parents, only_owner })
    .where(
      and(
        eq(file.id, id),
        eq(file.purpose, purpose),
        student_id === null ? isNull(file.student_id) : eq(file.student_id, student_id),
        eq(file.owner_id, caller.actor.user_id),
        isNull(file.attached_at),
        isNull(file.deleted_at),
      ),
    )
    .returning();
  if (row === undefined) throw new CampusError('FILE_NOT_FOUND');
  return { id: row.id, name: row.name, kind: row.kind, bytes: row.bytes, created_at: row.created_at.toISOString() };
}
