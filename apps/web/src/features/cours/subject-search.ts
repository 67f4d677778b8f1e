/** Of a page that holds subjects to write: which of them is open. */
export interface SubjectSearch {
  sujet?: string | undefined;
}

/** The address of the page: `?sujet=lignes-de-bus` opens a subject; whether there is one is looked at with the page. */
export function validateSubjectSearch({ sujet }: Record<string, unknown>): SubjectSearch {
  return { sujet: typeof sujet === 'string' ? sujet : undefined };
}
