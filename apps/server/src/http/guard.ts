import { CampusError, type ErrorReason } from '@nexus/contracts';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { toWireError } from '../trpc/errors.ts';
import type { AppEnv } from './request.ts';

const maxBody = 1_000_000;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What both doors ask of a request before anything reads it: an address that can be read, and JSON of a sane size. */
export function doorGuards(): MiddlewareHandler<AppEnv>[] {
  const limit = limitBody();
  return [
    async (c, next) => {
      if (!isReadable(c.req.path)) return refuse(c, 'ROUTE_NOT_FOUND', 404);
      if (!safeMethods.has(c.req.method) && !sendsJson(c)) return refuse(c, 'NOT_JSON', 415);
      await next();
      // Somebody's data: no cache on the way keeps it.
      if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-store');
    },
    // A read has no body: looking for one would build the whole Request that its quick answer does without.
    (c, next) => (safeMethods.has(c.req.method) ? next() : limit(c, next)),
  ];
}

function limitBody(): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize: maxBody,
    onError: (c) => {
      const refusal = refuse(c, 'BODY_TOO_LARGE', 413);
      // What is left of the body is not read: the connection cannot serve again.
      refusal.headers.set('connection', 'close');
      return refusal;
    },
  });
}

/** A refusal made before a procedure is known. */
export function refuse(c: Context<AppEnv>, reason: ErrorReason, status: 403 | 404 | 413 | 415): Response {
  return c.json(toWireError(new CampusError(reason), c.var.request_id), status);
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function sendsJson(c: Context<AppEnv>): boolean {
  const type = c.req.header('content-type');
  if (type !== undefined) return /^application\/json\b/i.test(type);
  // A change without input needs no body, and then no type.
  return c.req.header('transfer-encoding') === undefined && Number(c.req.header('content-length') ?? 0) === 0;
}
