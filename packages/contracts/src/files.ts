import { z } from 'zod';
import { Id, Instant, text } from './common.ts';
import type { Permission } from './permissions.ts';

/** What a file is, by its content. */
export const FileKind = z.enum(['pdf', 'png', 'jpg', 'webp', 'heic', 'mp3', 'm4a', 'ogg', 'wav', 'webm']);
export type FileKind = z.infer<typeof FileKind>;

/** What a file is for: who may send and read it, what it may be and how large. */
export const FilePurpose = z.enum(['parcoursup', 'grand-oral']);
export type FilePurpose = z.infer<typeof FilePurpose>;

interface FileRules {
  upload: Permission;
  download: Permission;
  kinds: readonly FileKind[];
  /** Of one file. */
  max_bytes: number;
}

const mb = 1_000_000;

/** Read by the server, which refuses, and by the screen, which says it before. */
export const fileRules = {
  parcoursup: {
    upload: 'parcoursup:write',
    download: 'parcoursup:read',
    kinds: ['pdf', 'png', 'jpg', 'webp'],
    max_bytes: 10 * mb,
  },
  'grand-oral': {
    upload: 'grandOral:upload',
    download: 'grandOral:download',
    kinds: ['webm', 'ogg', 'm4a'],
    // Two hours of speech at 32 kbit/s.
    max_bytes: 30 * mb,
  },
} as const satisfies Record<FilePurpose, FileRules>;

/** Of all the files of one pupil together. */
export const maxBytesOfStudent = 500 * mb;

/** What goes with the bytes of a file, in the address of the upload. */
export const UploadFileInput = z.strictObject({
  purpose: FilePurpose,
  student_id: Id.optional(),
  /** What the person calls it. Its kind is read in the content, never here. */
  name: text(1, 200),
});
export type UploadFileInput = z.infer<typeof UploadFileInput>;

export const FileRef = z.strictObject({ id: Id });
export type FileRef = z.infer<typeof FileRef>;

export const StoredFile = z
  .object({ id: Id, name: z.string(), kind: FileKind, bytes: z.int().positive(), created_at: Instant })
  .meta({ id: 'StoredFile' });
export type StoredFile = z.infer<typeof StoredFile>;
