import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './request.ts';

const gzip = promisify(gzipWithCallback);

/** In characters. Below, a packet or two carry the answer as it is. */
const worthIt = 4096;
/** Nine tenths of what the best level saves, in a third of its time. */
const level = 4;

/** Answers with this JSON, gzipped when it is large and the caller reads gzip: the screen of the épreuves is nine times smaller. */
export async function answerJson(c: Context<AppEnv>, text: string, init?: ResponseInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  headers.set('content-type', 'application/json');
  const reads = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(c.req.header('accept-encoding') ?? '');
  if (text.length < worthIt) return new Response(text, { ...init, headers });
  headers.set('vary', 'accept-encoding');
  if (!reads) return new Response(text, { ...init, headers });
  headers.set('content-encoding', 'gzip');
  return new Response(await gzip(text, { level }), { ...init, headers });
}

/** The same for whatever answers a GET with JSON after it; streams and files go through untouched. */
export function gzipLargeJson(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const { res } = c;
    const { status, headers } = res;
    const json = headers.get('content-type')?.startsWith('application/json');
    // A tag is of the bytes as they are.
    if (c.req.method !== 'GET' || !json || headers.has('etag')) return;
    const answer = await answerJson(c, await res.text(), { status, headers });
    // Hono would merge the headers of the answer that is replaced into the new one.
    c.res = undefined;
    c.res = answer;
  };
}
