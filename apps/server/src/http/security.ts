import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { refuse } from './guard.ts';
import type { AppEnv } from './request.ts';

/** What every answer carries. A page's own policy adds the nonce under which Radix may insert its style. */
export function securityHeaders(secure: boolean): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurityPolicy());
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('x-frame-options', 'DENY');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), payment=()');
    if (secure) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  };
}

export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Of the worker that runs pupils' Python, which has the policy of its own answer and not the page's. It alone compiles
 * WebAssembly, which is what `'wasm-unsafe-eval'` allows (and no `eval` of text); it shows nothing and starts nothing.
 */
export const pythonPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change asked by another site's page: browsers say where a request comes from, programs say nothing and
 * carry no cookie of ours.
 */
export function sameOriginOnly(public_url: string): MiddlewareHandler<AppEnv> {
  const publicHost = new URL(public_url).host;
  return async (c, next) => {
    if (!safeMethods.has(c.req.method)) {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const host = origin === undefined ? undefined : hostOf(origin);
      const foreign = origin !== undefined && host !== c.req.header('host') && host !== publicHost;
      if (foreign || site === 'cross-site') return refuse(c, 'BAD_ORIGIN', 403);
    }
    return next();
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
