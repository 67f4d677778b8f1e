import type { ResourceOrigin, SubjectCode, Track } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp, resourceTypeEnum, tierEnum } from './enums.ts';
import { storedFiles } from './stored-files.ts';
import { users } from './users.ts';

/** The library: sections of courses and exercises, as their files say; links and documents that coaches add. */
export const resources = nexusApp.table(
  'resources',
  {
    id: id(),
    title: text().notNull(),
    /** Where it is read: a path of the campus, or an address. */
    uri: text().notNull(),
    type: resourceTypeEnum().notNull(),
    subject: text().$type<SubjectCode>(),
    level: text().$type<Track>(),
    /** Words it is also looked for by. */
    tags: text().array().notNull(),
    /** The least tier that may read it. */
    visibility: tierEnum().notNull().default('Free'),
    origin: text().$type<ResourceOrigin>().notNull().default('staff'),
    /** The course it belongs to; null when it belongs to none. */
    course_id: text(),
    course_title: text(),
    /** The competences it teaches or exercises, the first one above all. */
    codes: text().array().notNull().default([]),
    /** In the words of who added it; empty for what the campus's files hold. */
    description: text().notNull().default(''),
    /** The PDF it is, when staff sent one. */
    file_id: uuid().references(() => storedFiles.id, { onDelete: 'set null' }),
    /** Who added it. */
    author_id: uuid().references(() => users.id, { onDelete: 'set null' }),
    /** Order in the library; what is added comes after. */
    position: integer().notNull().default(1_000_000),
    /** Grows with each change of what staff wrote. */
    version: integer().notNull().default(1),
    /** Which generation of the index holds it, and what of it: `3:` then a hash or a version. Null until it is indexed. */
    indexed_as: text(),
    created_at: createdAt(),
    updated_at: createdAt(),
    /** From then on it is nowhere: search forgets it at the next round, lists at once. */
    withdrawn_at: instant(),
  },
  (t) => [
    uniqueIndex('resources_uri_key').on(t.uri),
    uniqueIndex('resources_file_key').on(t.file_id),
    index('resources_subject_level_idx').on(t.subject, t.level),
    index('resources_origin_idx').on(t.origin, t.position),
    index('resources_course_idx').on(t.course_id),
    check('resources_title_length', sql`char_length(${t.title}) between 1 and 300`),
  ],
);

/**
 * Passages of a resource, what search finds. Where the server has pgvector, drizzle/0001 adds a column
 * `embedding vector(768)` with an HNSW index; Drizzle does not know it, since it exists only there.
 */
export const resourceChunks = nexusApp.table(
  'resource_chunks',
  {
    id: id(),
    resource_id: uuid()
      .notNull()
      .references(() => resources.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    body: text().notNull(),
    /** Short key of the postings. */
    number: integer().generatedAlwaysAsIdentity().unique(),
    generation: integer().notNull(),
    heading: text().notNull().default(''),
    /** Of a PDF, from 1; null for what has no pages. */
    page: integer(),
  },
  (t) => [uniqueIndex('resource_chunks_resource_key').on(t.resource_id, t.generation, t.position)],
);

/** What a person keeps at hand. */
export const favorites = nexusApp.table(
  'favorites',
  {
    user_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    resource_id: uuid()
      .notNull()
      .references(() => resources.id, { onDelete: 'cascade' }),
    created_at: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.user_id, t.resource_id] }), index('favorites_resource_idx').on(t.resource_id)],
);
