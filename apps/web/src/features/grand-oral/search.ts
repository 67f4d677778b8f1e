export interface GrandOralSearch {
  /** A rehearsal is open. */
  repeter?: true | undefined;
}

/** The address of the page: `?repeter=true` opens a rehearsal. */
export function validateGrandOralSearch(search: Record<string, unknown>): GrandOralSearch {
  return { repeter: search.repeter === true || search.repeter === 'true' ? true : undefined };
}
