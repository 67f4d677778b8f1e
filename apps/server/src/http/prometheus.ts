import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Deps } from '../trpc/context.ts';

export interface Request {
  method: string;
  /** Without anything a person typed. */
  route: string;
  status: number;
  seconds: number;
}

/** Prometheus's figures: requests, durations, database pool, open screens, and Node's own (event loop, memory). */
export function createRegistry({ campus, changes }: Pick<Deps, 'campus' | 'changes'>) {
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
  return {
    count({ method, route, status, seconds }: Request): void {
      requests.inc({ method, route, status: String(status) });
      durations.observe({ method, route }, seconds);
    },
    expose: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
