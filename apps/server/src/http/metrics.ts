import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Deps } from '../trpc/context.ts';
import { appRouter } from '../trpc/root.ts';
import { calendarFiles, calendarPrefix } from './calendars.ts';
import { filesPath } from './files.ts';
import type { createRegistry } from './prometheus.ts';
import type { AppEnv } from './request.ts';
import { restPrefix } from './rest-door.ts';
import { restOperations } from './rest-operations.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Names of procedures: the only ones that may become a label, or anybody could fill the registry. */
const procedures = new Set(Object.keys(appRouter._def.procedures));

const restShapes = new Set(
  [...restOperations(appRouter).map(({ path }) => path), ...calendarFiles, filesPath, `${filesPath}/{id}`].map(
    (path) => `${restPrefix}${path}`,
  ),
);

/**
 * Counts and logs each request. Prometheus's own code comes with the first of them: a start does not wait for it, and a
 * request that is answered meanwhile is counted when it is there.
 */
export function createMetrics(deps: Deps) {
  const { log } = deps;
  type Registry = ReturnType<typeof createRegistry>;
  let registry: Registry | undefined;
  let loading: Promise<Registry> | undefined;
  const load = () => {
    loading ??= import('./prometheus.ts').then((prometheus) => {
      registry = prometheus.createRegistry(deps);
      return registry;
    });
    return loading;
  };

  const observe: MiddlewareHandler<AppEnv> = async (c, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    const method = methods.has(c.req.method) ? c.req.method : '?';
    const route = routeOf(c);
    const status = c.res.status;
    const request = { method, route, status, seconds };
    if (registry === undefined) void load().then((loaded) => loaded.count(request));
    else registry.count(request);
    log.info({ request_id: c.var.request_id, method, route, status, ms: Math.round(seconds * 10_000) / 10 }, 'request');
  };
  return { observe, expose: async () => (await load()).expose() };
}

/** A route's name without anything a person typed: procedures by name, REST by pattern, the rest by mount point. */
function routeOf(c: Context<AppEnv>): string {
  const { path } = c.req;
  if (path.startsWith('/trpc/')) {
    const names = path.slice('/trpc/'.length).split(',');
    if (names.length > 1) return '/trpc/batch';
    return procedures.has(names[0] ?? '') ? `/trpc/${names[0]}` : '/trpc/?';
  }
  if (path.startsWith('/api/')) {
    const shape = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '{id}');
    return restShapes.has(shape) ? shape : '/api/?';
  }
  // The rest of a calendar's address is the key to it.
  if (path.startsWith(calendarPrefix)) return `${calendarPrefix}?`;
  return routePath(c, -1);
}
