import { CampusError, may, type Permission } from '@nexus/contracts';
import type { Caller, Campus, SignIn } from '@nexus/services';
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

/**
 * Who is signed in, once the request has been counted: what every procedure and every download begins with.
 *
 * @throws RATE_LIMITED, SIGN_IN_REQUIRED, NOT_ALLOWED the role does not have the permission.
 */
export async function enter(ctx: RequestContext, permission: Permission): Promise<{ caller: Caller; token: string }> {
  await ctx.countRequest();
  const signIn = await ctx.signIn();
  if (signIn === undefined || ctx.token === undefined) throw new CampusError('SIGN_IN_REQUIRED');
  if (!may(signIn.role, permission)) throw new CampusError('NOT_ALLOWED');
  if (signIn.extended && ctx.by_cookie) ctx.keepToken(ctx.token, signIn.expires_at);
  const caller: Caller = { ...ctx.campus, actor: { user_id: signIn.user_id, role: signIn.role } };
  return { caller, token: ctx.token };
}
