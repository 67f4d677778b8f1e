import type { Campus, SignIn } from '@nexus/services';
import { findSignIn } from '@nexus/services';
import type { Changes } from '../platform/changes.ts';
import type { Logger } from '../platform/logger.ts';
import type { RateLimits } from '../platform/rate-limits.ts';

/** What the whole server is built from. */
export interface Deps {
  campus: Campus;
  changes: Changes;
  limits: RateLimits;
  log: Logger;
  /** True in the demo campus only: the login page then offers its accounts. */
  demo: boolean;
  /** Cookies over https only. */
  secure: boolean;
  /** A proxy in front says where requests come from. */
  trust_proxy: boolean;
  /** Aborted when the server stops: open streams end. */
  stopping: AbortSignal;
}

/** What the HTTP layer read of a request. */
export interface IncomingRequest {
  request_id: string;
  /** Where it comes from: what not being signed in is counted under. */
  address: string;
  token: string | undefined;
  /** The token came by cookie: the cookie follows what becomes of the sign-in. */
  by_cookie: boolean;
  /** Sets the session cookie, or clears it. */
  keepToken(token: string, expires_at: Date): void;
  dropToken(): void;
}

/** One request, before anything is known of who asks. */
export interface RequestContext extends Deps, IncomingRequest {
  /** Asked once a request, however many procedures are called in it. */
  signIn(): Promise<SignIn | undefined>;
  /** Counts this request once against the API's limit. */
  countRequest(): Promise<void>;
}

export function createContext(deps: Deps, request: IncomingRequest): RequestContext {
  const { token } = request;
  let found: Promise<SignIn | undefined> | undefined;
  let counted: Promise<void> | undefined;
  const signIn = () => {
    found ??= token === undefined ? Promise.resolve(undefined) : findSignIn(deps.campus.db.orm, token);
    return found;
  };
  return {
    ...deps,
    ...request,
    signIn,
    countRequest() {
      counted ??= signIn().then((known) => deps.limits.consume('api', known?.user_id ?? request.address));
      return counted;
    },
  };
}
