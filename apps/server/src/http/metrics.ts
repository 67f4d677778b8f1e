import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Deps } from '../trpc/context.ts';
import { appRouter } from '../trpc/root.ts';
import { calendarFiles, calendarPrefix } from './calendars.ts';
import { filesPath } from './files.ts';
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

/** Prometheus's figures: requests, durations, database pool, open screens, and Node's own (event loop, memory). */
export function createMetrics({ campus, changes, log }: Deps) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer.',
    labelNames: ['method', 'route'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'database_pool_connections',
    help: 'Connections to the database, by state; max is the most there may be.',
    labelNames: ['state'] as const,
    registers: [registry],
    async collect() {
      // A database that is away must not take the other figures with it.
      const { open, busy, max } = await campus.db.poolState().catch(() => ({ open: 0, busy: 0, max: 0 }));
      this.set({ state: 'open' }, open);
      this.set({ state: 'busy' }, busy);
      this.set({ state: 'max' }, max);
    },
  });
  new Gauge({
    name: 'open_screens',
    help: 'Event streams open on this server.',
    registers: [registry],
    collect() {
      this.set(changes.listeners());
    },
  });

  const observe: MiddlewareHandler<AppEnv> = async (c, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    const method = methods.has(c.req.method) ? c.req.method : '?';
    const route = routeOf(c);
    const status = c.res.status;
    requests.inc({ method, route, status: String(status) });
    durations.observe({ method, route }, seconds);
    log.info({ request_id: c.var.request_id, method, route, status, ms: Math.round(seconds * 10_000) / 10 }, 'request');
  };
  return { observe, expose: async () => ({ type: registry.contentType, text: await registry.metrics() }) };
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
