import { callTRPCProcedure, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { Context, Handler } from 'hono';
import { createContext, type Deps } from '../trpc/context.ts';
import { asTrpcError, toWireError } from '../trpc/errors.ts';
import { appRouter } from '../trpc/root.ts';
import { type AppEnv, readRequest, withCookies } from './request.ts';
import { type RestOperation, restOperations } from './rest-operations.ts';
import { logError } from './trpc-door.ts';

export const restPrefix = '/api';

/**
 * Door two: REST, the same procedures by method and path. trpc-to-openapi describes it (openapi.ts) but does not serve
 * it: its handler coerces what bodies hold, for both doors, and reads the whole router again at each request.
 */
export function restDoor(deps: Deps): Handler<AppEnv> {
  const operations = restOperations(appRouter);
  return async (c) => {
    const { request, cookies } = readRequest(c, deps);
    const { request_id } = request;
    let operation: RestOperation | undefined;
    try {
      const path = c.req.path.slice(restPrefix.length);
      const atPath = operations.filter(({ pattern }) => pattern.test(path));
      operation = atPath.find(({ method }) => method === c.req.method);
      if (operation === undefined)
        throw new TRPCError({ code: atPath.length > 0 ? 'METHOD_NOT_SUPPORTED' : 'NOT_FOUND' });
      const { procedure, type, takesInput, pattern } = operation;
      const data = await callTRPCProcedure({
        router: appRouter,
        path: procedure,
        type,
        ctx: createContext(deps, request),
        getRawInput: async () => (takesInput ? inputOf(c, pattern.exec(path)?.groups ?? {}) : undefined),
        signal: c.req.raw.signal,
        batchIndex: 0,
      });
      return withCookies(Response.json(data), cookies);
    } catch (cause) {
      return withCookies(refusalOf(deps, request_id, cause, operation?.procedure), cookies);
    }
  };
}

/** What went wrong, logged where it is our fault, as the one shape of an error under its status. */
export function refusalOf(deps: Deps, request_id: string, cause: unknown, procedure?: string): Response {
  const error = asTrpcError(getTRPCErrorFromUnknown(cause));
  logError(deps, request_id, procedure, error);
  const wire = toWireError(error, request_id);
  const headers = wire.retry_after === undefined ? {} : { 'retry-after': String(wire.retry_after) };
  return Response.json(wire, { status: getHTTPStatusCodeFromError(error), headers });
}

/** What a request gives a procedure: the query of a GET or DELETE, else the JSON body, and the parameters of the path. */
async function inputOf(c: Context<AppEnv>, parameters: Record<string, string>): Promise<unknown> {
  const input = c.req.method === 'GET' || c.req.method === 'DELETE' ? queryOf(c) : await bodyOf(c);
  const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
  // Anything else than an object is for the schema to refuse.
  return isObject ? { ...input, ...parameters } : input;
}

/** A parameter given once is a value, several times a list. */
function queryOf(c: Context<AppEnv>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** The JSON body; none at all is an empty object. */
async function bodyOf(c: Context<AppEnv>): Promise<unknown> {
  const body = await c.req.text();
  if (body === '') return {};
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause });
  }
}
