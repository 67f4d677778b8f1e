import autocannon from 'autocannon';
import type { RunningServer } from './servers/start.ts';

export interface Measure {
  per_second: number;
  p50: number;
  p95: number;
  p99: number;
  /** Answers that were not 2xx, and connections that failed. */
  failures: number;
  /** CPU of the server's process for one answer, in microseconds: a figure that a busy machine moves less than time. */
  server_us?: number | undefined;
}

export interface Asked {
  path: string;
  headers?: Record<string, string>;
}

export interface Load {
  server: RunningServer;
  /** What is asked, in turn; each connection begins at another place. */
  requests: readonly Asked[];
  connections: number;
  seconds: number;
}

/** Loads a server from this process, which does nothing else meanwhile. Latencies are exact, not autocannon's buckets. */
export async function loadServer({ server, requests, connections, seconds }: Load): Promise<Measure> {
  const latencies: number[] = [];
  let connection = 0;
  const before = server.cpu();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url: server.origin,
        connections,
        duration: seconds,
        setupClient(client) {
          const from = Math.floor((requests.length * connection) / connections);
          const to = Math.max(from + 1, Math.floor((requests.length * (connection + 1)) / connections));
          connection = (connection + 1) % connections;
          client.setRequests(requests.slice(from, to).map((request) => ({ method: 'GET', ...request })));
        },
      },
      (error, done) => (error === null || error === undefined ? resolve(done) : reject(error)),
    );
    instance.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  const after = server.cpu();
  return {
    per_second: result.requests.total / result.duration,
    ...percentiles(latencies),
    failures: result.non2xx + result.errors,
    server_us: before === undefined || after === undefined ? undefined : (after - before) / result.requests.total,
  };
}

/** p50, p95 and p99 of milliseconds. */
export function percentiles(latencies: readonly number[]) {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
