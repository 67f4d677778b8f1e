import { openPostgres } from '@nexus/db/postgres';
import { hashToken } from '@nexus/services';
import { Hono } from 'hono';
import { serveBench } from './serve.ts';
import { summaryStatements } from './statements.ts';

/** The limit: Hono and the summary's own prepared statement, nothing else. Nobody signs in, any pupil is answered. */
const db = openPostgres(process.env.DATABASE_URL ?? '');
const { for_pupil, for_token } = await summaryStatements(db);
const app = new Hono();
app.get('/limit', async (c) => {
  const [row] = await db.read<{ screen: string }>(for_pupil, [c.req.query('student') ?? '', new Date().toISOString()]);
  return c.body(row?.screen ?? '', row === undefined ? 404 : 200, { 'content-type': 'application/json' });
});
/** The same with the sign-in and the link checked in the statement: what the campus sends. */
app.get('/limit-signed-in', async (c) => {
  const token = c.req.header('cookie')?.slice('nexus_session='.length) ?? '';
  const [row] = await db.read<{ screen: string }>(for_token, [hashToken(token), new Date().toISOString(), null]);
  return c.body(row?.screen ?? '', row === undefined ? 404 : 200, { 'content-type': 'application/json' });
});
serveBench(app);
