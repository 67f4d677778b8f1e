import type { FileKind, FilePurpose } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/** What is known of a file whose content the file store keeps. */
export const storedFiles = nexusApp.table(
  'stored_files',
  {
    id: id(),
    /** Under which the file store keeps the content. */
    key: text().notNull(),
    /** Null of the library's, which are no pupil's. */
    student_id: uuid().references(() => students.id, { onDelete: 'cascade' }),
    /** Who sent it. */
    owner_id: uuid().references(() => users.id, { onDelete: 'set null' }),
    purpose: text().$type<FilePurpose>().notNull(),
    kind: text().$type<FileKind>().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    /** As the person called it. */
    name: text().notNull(),
    /** Whether the pupil's parents may read it. */
    for_parents: boolean().notNull().default(false),
    /** Only its sender reads it, whoever else is linked to the pupil. */
    only_owner: boolean().notNull().default(false),
    /** When something of the campus took it; until then it is only its sender's, and swept after a day. */
    attached_at: instant(),
    /** From then on it is nobody's; the sweeper removes the content, then the row. */
    deleted_at: instant(),
    created_at: createdAt(),
  },
  (t) => [
    uniqueIndex('stored_files_key').on(t.key),
    index('stored_files_student_idx').on(t.student_id),
    index('stored_files_to_sweep_idx').on(t.created_at).where(sql`attached_at is null or deleted_at is not null`),
    check('stored_files_bytes_positive', sql`${t.bytes} > 0`),
    check('stored_files_student_or_library', sql`(${t.student_id} is null) = (${t.purpose} = 'library')`),
    check('stored_files_name_length', sql`char_length(${t.name}) between 1 and 200`),
  ],
);

/** The text of a PDF, read once when it came: the index is made of it, again when the way of reading words changes. */
export const storedFileTexts = nexusApp.table('stored_file_texts', {
  file_id: uuid()
    .primaryKey()
    .references(() => storedFiles.id, { onDelete: 'cascade' }),
  /** Page by page, empty for one without text. */
  pages: text().array().notNull(),
  page_count: integer().notNull(),
  pages_with_text: integer().notNull(),
});
