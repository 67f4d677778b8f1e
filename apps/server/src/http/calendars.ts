import { CampusError, type Permission, SessionRef } from '@nexus/contracts';
import { type CalendarFile, type Caller, epreuveFile, readCalendarFeed, sessionFile } from '@nexus/services';
import { TRPCError } from '@trpc/server';
import { type Handler, Hono } from 'hono';
import { etag } from 'hono/etag';
import { createContext, type Deps, enter } from '../trpc/context.ts';
import { type AppEnv, addressOf, readRequest, withCookies } from './request.ts';
import { refusalOf } from './rest-door.ts';

export const calendarPrefix = '/calendrier/';
/** Under the REST door: one event as a file. */
export const calendarFiles = ['/sessions/{id}/calendar.ics', '/epreuves/{id}/calendar.ics'] as const;

/**
 * A person's calendar at its private address: no sign-in, the address is the key. A wrong one, one that was replaced and
 * one that was revoked answer alike.
 */
export function calendarFeeds(deps: Deps) {
  const app = new Hono<AppEnv>();
  app.use(etag());
  app.get('*', async (c) => {
    try {
      await deps.limits.consume('api', addressOf(c, deps.trust_proxy));
      const token = /^([\w-]{43})\.ics$/.exec(c.req.path.slice(calendarPrefix.length))?.[1];
      if (token === undefined) throw new CampusError('CALENDAR_NOT_FOUND');
      return fileResponse(await readCalendarFeed(deps.campus, token), 'inline', 'private, max-age=300');
    } catch (cause) {
      const refusal = refusalOf(deps, c.var.request_id, cause);
      refusal.headers.set('cache-control', 'private, no-store');
      return refusal;
    }
  });
  return app;
}

/** One session or one épreuve as a file, for whoever is signed in and may see it. */
export function calendarFilesRoutes(deps: Deps) {
  const download =
    (
      permission: Permission,
      fileOf: (caller: Caller, input: { id: string }) => Promise<CalendarFile>,
    ): Handler<AppEnv> =>
    async (c) => {
      const { request, cookies } = readRequest(c, deps);
      try {
        const { caller } = await enter(createContext(deps, request), permission);
        const input = SessionRef.safeParse({ id: c.req.param('id') });
        if (!input.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: input.error });
        return withCookies(fileResponse(await fileOf(caller, input.data), 'attachment', 'private, no-store'), cookies);
      } catch (cause) {
        return withCookies(refusalOf(deps, request.request_id, cause), cookies);
      }
    };
  const [session, epreuve] = calendarFiles;
  return new Hono<AppEnv>()
    .get(session.replace('{id}', ':id'), download('sessions:list', sessionFile))
    .get(epreuve.replace('{id}', ':id'), download('dashboard:agenda', epreuveFile));
}

function fileResponse({ filename, text }: CalendarFile, disposition: 'inline' | 'attachment', cache: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `${disposition}; filename="${filename}"`,
      'cache-control': cache,
    },
  });
}
