import { may, type Permission, type permissions, type Reader } from '@nexus/contracts';
import { initTRPC } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { enter, type RequestContext } from './context.ts';
import { asTrpcError, toWireError } from './errors.ts';

/** Optional only to the compiler's eye: `can` and `open` always give it, and nothing else makes procedures. */
export type ProcedureMeta = OpenApiMeta & { permission?: Permission };

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    // Stacks never leave, whatever NODE_ENV says.
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      // What tRPC refuses before it has a context gets its request_id from the door.
      const wire = toWireError(error, ctx?.request_id ?? '');
      return { code: shape.code, message: wire.message, data: { ...wire, httpStatus: shape.data.httpStatus } };
    },
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
  });

/** One translation for every procedure: a domain refusal becomes the class that gives the right HTTP status. */
const translateErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw asTrpcError(result.error);
  return result;
});

type Openapi = NonNullable<OpenApiMeta['openapi']>;

/** Makes a procedure that a visitor may call too: sign-in, registration, reset. */
export function open(permission: Permission & PermissionFor<'anonymous'>, openapi?: Openapi) {
  return t.procedure
    .meta(metaOf(permission, openapi))
    .use(translateErrors)
    .use(async ({ ctx, next }) => {
      await ctx.countRequest();
      return next();
    });
}

/**
 * Makes a procedure, and is with `open` the only way to: the permission is declared here, refused here, and read by the
 * test that walks the router. Whose pupil it is, the verb checks.
 */
export function can(permission: Permission, openapi?: Openapi) {
  return t.procedure
    .meta(metaOf(permission, openapi))
    .use(translateErrors)
    .use(async ({ ctx, next }) => {
      return next({ ctx: await enter(ctx, permission) });
    });
}

function metaOf(permission: Permission, openapi: Openapi | undefined): ProcedureMeta {
  return openapi === undefined ? { permission } : { permission, openapi: { ...openapi, protect: !isOpen(permission) } };
}

function isOpen(permission: Permission): boolean {
  return may('anonymous', permission);
}

/** The permissions that this reader has. */
type PermissionFor<R extends Reader> = {
  [P in Permission]: R extends (typeof permissions)[P][number] ? P : never;
}[Permission];

export const { router } = t;
