export interface EvaluationsSearch {
  /** The one that is open. */
  evaluation?: string | undefined;
}

/** The address of the page: `?evaluation=…` opens one; whether there is such a one is looked at with the page. */
export function validateEvaluationsSearch({ evaluation }: Record<string, unknown>): EvaluationsSearch {
  return { evaluation: typeof evaluation === 'string' ? evaluation : undefined };
}
