import type { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Handler } from 'hono';
import { faultOf, type Logger } from '../platform/logger.ts';
import { createContext, type Deps } from '../trpc/context.ts';
import { isInternal, toWireError } from '../trpc/errors.ts';
import { appRouter } from '../trpc/root.ts';
import { type AppEnv, readRequest, withCookies } from './request.ts';

/** Calls in one request, which counts once against the API's limit. The fullest screen of the web app asks for four. */
export const maxBatchSize = 20;

/** Door one: tRPC, for the web app and @nexus/client. */
export function trpcDoor(deps: Deps): Handler<AppEnv> {
  return async (c) => {
    const { request, cookies } = readRequest(c, deps);
    const { request_id } = request;
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      createContext: () => createContext(deps, request),
      allowBatching: true,
      maxBatchSize,
      onError: ({ error, path }) => logError(deps, request_id, path, error),
      responseMeta: ({ errors }) => ({ headers: waitHeader(errors, request_id) }),
    });
    if (!response.headers.has('content-type')) return withoutContext(response, request_id);
    return withCookies(response, cookies);
  };
}

/** What tRPC refuses before it has a context leaves without saying that it is JSON, nor which request it answers. */
async function withoutContext(response: Response, request_id: string): Promise<Response> {
  const body = await response.text();
  return new Response(body.replaceAll('"request_id":""', `"request_id":"${request_id}"`), {
    status: response.status,
    headers: { 'content-type': 'application/json' },
  });
}

function waitHeader(errors: readonly TRPCError[], request_id: string): Record<string, string> {
  for (const error of errors) {
    const { retry_after } = toWireError(error, request_id);
    if (retry_after !== undefined) return { 'retry-after': String(retry_after) };
  }
  return {};
}

/** What goes wrong inside is logged with its stack; what is refused, only when asked for. */
export function logError(
  { log }: { log: Logger },
  request_id: string,
  path: string | undefined,
  error: TRPCError,
): void {
  const wire = toWireError(error, request_id);
  // A name that is no procedure is something somebody typed.
  const procedure = path !== undefined && path in appRouter._def.procedures ? path : undefined;
  const about = { request_id, procedure, code: wire.code, reason: wire.reason };
  if (isInternal(wire)) log.error({ ...about, fault: faultOf(error) }, 'procedure failed');
  else log.debug(about, 'procedure refused');
}
