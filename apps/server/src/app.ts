import { Hono } from 'hono';
import { calendarFeeds, calendarFilesRoutes, calendarPrefix } from './http/calendars.ts';
import { fastScreenReads } from './http/fast-reads.ts';
import { filesRoutes } from './http/files.ts';
import { doorGuards, refuse } from './http/guard.ts';
import { gzipLargeJson } from './http/gzip.ts';
import { healthRoutes } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import { openApiRoutes } from './http/openapi.ts';
import { type AppEnv, requestId } from './http/request.ts';
import { restDoor } from './http/rest-door.ts';
import { sameOriginOnly, securityHeaders } from './http/security.ts';
import { trpcDoor } from './http/trpc-door.ts';
import { webApp } from './http/web-app.ts';
import { faultOf } from './platform/logger.ts';
import type { Deps } from './trpc/context.ts';
import { toWireError } from './trpc/errors.ts';

export interface AppDeps extends Deps {
  /** Where the built web app is. */
  web_folder: string;
}

/** The whole HTTP surface, testable without a port. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const { public_url } = deps.campus;
  const metrics = createMetrics(deps);
  const app = new Hono<AppEnv>();
  app.use(requestId(), metrics.observe, securityHeaders(deps.secure));
  app.route('/health', healthRoutes(deps));
  app.get('/metrics', async (c) => {
    const { type, text } = await metrics.expose();
    return c.body(text, 200, { 'content-type': type });
  });
  // Before the doors' guards: a file is no JSON, and larger.
  app.use('/api/files/*', sameOriginOnly(public_url));
  app.route('/api', filesRoutes(deps));
  for (const door of ['/trpc/*', '/api/*']) app.use(door, sameOriginOnly(public_url), ...doorGuards());
  app.get('/trpc/*', fastScreenReads(deps));
  for (const door of ['/trpc/*', '/api/*']) app.use(door, gzipLargeJson());
  app.all('/trpc/*', trpcDoor(deps));
  app.route('/api', openApiRoutes(public_url));
  app.route('/api', calendarFilesRoutes(deps));
  app.all('/api/*', restDoor(deps));
  app.route(calendarPrefix, calendarFeeds(deps));
  app.route('/', webApp(deps.web_folder));
  app.notFound((c) => refuse(c, 'ROUTE_NOT_FOUND', 404));
  app.onError((error, c) => {
    const wire = toWireError(error, c.var.request_id);
    deps.log.error({ request_id: wire.request_id, fault: faultOf(error) }, 'request failed');
    return c.json(wire, wire.code === 'SERVICE_UNAVAILABLE' ? 503 : 500);
  });
  return app;
}
