import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { serialize } from 'hono/utils/cookie';
import type { Deps, IncomingRequest } from '../trpc/context.ts';

export interface AppEnv {
  Variables: { request_id: string };
}

const cookieName = 'nexus_session';

/** Gives each request its id: the caller's own when it is a plain one, so that a proxy's log and ours can be joined. */
export function requestId(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = c.req.header('x-request-id');
    const id = given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    c.set('request_id', id);
    await next();
    c.res.headers.set('x-request-id', id);
  };
}

/** The token a request carries: a program's bearer, else the browser's cookie. */
export function tokenOf(c: Context<AppEnv>): { token: string | undefined; by_cookie: boolean } {
  const bearer = c.req.header('authorization')?.match(/^Bearer ([\w-]{1,100})$/i)?.[1];
  if (bearer !== undefined) return { token: bearer, by_cookie: false };
  const cookie = getCookie(c, cookieName);
  return { token: cookie === undefined || cookie.length > 100 ? undefined : cookie, by_cookie: true };
}

/** Where a request comes from: the proxy's word for it only when a proxy is said to be there. */
export function addressOf(c: Context<AppEnv>, trust_proxy: boolean): string {
  const forwarded = trust_proxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? getConnInfo(c).remote.address ?? 'unknown';
}

/** A request as procedures see it, and what its answer must add: the session cookie. */
export function readRequest(c: Context<AppEnv>, deps: Deps): { request: IncomingRequest; cookies: string[] } {
  const cookies: string[] = [];
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure: deps.secure } as const;
  return {
    cookies,
    request: {
      ...tokenOf(c),
      request_id: c.var.request_id,
      address: addressOf(c, deps.trust_proxy),
      keepToken: (token, expires) => cookies.push(serialize(cookieName, token, { ...attributes, expires })),
      dropToken: () => cookies.push(serialize(cookieName, '', { ...attributes, maxAge: 0 })),
    },
  };
}

/** The answer with its cookies. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
