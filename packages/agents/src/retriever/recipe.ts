import { ResourceType, SubjectCode, Track } from '@nexus/contracts';

/**
 * The way words are read and weighed, by name: an index made by another way is made again. To be raised with each change of
 * the tokens, the stems, the empty words or the weights.
 */
export const searchRecipe = `1/${SubjectCode.options.length}/${Track.options.length}/${ResourceType.options.length}`;

export interface Facets {
  subject: SubjectCode | null;
  level: Track | null;
  type: ResourceType;
}

const place = <T>(options: readonly T[], value: T | null) => (value === null ? 0 : options.indexOf(value) + 1);

/** Subject, level and type as one small number. */
export function facetOf({ subject, level, type }: Facets): number {
  const levels = Track.options.length + 1;
  const types = ResourceType.options.length + 1;
  return (
    (place(SubjectCode.options, subject) * levels + place(Track.options, level)) * types +
    place(ResourceType.options, type)
  );
}

/** The facets that these filters let through; null when they let all through. */
export function facetsOf(filters: { [K in keyof Facets]?: Exclude<Facets[K], null> | undefined }): number[] | null {
  const { subject, level, type } = filters;
  if (subject === undefined && level === undefined && type === undefined) return null;
  const subjects = subject === undefined ? [null, ...SubjectCode.options] : [subject];
  const levels = level === undefined ? [null, ...Track.options] : [level];
  const types = type === undefined ? ResourceType.options : [type];
  return subjects.flatMap((one) =>
    levels.flatMap((other) => types.map((kind) => facetOf({ subject: one, level: other, type: kind }))),
  );
}

/** Those of exercises, whatever their subject and level. */
export const exerciseFacets: readonly number[] = facetsOf({ type: 'Exercice' }) ?? [];
