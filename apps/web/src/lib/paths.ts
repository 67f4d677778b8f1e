/** A place of this campus to come back to after signing in: never another site, nor the sign-in page itself. */
export function isInternalPath(path: unknown): path is string {
  return (
    typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith('/connexion') && path.length <= 2_000
  );
}

interface Suite {
  suite?: string | undefined;
}

/** `?suite=` of the address, when it may be followed. Refused, it is named as undefined: left out, the router keeps it. */
export function validateSuite(search: Record<string, unknown>): Suite {
  return { suite: isInternalPath(search.suite) && search.suite !== '/' ? search.suite : undefined };
}
