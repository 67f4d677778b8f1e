import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** Serves on the port of the environment until the parent goes. */
export function serveBench(app: Hono): void {
  app.get('/health', (c) => c.text('ok'));
  serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
  process.once('SIGTERM', () => process.exit(0));
}
