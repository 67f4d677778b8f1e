import type { ParcoursupAnswer, SubWish, WishDecision, WishStatus } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { storedFiles } from './stored-files.ts';
import { students } from './students.ts';

const studentId = () =>
  uuid()
    .notNull()
    .references(() => students.id, { onDelete: 'cascade' });

/** What a pupil of Terminale asks for, from the idea to the decision. */
export const parcoursupWishes = nexusApp.table(
  'parcoursup_wishes',
  {
    id: id(),
    student_id: studentId(),
    formation: text().notNull(),
    school: text().notNull(),
    city: text().notNull(),
    selective: boolean().notNull(),
    apprenticeship: boolean().notNull(),
    note: text(),
    /** The establishments of a multiple wish. */
    sub_wishes: jsonb().$type<SubWish[]>().notNull().default(sql`'[]'::jsonb`),
    status: text().$type<WishStatus>().notNull(),
    answer: text().$type<ParcoursupAnswer>(),
    decision: text().$type<WishDecision>(),
    /** The pupil's own order: Parcoursup has none. */
    position: integer().notNull(),
    /** One more at each change: what makes each change's event unique. */
    revision: integer().notNull().default(0),
    created_at: createdAt(),
  },
  (t) => [
    index('parcoursup_wishes_student_idx').on(t.student_id, t.position),
    check('parcoursup_wishes_formation_length', sql`char_length(${t.formation}) between 1 and 160`),
    check('parcoursup_wishes_answer_once_confirmed', sql`${t.answer} is null or ${t.status} = 'confirmé'`),
    check('parcoursup_wishes_decision_once_answered', sql`${t.decision} is null or ${t.answer} is not null`),
  ],
);

const wishId = () => uuid().references(() => parcoursupWishes.id, { onDelete: 'cascade' });

/** A line of a checklist: one everybody has (its code is the key; a row once it was touched), or the pupil's own. */
export const parcoursupItems = nexusApp.table(
  'parcoursup_items',
  {
    id: id(),
    student_id: studentId(),
    /** Null: of the whole file. */
    wish_id: wishId(),
    key: text().notNull(),
    /** Of the pupil's own lines. */
    label: text(),
    done_at: instant(),
    revision: integer().notNull().default(0),
    created_at: createdAt(),
  },
  (t) => [unique('parcoursup_items_key').on(t.student_id, t.wish_id, t.key).nullsNotDistinct()],
);

/** The drafts of a wish's letter; the highest is the one being written. */
export const parcoursupLetters = nexusApp.table(
  'parcoursup_letters',
  {
    wish_id: wishId().notNull(),
    draft: integer().notNull(),
    student_id: studentId(),
    text: text().notNull(),
    revision: integer().notNull().default(0),
    saved_at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.wish_id, t.draft] }),
    index('parcoursup_letters_student_idx').on(t.student_id),
    check('parcoursup_letters_text_length', sql`char_length(${t.text}) <= 6000`),
  ],
);

/** A file of the whole file, or of one wish. */
export const parcoursupDocuments = nexusApp.table(
  'parcoursup_documents',
  {
    file_id: uuid()
      .primaryKey()
      .references(() => storedFiles.id, { onDelete: 'cascade' }),
    student_id: studentId(),
    wish_id: wishId(),
    created_at: createdAt(),
  },
  (t) => [index('parcoursup_documents_student_idx').on(t.student_id)],
);

/** Pupils whose letters and documents are open to their parents. */
export const parcoursupShares = nexusApp.table('parcoursup_shares', {
  student_id: uuid()
    .primaryKey()
    .references(() => students.id, { onDelete: 'cascade' }),
  created_at: createdAt(),
});
