import { Hono } from 'hono';
import { serveBench } from './serve.ts';

/** What Hono alone can do: a constant answer of the size of a summary. */
const body = JSON.stringify({ text: 'x'.repeat(Math.max(0, Number(process.env.BENCH_BYTES) - 11)) });
const app = new Hono();
app.get('/constant', (c) => c.body(body, 200, { 'content-type': 'application/json' }));
serveBench(app);
