import type { LibraryOverview } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { aboutColumns, resourceColumns, resourceWithAbout } from './rows.ts';

/** What the library shows before anything is typed: one's favourites, what staff added lately, how much there is of what. */
export async function getLibraryOverview(caller: Caller): Promise<LibraryOverview> {
  const { resources, favorites, storedFiles, storedFileTexts } = schema;
  const { orm } = caller.db;
  const columns = { ...resourceColumns(caller), ...aboutColumns() };
  const kept = await orm
    .select(columns)
    .from(favorites)
    .innerJoin(resources, eq(resources.id, favorites.resource_id))
    .leftJoin(storedFiles, eq(storedFiles.id, resources.file_id))
    .leftJoin(storedFileTexts, eq(storedFileTexts.file_id, resources.file_id))
    .where(and(eq(favorites.user_id, caller.actor.user_id), isNull(resources.withdrawn_at)))
    .orderBy(desc(favorites.created_at), desc(resources.id))
    .limit(100);
  const added = await orm
    .select(columns)
    .from(resources)
    .leftJoin(storedFiles, eq(storedFiles.id, resources.file_id))
    .leftJoin(storedFileTexts, eq(storedFileTexts.file_id, resources.file_id))
    .where(and(eq(resources.origin, 'staff'), isNull(resources.withdrawn_at)))
    .orderBy(desc(resources.created_at), desc(resources.id))
    .limit(20);
  const { subject, level, type, course_id, course_title } = resources;
  const counts = await orm
    .select({ subject, level, type, course_id, course_title, count: count() })
    .from(resources)
    .where(isNull(resources.withdrawn_at))
    .groupBy(subject, level, type, course_id, course_title)
    .orderBy(course_title);
  return {
    favorites: kept.map((row) => resourceWithAbout(caller, row)),
    added: added.map((row) => resourceWithAbout(caller, row)),
    counts: counts.map(({ course_id: id, course_title: title, ...one }) => ({
      ...one,
      course: id === null ? null : { id, title: title ?? id },
    })),
  };
}
