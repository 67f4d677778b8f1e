import { CampusError, fileRules, maxBytesOfStudent, type StoredFile, type UploadFileInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull, sum } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';

/**
 * Keeps a file of a pupil for what it is meant for. Until something of the campus takes it (attachFile), only the person
 * who sent it can read it, and the sweeper removes it after a day.
 *
 * @throws as openStudent, before the content is read; as FileStore.put; FILES_FULL.
 */
export async function uploadFile(
  caller: Caller,
  { purpose, student_id, name }: UploadFileInput,
  content: AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const { upload, kinds, max_bytes } = fileRules[purpose];
  const student = await openStudent(caller, upload, student_id);
  const left = maxBytesOfStudent - (await bytesOf(caller, student.id));
  if (left <= 0) throw new CampusError('FILES_FULL');
  const stored = await caller.files.put(content, { kinds, max_bytes });
  try {
    if (stored.bytes > left) throw new CampusError('FILES_FULL');
    const id = caller.newId();
    const created_at = caller.now();
    await caller.db.orm.insert(schema.storedFiles).values({
      ...stored,
      id,
      purpose,
      name,
      student_id: student.id,
      owner_id: caller.actor.user_id,
      created_at,
    });
    return { id, name, kind: stored.kind, bytes: stored.bytes, created_at: created_at.toISOString() };
  } catch (error) {
    // What this misses, the sweeper finds.
    await caller.files.remove(stored.key).catch(() => undefined);
    throw error;
  }
}

async function bytesOf({ db }: Caller, student_id: string): Promise<number> {
  const { storedFiles } = schema;
  const [row] = await db.orm
    .select({ bytes: sum(storedFiles.bytes).mapWith(Number) })
    .from(storedFiles)
    .where(and(eq(storedFiles.student_id, student_id), isNull(storedFiles.deleted_at)));
  return row?.bytes ?? 0;
}
