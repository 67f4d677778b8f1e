import { basename, relative } from 'node:path';
import { courseVariants } from '../../courses/variants.ts';
import { competences } from '../competences.ts';
import { ContentError, type CourseSource, courseFolders, coursesFolder, readCourse } from '../courses/read-courses.ts';
import type { Variants } from '../items/variants.ts';
import { checkItem } from './check-item.ts';
import { readMarkdown } from './check-markdown.ts';
import { checkPractical } from './check-practical.ts';
import { checkSection } from './check-section.ts';
import { type PythonRunner, startPython } from './python.ts';
import { readVariants } from './read-variants.ts';

export interface CheckReport {
  courses: number;
  sections: number;
  items: number;
  variants: number;
  /** Of the practical exam. */
  subjects: number;
  /** File and fault, each on a line. */
  wrong: string[];
}

/** Reads everything below a folder and says what is wrong; docs/content.md has the rules. */
export async function checkCourses(folder: string = coursesFolder): Promise<CheckReport> {
  const python = await startPython();
  const report: CheckReport = { courses: 0, sections: 0, items: 0, variants: 0, subjects: 0, wrong: [] };
  const seen = new Set<string>();
  for (const one of courseFolders(folder)) {
    try {
      const course = readCourse(one);
      const variants = await readVariants(one);
      report.courses++;
      report.sections += course.sections.length;
      report.wrong.push(...checkCourse(course, variants, python, seen));
      for (const { items } of course.sections) {
        report.items += items.length;
        report.variants += items.filter(({ variant }) => variant !== undefined).length;
      }
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      report.wrong.push(relative(coursesFolder, error.message));
    }
  }
  if (folder === coursesFolder) {
    const codes = new Set(competences().map(({ code }) => code));
    const { subjects, wrong } = checkPractical(codes, python, seen);
    report.subjects = subjects;
    report.wrong.push(...wrong);
  }
  return report;
}

function checkCourse(course: CourseSource, variants: Variants, python: PythonRunner, seen: Set<string>): string[] {
  const { head, folder, body, sections } = course;
  const wrong: string[] = [];
  const say = (file: string, faults: readonly string[]) =>
    wrong.push(...faults.map((fault) => `${relative(coursesFolder, file)}: ${fault}`));
  const catalogue = new Map(competences().map((one) => [one.code, one]));
  const codes = new Set(catalogue.keys());

  say(folder, readMarkdown(body).wrong);
  if (Object.keys(variants).length > 0 && courseVariants[head.id] !== variants)
    say(folder, ['its variants are not in courses/variants.ts']);
  if (head.id !== basename(folder)) say(folder, [`its id is ${head.id}`]);
  const inside = new Set(head.codes);
  const before = new Set([...head.prerequisites, ...head.codes]);
  for (const { head: section, file, items } of sections) {
    const competence = catalogue.get(section.code);
    if (competence === undefined) {
      say(file, [`${section.code} is no competence of the programme`]);
      continue;
    }
    if (competence.level !== head.level) say(file, [`${section.code} is of ${competence.level}`]);
    const missing = competence.prerequisites.filter((code) => !before.has(code));
    if (missing.length > 0) say(folder, [`prerequisites: ${missing.join(', ')} missing, for ${section.code}`]);
    for (const { id, codes: others } of items) {
      if (!id.startsWith(`${section.code}-`)) say(file, [`exercise ${id} in the file of ${section.code}`]);
      if (seen.has(id)) say(file, [`exercise ${id} twice`]);
      seen.add(id);
      for (const code of others) if (!codes.has(code)) say(file, [`${id}: ${code} is no competence`]);
    }
    const isCourse = /^(?:NSI|MATHS)/.test(section.code);
    const fewest = section.code.startsWith('NSI') ? 4 : isCourse ? 2 : 1;
    if (items.length < fewest) say(file, [`${items.length} exercises, ${fewest} at least`]);
    if (section.code.startsWith('NSI') && new Set(items.map(({ type }) => type)).size < 3)
      say(file, ['fewer than three kinds of exercises']);
  }
  for (const code of head.prerequisites) {
    if (!codes.has(code)) say(folder, [`prerequisite ${code} is no competence`]);
    if (inside.has(code)) say(folder, [`prerequisite ${code} is in the course`]);
  }
  for (const section of sections) {
    say(section.file, checkSection(section, folder, { codes }, python));
    for (const item of section.items) {
      say(
        section.file.replace('.md', '.yaml'),
        checkItem(item, variants, python).map((fault) => `${item.id}: ${fault}`),
      );
    }
  }
  return wrong;
}
