import type { LibraryResource, ResourceFile, ResourceHit } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { sql } from 'drizzle-orm';
import type { Caller } from '../context.ts';

/** What everybody is shown of a resource, and whether it is one of the caller's favourites. */
export function resourceColumns({ actor }: Caller) {
  const { resources, favorites } = schema;
  return {
    id: resources.id,
    title: resources.title,
    type: resources.type,
    subject: resources.subject,
    level: resources.level,
    uri: resources.uri,
    course_id: resources.course_id,
    course_title: resources.course_title,
    codes: resources.codes,
    is_favorite: sql<boolean>`exists (select 1 from ${favorites}
      where ${favorites.resource_id} = ${resources.id} and ${favorites.user_id} = ${actor.user_id}::uuid)`,
  };
}

type ResourceRow = Pick<
  ResourceHit,
  'id' | 'title' | 'type' | 'subject' | 'level' | 'uri' | 'codes' | 'is_favorite'
> & { course_id: string | null; course_title: string | null };

export function resourceView({ id, title, type, subject, level, uri, codes, is_favorite, ...row }: ResourceRow) {
  const { course_id, course_title } = row;
  const course = course_id === null ? null : { id: course_id, title: course_title ?? course_id };
  return { id, title, type, subject, level, uri, course, codes, is_favorite };
}

/** Beside it, for lists of resources themselves; their queries join the files, and what was read of them. */
export function aboutColumns() {
  const { resources, storedFiles: file, storedFileTexts: read } = schema;
  const { description, created_at, author_id, origin } = resources;
  return {
    ...{ description, created_at, author_id, origin },
    file: sql<ResourceFile | null>`case when ${read.file_id} is not null then json_build_object(
      'id', ${file.id}, 'name', ${file.name}, 'bytes', ${file.bytes},
      'pages', ${read.page_count}, 'pages_with_text', ${read.pages_with_text},
      'indexed', coalesce(split_part(${resources.indexed_as}, ':', 2) = ${resources.version}::text, false)) end`,
  };
}

interface AboutRow {
  description: string;
  created_at: Date;
  author_id: string | null;
  origin: 'library' | 'staff';
  file: ResourceFile | null;
}

export function resourceWithAbout(caller: Caller, row: ResourceRow & AboutRow): LibraryResource {
  return {
    ...resourceView(row),
    description: row.description,
    created_at: row.created_at.toISOString(),
    may_edit: mayEdit(caller, row),
    file: row.file,
  };
}

/** What staff added, its author or the administration changes; what the campus's files hold, its files. */
export function mayEdit({ actor }: Caller, { author_id, origin }: Pick<AboutRow, 'author_id' | 'origin'>): boolean {
  return origin === 'staff' && (actor.role === 'admin' || (actor.role === 'coach' && actor.user_id === author_id));
}
