import { WireError } from '@nexus/contracts';
import type { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Handler } from 'hono';
import { createOpenApiFetchHandler } from 'trpc-to-openapi';
import { z } from 'zod';
import { createContext, type Deps } from '../trpc/context.ts';
import { isInternal, toWireError } from '../trpc/errors.ts';
import { appRouter } from '../trpc/root.ts';
import { restPrefix } from './openapi.ts';
import { type AppEnv, readRequest, withCookies } from './request.ts';

/** trpc-to-openapi wraps our error in its own; what leaves is ours. */
const ErrorBody = z.object({ data: WireError });

/** Door one: tRPC, for the web app and @nexus/client. */
export function trpcDoor(deps: Deps): Handler<AppEnv> {
  return async (c) => {
    const { request, cookies } = readRequest(c, deps);
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      createContext: () => createContext(deps, request),
      allowBatching: true,
      onError: ({ error, path }) => logError(deps, request.request_id, path, error),
      responseMeta: ({ errors }) => ({ headers: waitHeader(errors, request.request_id) }),
    });
    return withCookies(response, cookies);
  };
}

/** Door two: REST, made from the same procedures and the same schemas. */
export function restDoor(deps: Deps): Handler<AppEnv> {
  return async (c) => {
    const { request, cookies } = readRequest(c, deps);
    const response = await createOpenApiFetchHandler({
      endpoint: restPrefix,
      req: await asJson(c.req.raw),
      router: appRouter,
      createContext: () => createContext(deps, request),
      onError: ({ error, path }) => logError(deps, request.request_id, path, error),
      responseMeta: ({ errors }) => ({ headers: waitHeader(errors, request.request_id) }),
    });
    if (response.ok) return withCookies(response, cookies);
    const { data } = ErrorBody.parse(await response.json());
    const headers = new Headers(response.headers);
    return withCookies(
      new Response(JSON.stringify({ ...data, request_id: request.request_id }), { status: response.status, headers }),
      cookies,
    );
  };
}

/** A POST that says nothing says `{}`: procedures without input need no body and no content type. */
async function asJson(req: Request): Promise<Request> {
  if (req.method !== 'POST' || req.headers.get('content-type') !== null) return req;
  const body = await req.text();
  const headers = new Headers(req.headers);
  if (body === '') headers.set('content-type', 'application/json');
  return new Request(req.url, { method: req.method, headers, body: body === '' ? '{}' : body, signal: req.signal });
}

function waitHeader(errors: readonly TRPCError[], request_id: string): Record<string, string> {
  for (const error of errors) {
    const { retry_after } = toWireError(error, request_id);
    if (retry_after !== undefined) return { 'retry-after': String(retry_after) };
  }
  return {};
}

function logError({ log }: Deps, request_id: string, path: string | undefined, error: TRPCError): void {
  const wire = toWireError(error, request_id);
  const about = { request_id, path, code: wire.code, reason: wire.reason };
  if (isInternal(wire)) log.error({ ...about, err: error.cause ?? error }, 'procedure failed');
  else log.debug(about, 'procedure refused');
}
