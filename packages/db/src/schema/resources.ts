import { index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { nexusApp, resourceTypeEnum, tierEnum } from './enums.ts';

/** The library. */
export const resources = nexusApp.table(
  'resources',
  {
    id: id(),
    title: text().notNull(),
    uri: text().notNull(),
    type: resourceTypeEnum().notNull(),
    subject: text(),
    level: text(),
    tags: text().array().notNull(),
    /** The least tier that may read it. */
    visibility: tierEnum().notNull().default('Free'),
    created_at: createdAt(),
  },
  (t) => [uniqueIndex('resources_uri_key').on(t.uri), index('resources_subject_level_idx').on(t.subject, t.level)],
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
  },
  (t) => [uniqueIndex('resource_chunks_resource_position_key').on(t.resource_id, t.position)],
);
