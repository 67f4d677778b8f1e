import { Hono } from 'hono';
import type { Deps } from '../trpc/context.ts';
import type { AppEnv } from './request.ts';

const patienceMs = 2_000;

/**
 * `/health`: this process answers. `/health/ready`: each thing it needs, with its state and how long it took; what only
 * makes it do less without (the sandbox of programs) is told and counts for nothing.
 */
export function healthRoutes({ campus }: Deps) {
  return new Hono<AppEnv>()
    .get('/', (c) => c.json({ status: 'ok' }))
    .get('/ready', async (c) => {
      const database = await timed(() => campus.db.read('select 1', []));
      const ready = database.state === 'ok';
      const { sandbox } = campus;
      const dependencies = { database, ...(sandbox && { sandbox: { state: sandbox.state() } }) };
      return c.json({ status: ready ? 'ready' : 'unavailable', dependencies }, ready ? 200 : 503);
    });
}

async function timed(ask: () => Promise<unknown>): Promise<{ state: 'ok' | 'away'; latency_ms: number }> {
  const started = performance.now();
  const latency = () => Math.round((performance.now() - started) * 10) / 10;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too long')), patienceMs);
  });
  try {
    await Promise.race([ask(), tooLong]);
    return { state: 'ok', latency_ms: latency() };
  } catch {
    return { state: 'away', latency_ms: latency() };
  } finally {
    clearTimeout(timer);
  }
}
