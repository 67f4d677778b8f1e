import {
  CampusError,
  fileRules,
  maxBytesOfStaff,
  maxBytesOfStudent,
  type UploadedFile,
  type UploadFileInput,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull, sum } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { readPdfText } from './read-pdf-text.ts';

/**
 * Keeps a file for what it is meant for: a pupil's, or the library's, whose text is read at once. Until something of the
 * campus takes it (attachFile), only the person who sent it can read it, and the sweeper removes it after a day.
 *
 * @throws as openStudent, before the content is read; as FileStore.put; FILES_FULL; as readPdfText.
 */
export async function uploadFile(
  caller: Caller,
  { purpose, student_id: asked, name }: UploadFileInput,
  content: AsyncIterable<Uint8Array>,
): Promise<UploadedFile> {
  const { upload, kinds, max_bytes, belongs_to } = fileRules[purpose];
  const student_id = belongs_to === 'campus' ? null : (await openStudent(caller, upload, asked)).id;
  const left = student_id === null ? await roomOfStaff(caller) : await roomOfStudent(caller, student_id);
  if (left <= 0) throw filesFull(student_id);
  const stored = await caller.files.put(content, { kinds, max_bytes });
  try {
    if (stored.bytes > left) throw filesFull(student_id);
    const text = student_id === null ? await readPdfText(caller, stored.key) : undefined;
    const id = caller.newId();
    const created_at = caller.now();
    const owner_id = caller.actor.user_id;
    await caller.db.orm.transaction(async (orm) => {
      await orm.insert(schema.storedFiles).values({ ...stored, id, purpose, name, student_id, owner_id, created_at });
      if (text !== undefined) await orm.insert(schema.storedFileTexts).values({ file_id: id, ...text });
    });
    return {
      ...{ id, name, kind: stored.kind, bytes: stored.bytes, created_at: created_at.toISOString() },
      pages: text?.page_count ?? null,
      pages_with_text: text?.pages_with_text ?? null,
    };
  } catch (error) {
    // What this misses, the sweeper finds.
    await caller.files.remove(stored.key).catch(() => undefined);
    throw error;
  }
}

function filesFull(student_id: string | null): CampusError {
  if (student_id !== null) return new CampusError('FILES_FULL');
  const message =
    'Vos fichiers de la bibliothèque ont atteint 2\u00a0Go. Rien n’a été gardé : il faut d’abord en retirer.';
  return new CampusError('FILES_FULL', { message });
}

async function roomOfStudent({ db }: Caller, student_id: string): Promise<number> {
  const { storedFiles } = schema;
  const [row] = await db.orm
    .select({ bytes: sum(storedFiles.bytes).mapWith(Number) })
    .from(storedFiles)
    .where(and(eq(storedFiles.student_id, student_id), isNull(storedFiles.deleted_at)));
  return maxBytesOfStudent - (row?.bytes ?? 0);
}

async function roomOfStaff({ db, actor }: Caller): Promise<number> {
  const { storedFiles } = schema;
  const [row] = await db.orm
    .select({ bytes: sum(storedFiles.bytes).mapWith(Number) })
    .from(storedFiles)
    .where(
      and(eq(storedFiles.owner_id, actor.user_id), eq(storedFiles.purpose, 'library'), isNull(storedFiles.deleted_at)),
    );
  return maxBytesOfStaff - (row?.bytes ?? 0);
}
