import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreatedCalendarFeed, Session, WireError } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFixture, addSession, type Fixture, nextHour, slotOf } from '../helpers/people.ts';
import { countUntilRefused, expectRefusal } from '../helpers/rates.ts';
import { type Answer, startTestServer, type TestServer } from '../helpers/test-server.ts';

/** A calendar as a calendar program reads it. */
function eventsIn({ text }: Answer) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, startDate } = new ICAL.Event(component);
    return {
      uid,
      sequence,
      status: component.getFirstPropertyValue('status'),
      start: startDate.toJSDate().toISOString(),
    };
  });
}

/** What a refusal says, without the number of its request. */
function refusalIn({ status, json, headers }: Answer) {
  const { request_id: _, ...said } = WireError.parse(json);
  return { status, cache: headers.get('cache-control'), ...said };
}

describe('calendars over HTTP', () => {
  let server: TestServer;
  let people: Fixture;
  const web_folder = mkdtempSync(join(tmpdir(), 'web-app-'));

  beforeAll(async () => {
    writeFileSync(join(web_folder, 'index.html'), '<!doctype html><title>Nexus</title>__CSP_NONCE__');
    server = await startTestServer({ web_folder });
    people = await addFixture(server.campus);
  });
  afterAll(async () => {
    await server.close();
    rmSync(web_folder, { recursive: true });
  });

  /** The path of a new private address. */
  const subscribe = async (person: { user_id: string }) => {
    const answer = await server.request('/api/calendar', { as: await server.signIn(person), json: {} });
    return new URL(CreatedCalendarFeed.parse(answer.json).address).pathname;
  };

  test('what is booked is in the pupil’s calendar, and what is cancelled says so, with nobody signed in', async () => {
    const { pupil, coach } = people.own;
    const feed = await subscribe(pupil);
    const start = nextHour(server.campus);
    const booked = await server.request('/api/sessions/book', {
      as: await server.signIn(pupil),
      json: { type: 'Visio', slot: slotOf(coach, start) },
    });
    const { id } = Session.parse(booked.json);
    const read = async () => eventsIn(await server.request(feed)).find(({ uid }) => uid === `session-${id}@nexus`);
    const asked = await read();
    expect(asked).toMatchObject({ status: 'TENTATIVE', start: start.toISOString() });

    const as = await server.signIn(coach);
    await server.request(`/api/sessions/${id}/confirm`, { as, json: {} });
    const confirmed = await read();
    expect(confirmed?.status).toBe('CONFIRMED');
    const slot = slotOf(coach, nextHour(server.campus));
    await server.request(`/api/sessions/${id}/reschedule`, { as, json: { slot } });
    const moved = await read();
    expect(moved?.start).not.toBe(confirmed?.start);
    await server.request(`/api/sessions/${id}/cancel`, { as, json: {} });
    const cancelled = await read();
    expect(cancelled).toMatchObject({ status: 'CANCELLED', start: moved?.start });
    const sequences = [asked, confirmed, moved, cancelled].map((event) => event?.sequence);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => Number(a) - Number(b)));
  });

  test('is a calendar to whoever asks, and costs nothing when it has not changed', async () => {
    const feed = await subscribe(people.own.parent);
    const first = await server.request(feed);
    expect(first.status).toBe(200);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'content-disposition': 'inline; filename="nexus-reussite.ics"',
      'x-content-type-options': 'nosniff',
    });
    expect(first.headers.get('set-cookie')).toBeNull();
    const etag = first.headers.get('etag') ?? '';
    const again = await server.request(feed, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    const { pupil, coach } = people.own;
    await addSession(server.campus, pupil.student_id, coach, { status: 'Confirmé', start: nextHour(server.campus) });
    expect((await server.request(feed, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('a wrong, an unknown, a replaced and a revoked address answer alike, and never with a page', async () => {
    const replaced = await subscribe(people.own.pupil);
    const revoked = await subscribe(people.own.pupil);
    expect((await server.request(revoked)).status).toBe(200);
    const gone = await server.request('/api/calendar', {
      method: 'DELETE',
      as: await server.signIn(people.own.pupil),
    });
    expect(gone.json).toEqual({ done: true });
    const addresses = [
      revoked,
      replaced,
      `/calendrier/${'x'.repeat(43)}.ics`,
      '/calendrier/',
      '/calendrier/a.ics',
      '/calendrier/a/b.ics',
      revoked.replace('.ics', ''),
      `${revoked}%00`,
      '/calendrier/%E0%A4%A.ics',
      '/calendrier/..%2f..%2fetc%2fpasswd.ics',
    ];
    const refusals = await Promise.all(addresses.map(async (path) => refusalIn(await server.request(path))));
    expect(refusals[0]).toMatchObject({ status: 404, reason: 'CALENDAR_NOT_FOUND', cache: 'private, no-store' });
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
  });

  test('nothing of the address is in the log nor in the figures', async () => {
    const feed = await subscribe(people.own.coach);
    const token = feed.slice('/calendrier/'.length, -'.ics'.length);
    await server.request(feed);
    await server.request(feed.replace('.ics', ''));
    expect(server.logs.join('')).toContain('"route":"/calendrier/?"');
    expect(server.logs.join('')).not.toContain(token.slice(0, 20));
    expect((await server.request('/metrics')).text).not.toContain(token.slice(0, 20));
  });

  describe('one event as a file', () => {
    test('for whoever is signed in and may see it, by cookie or bearer', async () => {
      const { pupil, parent, coach } = people.own;
      const start = nextHour(server.campus);
      const id = await addSession(server.campus, pupil.student_id, coach, { status: 'Confirmé', start });
      const path = `/api/sessions/${id}/calendar.ics`;
      for (const person of [pupil, parent, coach, people.admin]) {
        const token = await server.signIn(person);
        for (const by of [{ as: token }, { cookie: token }]) {
          const answer = await server.request(path, by);
          expect(answer.status).toBe(200);
          expect(Object.fromEntries(answer.headers)).toMatchObject({
            'content-type': 'text/calendar; charset=utf-8',
            'content-disposition': 'attachment; filename="seance-nexus.ics"',
            'cache-control': 'private, no-store',
          });
          expect(eventsIn(answer)).toMatchObject([{ uid: `session-${id}@nexus`, start: start.toISOString() }]);
        }
      }
      expect(refusalIn(await server.request(path))).toMatchObject({ status: 401, reason: 'SIGN_IN_REQUIRED' });
    });

    test('of another family, it is one that does not exist', async () => {
      const { pupil, coach } = people.foreign;
      const id = await addSession(server.campus, pupil.student_id, coach, {
        status: 'Confirmé',
        start: nextHour(server.campus),
      });
      const { epreuvesPlan } = schema;
      const [epreuve] = await server.campus.db.orm
        .update(epreuvesPlan)
        .set({ scheduled_at: '2027-06-14' })
        .where(eq(epreuvesPlan.student_id, pupil.student_id))
        .returning({ id: epreuvesPlan.id });
      for (const person of [people.own.pupil, people.own.parent, people.own.coach]) {
        const as = await server.signIn(person);
        for (const [kind, real] of Object.entries({ sessions: id, epreuves: epreuve?.id ?? '' })) {
          const ask = async (one: string) =>
            refusalIn(await server.request(`/api/${kind}/${one}/calendar.ics`, { as }));
          const foreign = await ask(real);
          expect(foreign.status).toBe(404);
          expect(foreign).toEqual(await ask(crypto.randomUUID()));
        }
      }
      const theirs = await server.request(`/api/epreuves/${epreuve?.id}/calendar.ics`, {
        as: await server.signIn(people.foreign.parent),
      });
      expect(eventsIn(theirs)).toHaveLength(1);
    });

    test('a name that is none is bad input that says which', async () => {
      const as = await server.signIn(people.own.pupil);
      for (const id of ['1', '%00', 'x'.repeat(500), '%F0%9F%98%80']) {
        const refusal = refusalIn(await server.request(`/api/sessions/${id}/calendar.ics`, { as }));
        expect(refusal).toMatchObject({ status: 400, reason: 'INVALID_INPUT', issues: [{ path: ['id'] }] });
      }
    });
  });
});

describe('how often an address may be asked', () => {
  test('a hundred times a minute from one place, right or wrong', async () => {
    const server = await startTestServer({ rate_limits: true });
    try {
      const { passed, refused } = await countUntilRefused((attempt) => server.request(`/calendrier/${attempt}.ics`));
      expect(passed).toEqual(Array.from({ length: 100 }, () => 404));
      expectRefusal(refused, 60);
    } finally {
      await server.close();
    }
  });
});
