/** What of the library lives in its address, as it stands there: the page, which comes later, reads it. */
export type RawSearch = { [Name in 'q' | 'matiere' | 'niveau' | 'type' | 'chapitre' | 'exact']?: unknown };

export const validateResourcesSearch = (search: Record<string, unknown>): RawSearch => search;
