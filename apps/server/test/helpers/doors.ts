import { type Permission, permissions, WireError } from '@nexus/contracts';
import type { AnyProcedure, AnyRouter } from '@trpc/server';
import { z } from 'zod';
import type { AppRouter } from '../../src/trpc/root.ts';
import { openStream, StreamRefused } from './sse.ts';
import { type Answer, parseJson, type RequestOptions, readAnswer, type TestServer } from './test-server.ts';

type Entities = AppRouter['_def']['record'];

/** `dashboard.summary`, …: every procedure, known to the compiler. */
export type ProcedureName = {
  [E in keyof Entities & string]: `${E}.${keyof Entities[E] & string}`;
}[keyof Entities & string];

/** What a procedure says of itself (trpc/init.ts, ProcedureMeta); anybody can leave it out, so nothing is taken for granted. */
const Meta = z
  .object({
    permission: z.string().optional(),
    openapi: z.object({ method: z.string(), path: z.string() }).optional(),
  })
  .catch({});

export interface ProcedureShape {
  name: string;
  type: 'query' | 'mutation' | 'subscription';
  permission: string | undefined;
  /** Where it is at the REST door; undefined when it is not there. */
  rest: { method: string; path: string } | undefined;
  /** Undefined when it takes none. */
  input: z.ZodType | undefined;
  output: z.ZodType | undefined;
}

export function isPermission(name: string | undefined): name is Permission {
  return name !== undefined && Object.hasOwn(permissions, name);
}

/** Every procedure of a router, as it declares itself. */
export function proceduresOf(router: AnyRouter): ProcedureShape[] {
  const procedures: Record<string, AnyProcedure> = router._def.procedures;
  return Object.entries(procedures).map(([name, procedure]) => {
    const { permission, openapi } = Meta.parse(procedure._def.meta ?? {});
    const [input]: readonly unknown[] = procedure._def.inputs;
    const output: unknown = 'output' in procedure._def ? procedure._def.output : undefined;
    return {
      name,
      type: procedure._def.type,
      permission,
      rest: openapi,
      input: input instanceof z.ZodType ? input : undefined,
      output: output instanceof z.ZodType ? output : undefined,
    };
  });
}

/** The one shape of an error, with nothing beside it. */
const OnlyWireError = z.strictObject(WireError.shape);
const TrpcAnswer = z.union([
  z.strictObject({ result: z.strictObject({ data: z.unknown() }) }),
  z.strictObject({
    error: z.strictObject({
      message: z.string(),
      code: z.number(),
      data: z.strictObject({ ...WireError.shape, httpStatus: z.number() }),
    }),
  }),
]);

/** What a call came to, whichever door it went through. */
export type Outcome =
  | { ok: true; status: number; data: unknown }
  | { ok: false; status: number; error: z.infer<typeof WireError> };

export interface Call {
  procedure: ProcedureShape;
  input: unknown;
  /** Nobody signed in when left out. */
  token: string | undefined;
}

export type Send = (call: Call) => Promise<Outcome>;

/** Door one over HTTP. A stream is read up to its first event. */
export function trpcSender(server: Pick<TestServer, 'fetch'>): Send {
  return async ({ procedure, input, token }) => {
    if (procedure.type === 'subscription') return firstOfStream(server, input, token);
    return trpcOutcome(await readAnswer(await server.fetch(...trpcRequest(procedure, input, token))));
  };
}

export function trpcRequest(
  { name, type }: Pick<ProcedureShape, 'name' | 'type'>,
  input: unknown,
  as: string | undefined,
): [string, RequestOptions] {
  if (type === 'mutation') return [`/trpc/${name}`, { method: 'POST', as, json: input ?? {} }];
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return [`/trpc/${name}${query}`, { as }];
}

/** The outcome in a tRPC answer; throws when the answer is neither tRPC's success nor our error. */
export function trpcOutcome({ status, text }: Pick<Answer, 'status' | 'text'>): Outcome {
  const answer = TrpcAnswer.parse(parseJson(text));
  if ('result' in answer) return { ok: true, status, data: answer.result.data };
  const { httpStatus, ...error } = answer.error.data;
  if (httpStatus !== status) throw new Error(`the body says ${httpStatus}, the answer ${status}`);
  return { ok: false, status, error };
}

async function firstOfStream(
  server: Pick<TestServer, 'fetch'>,
  input: unknown,
  token: string | undefined,
): Promise<Outcome> {
  const { student_id, lastEventId } = z
    .object({ student_id: z.string().optional(), lastEventId: z.string().optional() })
    .parse(input);
  const stream = await openStream(server, {
    as: token,
    ...(student_id === undefined ? {} : { student_id }),
    ...(lastEventId === undefined ? {} : { lastEventId }),
  });
  try {
    if (!(stream.response.headers.get('content-type') ?? '').includes('event-stream'))
      return trpcOutcome(await readAnswer(stream.response));
    return { ok: true, status: stream.response.status, data: await stream.nextEvent() };
  } catch (error) {
    if (!(error instanceof StreamRefused)) throw error;
    const { httpStatus, ...wire } = error.failure.data;
    return { ok: false, status: httpStatus, error: wire };
  } finally {
    stream.close();
  }
}

/** Door two over HTTP. */
export function restSender(server: Pick<TestServer, 'fetch'>): Send {
  return async ({ procedure, input, token }) =>
    restOutcome(await readAnswer(await server.fetch(...restRequest(procedure, input, token))));
}

/** A call as REST writes it: the parameters of the path, then the query of a GET or the body. */
export function restRequest(
  { name, rest }: Pick<ProcedureShape, 'name' | 'rest'>,
  input: unknown,
  as: string | undefined,
): [string, RequestOptions] {
  if (rest === undefined) throw new Error(`${name} is not at the REST door`);
  const { method, path } = rest;
  const given = new Map(Object.entries(z.record(z.string(), z.unknown()).parse(input ?? {})));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = given.get(key);
    given.delete(key);
    return encodeURIComponent(String(value));
  });
  if (method !== 'GET' && method !== 'DELETE') {
    return [`/api${filled}`, { method, as, json: Object.fromEntries(given) }];
  }
  const query = new URLSearchParams();
  for (const [key, value] of given) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) query.append(key, String(one));
  }
  return [`/api${filled}${query.size > 0 ? `?${query}` : ''}`, { method, as }];
}

/** The outcome in a REST answer; throws when a refusal is not of the one shape. */
export function restOutcome({ status, text }: Pick<Answer, 'status' | 'text'>): Outcome {
  const body = parseJson(text);
  return status < 400 ? { ok: true, status, data: body } : { ok: false, status, error: OnlyWireError.parse(body) };
}
