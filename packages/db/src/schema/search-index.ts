import { sql } from 'drizzle-orm';
import { boolean, index, integer, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { nexusApp } from './enums.ts';

/**
 * An index of the whole library by one way of reading words. A new way is a new generation, written beside the one that
 * answers; the change from one to the next is one transaction.
 */
export const searchGenerations = nexusApp.table(
  'search_generations',
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** The way words are read and weighed (searchRecipe in packages/agents). */
    recipe: text().notNull(),
    passages: integer().notNull().default(0),
    /** Grows with each change: what a server holds in memory is of this one or is read again. */
    changes: integer().notNull().default(0),
    /** Fingerprint of the course files it holds. */
    content: text().notNull().default(''),
    is_current: boolean().notNull().default(false),
    /** The model that made the vectors of its passages; null before any. */
    embedded_with: text(),
    created_at: createdAt(),
  },
  (t) => [
    uniqueIndex('search_generations_recipe_key').on(t.recipe),
    uniqueIndex('search_generations_current_key').on(t.is_current).where(sql`is_current`),
  ],
);

/** A word of a generation: what its forms have in common, in how many passages it is. */
export const searchTerms = nexusApp.table(
  'search_terms',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    generation: integer().notNull(),
    term: text().notNull(),
    passages: integer().notNull(),
    /** As they are written in the passages, without accents: what a misspelt word is compared with. */
    forms: text().array().notNull(),
  },
  (t) => [uniqueIndex('search_terms_generation_term_key').on(t.generation, t.term)],
);

/**
 * What a word is worth in a passage. Millions of rows on a large campus: short, without foreign keys, removed by whoever
 * removes their passage (packages/services/src/resources/index/write-documents.ts).
 */
export const searchPostings = nexusApp.table(
  'search_postings',
  {
    /** The number of a passage. */
    passage: integer().notNull(),
    term_id: integer().notNull(),
    /** 1..1000. */
    impact: smallint().notNull(),
    /** Subject, level and type of the resource, as one number: filters read nothing else. */
    facet: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.passage, t.term_id] }),
    // The passages most about a word first, of all and of each facet, and all that is asked of them: the table itself is not
    // read.
    index('search_postings_term_idx').on(t.term_id, t.impact.desc().nullsFirst(), t.facet, t.passage),
    index('search_postings_facet_idx').on(t.term_id, t.facet, t.impact.desc().nullsFirst(), t.passage),
  ],
);
