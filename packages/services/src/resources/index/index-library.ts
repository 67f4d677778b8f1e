import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { LibraryDocument } from '@nexus/content/library';
import { subjectWords } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq, sql } from 'drizzle-orm';
import type { Campus } from '../../context.ts';
import { contentFingerprint, libraryOf } from '../../courses/index.ts';
import { ownGeneration, switchTo } from './generation.ts';
import { batchesOf, staffChanges, staffDocuments } from './staff-documents.ts';
import { forgetDocuments, type IndexedDocument, writeDocuments } from './write-documents.ts';

/** Few enough that a screen asking meanwhile hardly waits on the embedded database's one connection. */
const batch = 16;

/** A document of the courses, in its place in the library. */
interface ReadDocument {
  document: LibraryDocument;
  position: number;
  fingerprint: string;
}

/** What indexing needs of a campus: the build, which has no people, has no more. */
export type IndexedCampus = Pick<Campus, 'db' | 'now' | 'newId' | 'courses_folder'>;

export interface IndexReport {
  /** Resources whose passages were written. */
  written: number;
  /** Resources that search no longer knows. */
  forgotten: number;
}

/**
 * Makes the index what the courses and the resources of staff are now: only what has changed is written, each batch beside
 * what it replaces. Interrupted, it goes on where it was; asked for twice, the second finds nothing to do.
 */
export async function indexLibrary(campus: IndexedCampus): Promise<IndexReport> {
  const generation = await ownGeneration(campus);
  const content = await contentFingerprint(campus);
  let written = 0;
  const gone: string[] = [];
  if (!generation.is_current || generation.content !== content) {
    const known = await libraryRows(campus);
    const seen = new Set<string>();
    let waiting: ReadDocument[] = [];
    let position = 0;
    const flush = async () => {
      const ids = await saveResources(campus, waiting, known);
      await writeDocuments(
        campus,
        generation.number,
        waiting.map((one) => toIndex(one, ids)),
      );
      written += waiting.length;
      waiting = [];
      // Screens first.
      await setImmediate();
    };
    for await (const document of (await libraryOf(campus)).documents()) {
      position += 1;
      seen.add(document.uri);
      const fingerprint = hash(JSON.stringify([document, position]));
      if (known.get(document.uri)?.indexed_as === `${generation.number}:${fingerprint}`) continue;
      waiting.push({ document, position, fingerprint });
      if (waiting.length >= batch) await flush();
    }
    await flush();
    for (const [uri, { id, indexed_as }] of known) if (!seen.has(uri) && indexed_as !== null) gone.push(id);
  }
  await forget(campus, generation.number, gone);
  const staff = await indexStaff(campus, generation.number);
  if (!generation.is_current || generation.content !== content) {
    await hideGone(campus, gone);
    await switchTo(campus, generation.number, content);
  }
  return { written: written + staff.written, forgotten: gone.length + staff.forgotten };
}

/**
 * Makes the index what the resources of staff are now, and no more: what a change of theirs asks for. A campus whose
 * courses are not indexed yet leaves it to the job that does it.
 */
export async function indexStaffResources(campus: IndexedCampus): Promise<IndexReport> {
  const generation = await ownGeneration(campus);
  return generation.is_current ? indexStaff(campus, generation.number) : { written: 0, forgotten: 0 };
}

async function indexStaff(campus: IndexedCampus, generation: number): Promise<IndexReport> {
  const { changed, gone } = await staffChanges(campus, generation);
  for (const some of batchesOf(changed, batch)) {
    await writeDocuments(campus, generation, await staffDocuments(campus, some));
    await setImmediate();
  }
  await forget(campus, generation, gone);
  return { written: changed.length, forgotten: gone.length };
}

async function forget(campus: IndexedCampus, generation: number, resource_ids: readonly string[]): Promise<void> {
  for (let from = 0; from < resource_ids.length; from += 100) {
    await forgetDocuments(campus, generation, resource_ids.slice(from, from + 100));
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

async function libraryRows({ db }: IndexedCampus) {
  const { resources: table } = schema;
  const rows = await db.orm
    .select({ id: table.id, uri: table.uri, indexed_as: table.indexed_as })
    .from(table)
    .where(eq(table.origin, 'library'));
  return new Map(rows.map((row) => [row.uri, row]));
}

/** The id of each, by its uri. */
async function saveResources(
  campus: IndexedCampus,
  documents: readonly ReadDocument[],
  known: ReadonlyMap<string, { id: string }>,
): Promise<Map<string, string>> {
  if (documents.length === 0) return new Map();
  const { resources: table } = schema;
  const rows = await campus.db.orm
    .insert(table)
    .values(
      documents.map(({ document: { title, uri, type, subject, level, codes, course }, position }) => ({
        ...{ title, uri, type, subject, level, codes, position, tags: [], origin: 'library' as const },
        id: known.get(uri)?.id ?? campus.newId(),
        course_id: course.id,
        course_title: course.title,
        updated_at: campus.now(),
      })),
    )
    .onConflictDoUpdate({
      target: table.uri,
      set: {
        title: sql`excluded.title`,
        type: sql`excluded.type`,
        subject: sql`excluded.subject`,
        level: sql`excluded.level`,
        codes: sql`excluded.codes`,
        position: sql`excluded.position`,
        course_id: sql`excluded.course_id`,
        course_title: sql`excluded.course_title`,
        updated_at: sql`excluded.updated_at`,
        withdrawn_at: null,
      },
    })
    .returning({ id: table.id, uri: table.uri });
  return new Map(rows.map(({ id, uri }) => [uri, id]));
}

function toIndex({ document, fingerprint }: ReadDocument, ids: ReadonlyMap<string, string>): IndexedDocument {
  const { title, uri, subject, level, type, about, course, passages } = document;
  const { label, short_label } = subjectWords[subject];
  const resource_id = ids.get(uri);
  if (resource_id === undefined) throw new Error(`resource not saved: ${uri}`);
  return {
    ...{ resource_id, title, subject, level, type, passages, fingerprint },
    about: about.join(' '),
    context: `${course.title} ${short_label} ${label}`,
  };
}

async function hideGone(campus: IndexedCampus, resource_ids: readonly string[]): Promise<void> {
  const { resources: table } = schema;
  for (const id of resource_ids) {
    await campus.db.orm.update(table).set({ withdrawn_at: campus.now() }).where(eq(table.id, id));
  }
}
