import { CampusError, type FileKind, type FileRef, fileRules, may } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { ByteRange, Caller } from '../context.ts';

export interface Download {
  name: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  /** Whether a browser may show it in its own page: what the campus itself keeps for everybody. */
  inline: boolean;
  /** The content, or a part of it. */
  read(range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
}

/**
 * A file that this person may read: the pupil it is of, and who is linked to them; their parents when it is open to them.
 * A file of the library, everybody who reads the library.
 *
 * @throws FILE_NOT_FOUND no such file, or one this person may not read: the two cannot be told apart.
 */
export async function downloadFile(caller: Caller, { id }: FileRef): Promise<Download> {
  const { storedFiles } = schema;
  const { actor } = caller;
  const [file] = await caller.db.orm
    .select()
    .from(storedFiles)
    .where(and(eq(storedFiles.id, id), isNull(storedFiles.deleted_at)));
  const hidden =
    file === undefined ||
    (file.attached_at === null && file.owner_id !== actor.user_id) ||
    (file.only_owner && file.owner_id !== actor.user_id) ||
    (actor.role === 'parent' && !file.for_parents && file.student_id !== null);
  if (hidden) throw new CampusError('FILE_NOT_FOUND');
  const { download } = fileRules[file.purpose];
  if (file.student_id === null) {
    if (!may(actor.role, download)) throw new CampusError('FILE_NOT_FOUND');
  } else {
    await openStudent(caller, download, file.student_id).catch((error: unknown) => {
      throw error instanceof CampusError ? new CampusError('FILE_NOT_FOUND') : error;
    });
  }
  const { name, kind, bytes, sha256, key } = file;
  return {
    name,
    kind,
    bytes,
    sha256,
    inline: file.student_id === null,
    async read(range) {
      const content = await caller.files.open(key, range);
      if (content === undefined) throw new CampusError('FILE_NOT_FOUND');
      return content;
    },
  };
}
