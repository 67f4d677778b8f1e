import type { LibraryOverview, ResourceType, SearchResourcesInput, Track } from '@nexus/contracts';
import type { Kind, Level, ResourcesSearch } from './search.ts';

/** The library changes a few times a day at most. */
export const libraryStaleTime = 5 * 60_000;
const hitsShown = 20;
/** Where nothing is asked, a list to go through. */
export const hitsListed = 100;

export const typeOf: Record<Kind, ResourceType> = {
  cours: 'Cours',
  exercices: 'Exercice',
  liens: 'URL',
  pdf: 'PDF',
  videos: 'Video',
};
export const trackOf: Record<Level, Track> = { premiere: 'Premiere', terminale: 'Terminale' };

export function searchInput({ q, matiere, niveau, type, chapitre, exact }: ResourcesSearch) {
  const asked = q?.trim() ?? '';
  return {
    ...(asked === '' ? { limit: hitsListed } : { q: asked, limit: hitsShown }),
    ...(matiere === undefined ? {} : { subject: matiere }),
    ...(niveau === undefined ? {} : { level: trackOf[niveau] }),
    ...(type === undefined ? {} : { type: typeOf[type] }),
    ...(chapitre === undefined ? {} : { course_id: chapitre }),
    ...(exact === true ? { spelling: 'literal' as const } : {}),
  } satisfies Partial<SearchResourcesInput>;
}

/** Whether anything is asked of the library, or kept to a part of it. */
export function isAsking({ q, matiere, niveau, type, chapitre }: ResourcesSearch): boolean {
  return [q?.trim() || undefined, matiere, niveau, type, chapitre].some((one) => one !== undefined);
}

type Count = LibraryOverview['counts'][number];

/** How many resources a value would leave, the other filters being what they are. */
export function countsBy<K extends string>(
  counts: readonly Count[],
  search: ResourcesSearch,
  own: 'matiere' | 'niveau' | 'type' | 'chapitre',
  keyOf: (count: Count) => K | undefined,
): Map<K, number> {
  const found = new Map<K, number>();
  for (const one of counts) {
    const value = keyOf(one);
    if (value === undefined) continue;
    if (own !== 'matiere' && search.matiere !== undefined && one.subject !== search.matiere) continue;
    if (own !== 'niveau' && search.niveau !== undefined && one.level !== trackOf[search.niveau]) continue;
    if (own !== 'type' && search.type !== undefined && one.type !== typeOf[search.type]) continue;
    if (own !== 'chapitre' && own !== 'matiere' && search.chapitre !== undefined && one.course?.id !== search.chapitre)
      continue;
    found.set(value, (found.get(value) ?? 0) + one.count);
  }
  return found;
}
