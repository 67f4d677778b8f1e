export interface PracticalSearch {
  /** The subject that is open. */
  sujet?: string | undefined;
}

/** The address of the page: `?sujet=lignes-de-bus` opens a subject; whether there is one is looked at with the page. */
export function validatePracticalSearch({ sujet }: Record<string, unknown>): PracticalSearch {
  return { sujet: typeof sujet === 'string' ? sujet : undefined };
}
