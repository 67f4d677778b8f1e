import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { z } from 'zod';
import { ContentError } from '../courses/read-courses.ts';
import { SubjectFile } from './subject-schema.ts';

export const practicalFolder = fileURLToPath(new URL('../../practical', import.meta.url));

/**
 * The subjects of the practical exam in a folder, in the order of their names; none without the folder.
 *
 * @throws ContentError the first thing that is wrong.
 */
export function readSubjects(folder: string = practicalFolder): SubjectFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSubject(join(folder, name)));
}

function readSubject(file: string): SubjectFile {
  const parsed = SubjectFile.safeParse(yamlOf(file));
  if (!parsed.success) throw new ContentError(file, z.prettifyError(parsed.error));
  const { id } = parsed.data;
  if (id !== basename(file, '.yaml')) throw new ContentError(file, `its id is ${id}`);
  return parsed.data;
}

function yamlOf(file: string): unknown {
  try {
    return load(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ContentError(file, String(error));
  }
}
