import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { competenceOf, type Item } from '@nexus/contracts';
import { courseVariants } from '../../courses/variants.ts';
import type { CourseHead } from '../courses/course-schema.ts';
import { type CourseSource, courseFolders, readCourse, type SectionSource } from '../courses/read-courses.ts';
import { readSubjects } from '../practical/read-subjects.ts';
import type { SubjectFile } from '../practical/subject-schema.ts';
import type { LibraryDocument } from './documents.ts';
import { type DrawnExercise, drawExercise } from './exercise.ts';
import { openSqlBase, type SqlBase } from './sql-base.ts';

/** A part of a section, in order: text to read, or an exercise of the bank to do there. */
export type Block = { kind: 'text'; html: string } | { kind: 'exercise'; item_id: string };

export interface LibrarySection {
  code: string;
  title: string;
  minutes: number;
  blocks: Block[];
}

export interface LibraryCourse extends CourseHead {
  /** Reading and exercises of all its sections. */
  minutes: number;
  exercise_count: number;
}

export interface CourseText {
  course: LibraryCourse;
  intro: string;
  sections: LibrarySection[];
}

export interface Library {
  /** NSI first, Première first, then as the programmes go. */
  courses: readonly LibraryCourse[];
  /** Of the practical exam, in the folder beside the courses: applications first, which are what the exam of today asks. */
  practicalSubjects: readonly SubjectFile[];
  /** The course that a section of this code is in. */
  courseOf(code: string): LibraryCourse | undefined;
  /** The section that teaches a competence: how long it is, exercises included, in minutes. */
  sectionOf(code: string): { title: string; minutes: number } | undefined;
  /** The exercises of the bank that are filed under a competence, in the order of their section. */
  itemsOf(code: string): readonly Item[];
  /** The exercise of the bank that this seed makes; undefined when there is none of this id. */
  draw(item_id: string, seed: number): DrawnExercise | undefined;
  /** A database of the exercises of SQL, by its name: in the folder beside the courses. */
  sqlBase(name: string): Promise<SqlBase>;
  /** All of it, cut into passages for the search; made anew at each call. */
  documents(): AsyncIterable<LibraryDocument>;
  /** Null when there is no such course. HTML as `render` makes it. */
  read(id: string): Promise<CourseText | null>;
}

const subjects = ['NSI', 'MATHS', 'FRANCAIS', 'PHILOSOPHIE', 'GRAND-ORAL'];
const levels = ['Premiere', 'Terminale'];

/**
 * The courses below a folder, read once; exercises are read, and a text rendered, when they are first asked for.
 *
 * @param positionOf place of a competence in the programme of its subject.
 * @throws ContentError a file is not as docs/content.md says.
 */
export function openLibrary(folder: string, positionOf: (code: string) => number): Library {
  const sources = courseFolders(folder).map(readCourse);
  const place = ({ head }: CourseSource) =>
    subjects.indexOf(head.subject) * 10_000 +
    levels.indexOf(head.level) * 1000 +
    Math.min(...head.codes.map((code) => positionOf(code)));
  sources.sort((a, b) => place(a) - place(b));
  const courses = sources.map(({ head, sections }) => ({
    ...head,
    minutes: sections.reduce((sum, section) => sum + section.head.minutes, 0),
    get exercise_count() {
      return sections.reduce((sum, { items }) => sum + items.length, 0);
    },
  }));
  const byId = new Map(sources.map((source, index) => [source.head.id, { source, course: courses[index] }]));
  const byCode = new Map(courses.flatMap((course) => course.codes.map((code) => [code, course] as const)));
  const sections = new Map(
    sources.flatMap(({ head, sections }) =>
      sections.map((section) => [section.head.code, { section, course: head.id }] as const),
    ),
  );
  const practicalSubjects = readSubjects(join(folder, '../practical')).sort((a, b) => a.kind.localeCompare(b.kind));
  // Of the bank too, and of no section: nobody meets them before the exam.
  const examItems = new Map(
    practicalSubjects.flatMap(({ exercises }) => exercises.map(({ item }) => [item.id, item] as const)),
  );
  const rendered = new Map<string, Promise<CourseText | null>>();
  const bases = new Map<string, Promise<SqlBase>>();

  const hrefOf = (code: string) => {
    const course = byCode.get(code);
    return course === undefined ? undefined : `/dashboard/cours/${course.id}#${code}`;
  };
  const open = async (id: string): Promise<CourseText | null> => {
    const found = byId.get(id);
    if (found?.course === undefined) return null;
    const { source, course } = found;
    // What reads Markdown and formulas is hundreds of files: nothing but a text that is asked for loads it.
    const { render } = await import('./render.ts');
    const drawingOf = (path: string) => {
      const file = join(source.folder, path);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    };
    return {
      course,
      intro: render(source.body, { hrefOf }),
      sections: source.sections.map((section) => ({
        code: section.head.code,
        title: section.head.title,
        minutes: section.head.minutes,
        blocks: blocksOf(section, (text) => render(text, { deeper: 1, hrefOf, drawingOf })),
      })),
    };
  };
  return {
    courses,
    practicalSubjects,
    courseOf: (code) => byCode.get(code),
    sectionOf: (code) => sections.get(code)?.section.head,
    itemsOf: (code) => sections.get(code)?.section.items ?? [],
    async *documents() {
      const { documentsOf } = await import('./documents.ts');
      for (const source of sources) yield* documentsOf(source);
    },
    draw(item_id, seed) {
      const exam = examItems.get(item_id);
      if (exam !== undefined) return drawExercise(exam, {}, seed);
      const found = sections.get(competenceOf({ id: item_id }));
      const item = found?.section.items.find(({ id }) => id === item_id);
      return found && item && drawExercise(item, courseVariants[found.course] ?? {}, seed);
    },
    sqlBase(name) {
      const base = bases.get(name) ?? openSqlBase(join(folder, '../databases'), name);
      bases.set(name, base);
      return base;
    },
    read(id) {
      const known = rendered.get(id);
      if (known !== undefined) return known;
      const read = open(id);
      rendered.set(id, read);
      read.catch(() => rendered.delete(id));
      return read;
    },
  };
}

/** The text of a section cut where its exercises are. */
function blocksOf({ body }: SectionSource, html: (markdown: string) => string): Block[] {
  return body.split(/^(::exercice\{#[A-Z0-9-]+\})$/m).flatMap((part): Block[] => {
    const item_id = /^::exercice\{#([A-Z0-9-]+)\}$/.exec(part)?.[1];
    if (item_id !== undefined) return [{ kind: 'exercise', item_id }];
    return part.trim() === '' ? [] : [{ kind: 'text', html: html(part) }];
  });
}
