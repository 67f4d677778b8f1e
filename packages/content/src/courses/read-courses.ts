import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Item, ItemFile } from '@nexus/contracts';
import { load } from 'js-yaml';
import { z } from 'zod';
import { once } from '../once.ts';
import { CourseHead, SectionHead } from './course-schema.ts';

export const coursesFolder = fileURLToPath(new URL('../../courses', import.meta.url));

export interface SectionSource {
  file: string;
  head: SectionHead;
  body: string;
  /** Read when they are first asked for: a server opens its courses without reading the whole bank. */
  readonly items: Item[];
}

export interface CourseSource {
  folder: string;
  head: CourseHead;
  body: string;
  sections: SectionSource[];
}

/** What is wrong with a file, in words for who writes it. */
export class ContentError extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(`${file}: ${message}`);
  }
}

/** The folders that hold a course, below this one, in the order of their names. */
export function courseFolders(below: string = coursesFolder): string[] {
  if (!existsSync(below)) return [];
  if (existsSync(join(below, 'course.md'))) return [below];
  return readdirSync(below, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => courseFolders(join(below, name)));
}

/**
 * A course as its files are, each part checked against its shape.
 *
 * @throws ContentError the first thing that is wrong; of its exercises, when they are first asked for.
 */
export function readCourse(folder: string): CourseSource {
  const { head, body } = readMarkdown(join(folder, 'course.md'), CourseHead);
  const sections = head.codes.map((code) => {
    const file = join(folder, `${code}.md`);
    const section = readMarkdown(file, SectionHead);
    const items = once(() => readItems(join(folder, `${code}.yaml`)));
    return {
      ...{ file, ...section },
      get items() {
        return items();
      },
    };
  });
  return { folder, head, body, sections };
}

function readMarkdown<T>(file: string, Head: z.ZodType<T>): { head: T; body: string } {
  const text = read(file);
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined)
    throw new ContentError(file, 'no front matter between two lines of ---');
  return { head: checked(file, Head, front), body };
}

function readItems(file: string): Item[] {
  return checked(file, ItemFile, read(file));
}

function checked<T>(file: string, Shape: z.ZodType<T>, yaml: string): T {
  const parsed = Shape.safeParse(parseYaml(file, yaml));
  if (!parsed.success) throw new ContentError(file, z.prettifyError(parsed.error));
  return parsed.data;
}

function parseYaml(file: string, yaml: string): unknown {
  try {
    return load(yaml);
  } catch (error) {
    throw new ContentError(file, String(error));
  }
}

function read(file: string): string {
  if (!existsSync(file)) throw new ContentError(file, 'is missing');
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
