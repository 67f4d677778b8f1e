import { competences } from '@nexus/content';
import type { Library } from '@nexus/content/library';
import type { Campus } from '../context.ts';

const opened = new Map<string, Promise<Library>>();

/** The courses of this campus, read from their files once, when somebody first asks for them. */
export function libraryOf({ courses_folder }: Pick<Campus, 'courses_folder'>): Promise<Library> {
  const known = opened.get(courses_folder);
  if (known !== undefined) return known;
  const opening = import('@nexus/content/library').then(({ openLibrary }) => {
    const positions = new Map(competences().map(({ code, position }) => [code, position]));
    return openLibrary(courses_folder, (code) => positions.get(code) ?? 0);
  });
  opened.set(courses_folder, opening);
  // A file that was wrong may be mended.
  opening.catch(() => opened.delete(courses_folder));
  return opening;
}

const fingerprints = new Map<string, Promise<string>>();

/** Of everything the courses of this campus say: what the search compares to know that it has read them. */
export function contentFingerprint({ courses_folder }: Pick<Campus, 'courses_folder'>): Promise<string> {
  const known = fingerprints.get(courses_folder);
  if (known !== undefined) return known;
  const reading = import('@nexus/content/library').then(({ fingerprintOf }) => fingerprintOf(courses_folder));
  fingerprints.set(courses_folder, reading);
  reading.catch(() => fingerprints.delete(courses_folder));
  return reading;
}
