const names = ['q', 'matiere', 'niveau', 'type', 'chapitre', 'exact'] as const;

/** What of the library lives in its address, as it stands there. This comes with the first screen; the page reads it. */
export type RawSearch = { [Name in (typeof names)[number]]?: string | undefined };

export function validateResourcesSearch(search: Record<string, unknown>): RawSearch {
  return Object.fromEntries(names.map((name) => [name, search[name] && String(search[name])]));
}
