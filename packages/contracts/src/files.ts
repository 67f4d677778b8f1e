import { z } from 'zod';
import { Id, Instant, text } from './common.ts';
import type { Permission } from './permissions.ts';

/** What a file is, by its content. */
export const FileKind = z.enum(['pdf', 'png', 'jpg', 'webp', 'heic', 'mp3', 'm4a', 'ogg', 'wav', 'webm']);
export type FileKind = z.infer<typeof FileKind>;

/** What a file is for: who may send and read it, what it may be and how large. */
export const FilePurpose = z.enum(['parcoursup', 'grand-oral', 'library']);
export type FilePurpose = z.infer<typeof FilePurpose>;

interface FileRules {
  upload: Permission;
  download: Permission;
  kinds: readonly FileKind[];
  /** Of one file. */
  max_bytes: number;
  /** Whether it is a pupil's, or the campus's own: staff's, for everybody. */
  belongs_to: 'pupil' | 'campus';
}

const mb = 1_000_000;

/** Read by the server, which refuses, and by the screen, which says it before. */
export const fileRules = {
  parcoursup: {
    upload: 'parcoursup:write',
    download: 'parcoursup:read',
    kinds: ['pdf', 'png', 'jpg', 'webp'],
    max_bytes: 10 * mb,
    belongs_to: 'pupil',
  },
  'grand-oral': {
    upload: 'grandOral:upload',
    download: 'grandOral:download',
    kinds: ['webm', 'ogg', 'm4a'],
    // Two hours of speech at 32 kbit/s.
    max_bytes: 30 * mb,
    belongs_to: 'pupil',
  },
  library: {
    upload: 'resources:add',
    download: 'rag:doc',
    kinds: ['pdf'],
    max_bytes: 20 * mb,
    belongs_to: 'campus',
  },
} as const satisfies Record<FilePurpose, FileRules>;

/** Of all the files of one pupil together. */
export const maxBytesOfStudent = 500 * mb;
/** Of all the files that one person keeps in the library. */
export const maxBytesOfStaff = 2000 * mb;
/** Of a PDF of the library: a book of class. */
export const maxPagesOfPdf = 300;

/** What goes with the bytes of a file, in the address of the upload. */
export const UploadFileInput = z
  .strictObject({
    purpose: FilePurpose,
    student_id: Id.optional(),
    /** What the person calls it. Its kind is read in the content, never here. */
    name: text(1, 200),
  })
  .refine(({ purpose, student_id }) => student_id === undefined || fileRules[purpose].belongs_to === 'pupil', {
    path: ['student_id'],
    error: 'un fichier de la bibliothèque n’est à aucun élève',
  });
export type UploadFileInput = z.infer<typeof UploadFileInput>;

export const FileRef = z.strictObject({ id: Id });
export type FileRef = z.infer<typeof FileRef>;

export const StoredFile = z
  .object({
    id: Id,
    name: z.string(),
    kind: FileKind,
    bytes: z.int().positive(),
    created_at: Instant,
  })
  .meta({ id: 'StoredFile' });
export type StoredFile = z.infer<typeof StoredFile>;

/** What an upload answers: of a PDF whose text was read as it came, its pages and how many of them have text. */
export const UploadedFile = z.object({
  ...StoredFile.shape,
  pages: z.int().positive().nullable(),
  pages_with_text: z.int().nonnegative().nullable(),
});
export type UploadedFile = z.infer<typeof UploadedFile>;
