import type { Session } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { hourOf, openEveryDay } from '../../test/coach.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import { bookSession, cancelSession, confirmSession, noteSession, rescheduleSession } from '../sessions/index.ts';
import {
  createCalendarFeed,
  epreuveFile,
  getCalendarFeed,
  readCalendarFeed,
  revokeCalendarFeed,
  sessionFile,
} from './index.ts';

const campusTest = useRolledBackCampus();

interface Read {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  description: string;
  start: string;
  end: string;
  days: boolean;
}

/** Every event of a calendar, read by another library than the one that wrote it. */
function eventsIn(text: string): Read[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, summary, description, startDate, endDate } = new ICAL.Event(component);
    const status = String(component.getFirstPropertyValue('status'));
    const days = startDate.isDate;
    const written = (time: ICAL.Time) => (days ? time.toString() : time.toJSDate().toISOString());
    return { uid, sequence, status, summary, description, days, start: written(startDate), end: written(endDate) };
  });
}

const tokenIn = (address: string) => /\/calendrier\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? '';

/** The calendar of a person, as the program that subscribed to it reads it each time. */
async function subscribe(campus: TestCampus, caller: Caller) {
  const token = tokenIn((await createCalendarFeed(caller)).address);
  const text = async () => (await readCalendarFeed(campus, token)).text;
  const of = async (kind: string) => eventsIn(await text()).filter(({ uid }) => uid.startsWith(`${kind}-`));
  return { token, text, sessions: () => of('session'), epreuves: () => of('epreuve'), reminders: () => of('rappel') };
}

/** Lina, her mother and her coach, whose every hour is open; one lesson asked for on the 25th, at five in Paris. */
async function family(campus: TestCampus, choices: Parameters<typeof addPupil>[1] = {}) {
  const lina = await addPupil(campus, choices);
  const nadia = await addParent(campus, lina.student_id);
  const karim = await addCoach(campus, lina.student_id);
  await openEveryDay(campus, karim.actor.user_id, { horizon_days: 180 });
  const book = (at: string, pupil: TestPupil = lina): Promise<Session> =>
    bookSession(pupil.caller, { type: 'Visio', slot: hourOf(karim, at), message: 'Les tris, s’il te plaît' });
  return { lina, nadia, karim, book };
}

const setDates = (campus: TestCampus, id: string, dates: Partial<typeof schema.epreuvesPlan.$inferInsert>) =>
  campus.db.orm.update(schema.epreuvesPlan).set(dates).where(eq(schema.epreuvesPlan.id, id));

async function anEpreuveOf(campus: TestCampus, { student_id }: TestPupil, code = 'EAF-ECRIT') {
  const plan = await campus.db.orm.query.epreuvesPlan.findMany({
    where: (epreuve, { eq: is }) => is(epreuve.student_id, student_id),
  });
  const found = plan.find((epreuve) => epreuve.code === code) ?? plan[0];
  if (found === undefined) throw new Error('no plan');
  return found;
}

describe('the address', () => {
  campusTest('is told once, and only its hash is kept', async (campus) => {
    const { lina } = await family(campus);
    expect(await getCalendarFeed(lina.caller)).toEqual({ feed: null });
    const { address } = await createCalendarFeed(lina.caller);
    expect(address).toMatch(/^https:\/\/campus\.test\/calendrier\/[\w-]{43}\.ics$/);
    const rows = JSON.stringify(await campus.db.orm.select().from(schema.calendarFeeds));
    expect(rows).not.toContain(tokenIn(address));
    expect(await getCalendarFeed(lina.caller)).toEqual({
      feed: { created_at: campus.clock.toISOString(), last_read_at: null },
    });
  });

  campusTest('says when a program last came, to the quarter of an hour', async (campus) => {
    const { lina } = await family(campus);
    const { text } = await subscribe(campus, lina.caller);
    const first = campus.clock;
    const lastRead = async () => (await getCalendarFeed(lina.caller)).feed?.last_read_at;
    await text();
    expect(await lastRead()).toBe(first.toISOString());
    campus.clock = new Date(first.getTime() + 10 * 60_000);
    await text();
    expect(await lastRead()).toBe(first.toISOString());
    campus.clock = new Date(first.getTime() + 16 * 60_000);
    await text();
    expect(await lastRead()).toBe(campus.clock.toISOString());
  });

  campusTest(
    'a new one ends the one before; a revoked, a replaced and a made-up one are refused alike',
    async (campus) => {
      const { lina, nadia } = await family(campus);
      const others = await subscribe(campus, nadia);
      const replaced = await subscribe(campus, lina.caller);
      const revoked = await subscribe(campus, lina.caller);
      await expect(revoked.text()).resolves.toBeDefined();
      await revokeCalendarFeed(lina.caller);
      await revokeCalendarFeed(lina.caller);
      const refusals = [replaced.text(), revoked.text(), readCalendarFeed(campus, 'x'.repeat(43))];
      const [first, ...same] = await Promise.all(refusals.map((asked) => asked.catch((error: unknown) => error)));
      expect(first).toMatchObject({ reason: 'CALENDAR_NOT_FOUND', code: 'NOT_FOUND' });
      for (const refusal of same) expect(refusal).toEqual(first);
      expect(await getCalendarFeed(lina.caller)).toEqual({ feed: null });
      await expect(others.text()).resolves.toBeDefined();
    },
  );

  campusTest('is not for the administration', async (campus) => {
    const sarah = await addAdmin(campus);
    for (const verb of [createCalendarFeed, getCalendarFeed, revokeCalendarFeed])
      await expect(verb(sarah)).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
  });
});

describe('a session in the calendar', () => {
  campusTest('from the request to the cancellation, it stays the same event', async (campus) => {
    const { lina, karim, book } = await family(campus);
    const calendar = await subscribe(campus, lina.caller);
    expect(await calendar.sessions()).toEqual([]);

    const { id } = await book('2026-11-25T16:00:00Z');
    const [asked] = await calendar.sessions();
    expect(asked).toMatchObject({
      uid: `session-${id}@nexus`,
      status: 'TENTATIVE',
      summary: 'NSI avec Karim (visio), à confirmer',
      start: '2026-11-25T16:00:00.000Z',
      end: '2026-11-25T17:00:00.000Z',
    });

    campus.clock = new Date(campus.clock.getTime() + 3_600_000);
    await confirmSession(karim, { id });
    const [confirmed] = await calendar.sessions();
    expect(confirmed).toMatchObject({ uid: asked?.uid, status: 'CONFIRMED', summary: 'NSI avec Karim (visio)' });
    expect(confirmed?.sequence).toBeGreaterThan(asked?.sequence ?? Number.NaN);

    await rescheduleSession(karim, { id, slot: hourOf(karim, '2026-11-26T15:00:00Z') });
    const [moved, ...others] = await calendar.sessions();
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ uid: asked?.uid, status: 'CONFIRMED', start: '2026-11-26T15:00:00.000Z' });
    expect(moved?.sequence).toBeGreaterThan(confirmed?.sequence ?? Number.NaN);

    await cancelSession(karim, { id, reason: 'Karim est malade' });
    const [cancelled] = await calendar.sessions();
    expect(cancelled).toMatchObject({
      uid: asked?.uid,
      status: 'CANCELLED',
      summary: 'Annulé\u00a0: NSI avec Karim (visio)',
      start: '2026-11-26T15:00:00.000Z',
    });
    expect(cancelled?.sequence).toBeGreaterThan(moved?.sequence ?? Number.NaN);
  });

  campusTest('the same state gives the same text, so that a program may keep what it has', async (campus) => {
    const { lina, book } = await family(campus);
    const calendar = await subscribe(campus, lina.caller);
    await book('2026-11-25T16:00:00Z');
    const before = await calendar.text();
    campus.clock = new Date(campus.clock.getTime() + 3_600_000);
    expect(await calendar.text()).toBe(before);
  });

  campusTest('neither the room nor what people wrote to each other leaves the campus', async (campus) => {
    const { lina, nadia, karim, book } = await family(campus);
    const { id } = await book('2026-11-20T10:00:00Z');
    await confirmSession(karim, { id });
    campus.clock = new Date('2026-11-20T10:05:00Z');
    await noteSession(karim, { id, note: 'Revu les tris.', audience: 'family' });
    await cancelSession(karim, { id, reason: 'Coupure de courant' });
    for (const reader of [lina.caller, nadia, karim]) {
      const text = (await (await subscribe(campus, reader)).text()).replaceAll('\r\n ', '');
      expect(text).toContain(id);
      for (const secret of ['visio.test', 'nexus-', 'Revu les tris', 'Coupure', 'Les tris']) {
        expect(text.replaceAll(/PRODID.*|UID.*/g, '')).not.toContain(secret);
      }
    }
  });

  campusTest('each reader has it in their own words, with the page where they find it', async (campus) => {
    const { lina, nadia, karim, book } = await family(campus);
    const { id } = await book('2026-11-25T16:00:00Z');
    await confirmSession(karim, { id });
    const seen = async (caller: Caller) => (await (await subscribe(campus, caller)).sessions())[0];
    const page = (path: string) => `https://campus.test${path}/agenda?date=2026-11-25&seance=${id}`;
    expect(await seen(lina.caller)).toMatchObject({
      summary: 'NSI avec Karim (visio)',
      description: `La salle de visio ouvre dix minutes avant le début, depuis Nexus\u00a0: ${page('/dashboard')}`,
    });
    expect(await seen(nadia)).toMatchObject({
      summary: 'Lina\u00a0: NSI avec Karim (visio)',
      description: `Détails et changements dans Nexus\u00a0: ${page(`/eleves/${lina.student_id}`)}`,
    });
    expect(await seen(karim)).toMatchObject({
      summary: 'NSI avec Lina T. (visio)',
      description: expect.stringContaining(page('')),
    });
  });
});

describe('hours and days', () => {
  const clock = (zone: string, at: string) =>
    new Intl.DateTimeFormat('fr-FR', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));

  for (const zone of ['Europe/Paris', 'Africa/Tunis']) {
    campusTest(`over the changes of hour, a lesson is at its hour on the wall in ${zone}`, async (campus) => {
      const { lina, karim, book } = await family(campus, { time_zone: zone });
      const calendar = await subscribe(campus, lina.caller);
      expect(await calendar.text()).toContain(`X-WR-TIMEZONE:${zone}`);
      // The day before, the day of and the day after each change: 28 March and 31 October 2027, ten o'clock in Paris.
      campus.clock = new Date('2027-03-20T11:00:00Z');
      const spring = ['2027-03-27T09:00:00Z', '2027-03-28T08:00:00Z', '2027-03-29T08:00:00Z'];
      for (const at of spring) await book(at);
      campus.clock = new Date('2027-10-20T11:00:00Z');
      const autumn = ['2027-10-30T08:00:00Z', '2027-10-31T09:00:00Z', '2027-11-01T09:00:00Z'];
      for (const at of autumn) await book(at);
      campus.clock = new Date('2027-05-01T11:00:00Z');
      const starts = (await calendar.sessions()).map(({ start }) => start);
      expect(starts.map((at) => clock('Europe/Paris', at))).toEqual(
        ['27/03/2027', '28/03/2027', '29/03/2027', '30/10/2027', '31/10/2027', '01/11/2027'].map(
          (day) => `${day} 10:00`,
        ),
      );
      expect(starts.map((at) => clock('Africa/Tunis', at).slice(-5))).toEqual([
        '10:00',
        '09:00',
        '09:00',
        '09:00',
        '10:00',
        '10:00',
      ]);
      expect(await (await subscribe(campus, karim)).sessions()).toHaveLength(6);
    });
  }

  campusTest('the calendar holds the last 60 days and the next 400', async (campus) => {
    const { lina, book } = await family(campus);
    const calendar = await subscribe(campus, lina.caller);
    await book('2026-11-25T16:00:00Z');
    const daysLater = async (days: number) => {
      campus.clock = new Date(Date.parse('2026-11-25T17:00:00Z') + days * 86_400_000);
      return (await calendar.sessions()).length;
    };
    expect([await daysLater(-401), await daysLater(-400), await daysLater(59.9), await daysLater(60)]).toEqual([
      0, 1, 1, 0,
    ]);
  });
});

describe('épreuves and reminders', () => {
  campusTest('a known day is one whole day; days it can fall on are a span that says so', async (campus) => {
    const { lina } = await family(campus);
    const calendar = await subscribe(campus, lina.caller);
    const { id, code, session, student_id, label } = await anEpreuveOf(campus, lina);
    const uid = `epreuve-${code}-${session}-${student_id}@nexus`;
    const read = async () => (await calendar.epreuves()).find((event) => event.uid === uid);

    await setDates(campus, id, {
      scheduled_at: '2027-06-14',
      window_start: null,
      window_end: null,
      certainty: 'official',
    });
    expect(await read()).toMatchObject({
      summary: label,
      status: 'CONFIRMED',
      days: true,
      start: '2027-06-14',
      end: '2027-06-15',
    });

    await setDates(campus, id, { scheduled_at: null, window_start: '2027-06-21', window_end: '2027-07-02' });
    expect(await read()).toMatchObject({
      summary: `${label} (dates à confirmer)`,
      status: 'TENTATIVE',
      days: true,
      start: '2027-06-21',
      end: '2027-07-03',
    });

    await setDates(campus, id, { certainty: 'provisional' });
    const doubtful = await read();
    expect(doubtful?.summary).toBe(`${label} (dates à confirmer, provisoire)`);
    expect(doubtful?.description).toContain('la date officielle n’est pas encore publiée');
  });

  campusTest('is called an épreuve, whatever its label', async (campus) => {
    const { lina } = await family(campus);
    const calendar = await subscribe(campus, lina.caller);
    const { id } = await anEpreuveOf(campus, lina);
    await setDates(campus, id, { label: 'Philosophie', scheduled_at: '2027-06-14', certainty: 'unverified' });
    const summaries = (await calendar.epreuves()).map(({ summary }) => summary);
    expect(summaries).toContain('Philosophie (épreuve, à vérifier)');
  });

  campusTest('a year-long window and no date at all are no event', async (campus) => {
    const { lina } = await family(campus);
    const calendar = await subscribe(campus, lina.caller);
    const { id, code } = await anEpreuveOf(campus, lina);
    const isThere = async () => (await calendar.epreuves()).some(({ uid }) => uid.startsWith(`epreuve-${code}-`));
    await setDates(campus, id, { scheduled_at: null, window_start: '2026-09-01', window_end: '2027-06-30' });
    expect(await isThere()).toBe(false);
    await setDates(campus, id, { window_start: null, window_end: null });
    expect(await isThere()).toBe(false);
  });

  campusTest('an épreuve that two rows tell of is one event, on the day that one of them knows', async (campus) => {
    const { lina } = await family(campus);
    const calendar = await subscribe(campus, lina.caller);
    const epreuve = await anEpreuveOf(campus, lina);
    await setDates(campus, epreuve.id, { scheduled_at: null, window_start: '2027-06-21', window_end: '2027-07-02' });
    await campus.db.orm
      .insert(schema.epreuvesPlan)
      .values({ ...epreuve, id: campus.newId(), source: 'Agent', scheduled_at: '2027-06-24' });
    const events = (await calendar.epreuves()).filter(({ uid }) => uid.startsWith(`epreuve-${epreuve.code}-`));
    expect(events).toMatchObject([{ start: '2027-06-24', end: '2027-06-25' }]);
  });

  campusTest('a plan written again keeps its events, under a later number', async (campus) => {
    const { lina } = await family(campus);
    const calendar = await subscribe(campus, lina.caller);
    const { id, code } = await anEpreuveOf(campus, lina);
    const read = async () => (await calendar.epreuves()).find(({ uid }) => uid.startsWith(`epreuve-${code}-`));
    await setDates(campus, id, { scheduled_at: '2027-06-14', created_at: campus.clock });
    const before = await read();
    const created_at = new Date(campus.clock.getTime() + 86_400_000);
    await setDates(campus, id, { scheduled_at: '2027-06-15', created_at });
    const after = await read();
    expect(after).toMatchObject({ uid: before?.uid, start: '2027-06-15' });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
  });

  campusTest('a reminder is a moment; what a person typed comes back whole', async (campus) => {
    const { lina, nadia } = await family(campus);
    const title = 'Cyclades\u00a0: photo, pièce d’identité ; « relevé »\\n 📄\nEND:VEVENT';
    const at = new Date('2026-12-01T17:00:00Z');
    const id = campus.newId();
    await campus.db.orm.insert(schema.reminders).values({ id, student_id: lina.student_id, title, at });
    const own = await (await subscribe(campus, lina.caller)).reminders();
    expect(own).toMatchObject([{ uid: `rappel-${id}@nexus`, summary: title, start: at.toISOString() }]);
    const parents = await (await subscribe(campus, nadia)).reminders();
    expect(parents).toMatchObject([{ summary: `Lina\u00a0: ${title}` }]);
  });
});

describe('whose calendar it is', () => {
  campusTest('nothing of another family is ever in it', async (campus) => {
    const { lina, nadia, karim, book } = await family(campus);
    const stranger = await family(campus);
    const { id } = await book('2026-11-25T16:00:00Z');
    const reminder = { id: campus.newId(), student_id: lina.student_id, title: 'Rendre la fiche', at: campus.clock };
    await campus.db.orm.insert(schema.reminders).values(reminder);
    for (const reader of [stranger.lina.caller, stranger.nadia, stranger.karim, await addParent(campus)]) {
      const text = (await (await subscribe(campus, reader)).text()).replaceAll('\r\n ', '');
      for (const theirs of [id, lina.student_id, reminder.id]) expect(text).not.toContain(theirs);
    }
    for (const reader of [lina.caller, nadia, karim]) {
      const text = (await (await subscribe(campus, reader)).text()).replaceAll('\r\n ', '');
      expect(text).toContain(id);
    }
  });

  campusTest('a parent of two has both, a coach their own lessons alone and no épreuve', async (campus) => {
    const { lina, nadia, karim, book } = await family(campus);
    const hugo = await addPupil(campus);
    const amina = await addCoach(campus, lina.student_id, hugo.student_id);
    await openEveryDay(campus, amina.actor.user_id);
    await campus.db.orm
      .insert(schema.guardians)
      .values({ parent_id: nadia.actor.user_id, student_id: hugo.student_id });
    const hers = await book('2026-11-25T16:00:00Z');
    const his = await bookSession(hugo.caller, { type: 'Visio', slot: hourOf(amina, '2026-11-26T16:00:00Z') });
    const ids = async (caller: Caller) => (await (await subscribe(campus, caller)).sessions()).map(({ uid }) => uid);
    expect(await ids(nadia)).toEqual([hers, his].map(({ id }) => `session-${id}@nexus`));
    expect(await ids(karim)).toEqual([`session-${hers.id}@nexus`]);
    expect(await ids(amina)).toEqual([`session-${his.id}@nexus`]);
    const { id } = await anEpreuveOf(campus, lina);
    await setDates(campus, id, { scheduled_at: '2027-06-14' });
    expect(await (await subscribe(campus, karim)).epreuves()).toEqual([]);
    expect(await (await subscribe(campus, nadia)).epreuves()).not.toEqual([]);
  });

  campusTest('a link taken away takes effect at the next reading', async (campus) => {
    const { nadia, karim, book } = await family(campus);
    await book('2026-11-25T16:00:00Z');
    const [family_, coach] = [await subscribe(campus, nadia), await subscribe(campus, karim)];
    expect([(await family_.sessions()).length, (await coach.sessions()).length]).toEqual([1, 1]);
    await campus.db.orm.delete(schema.guardians).where(eq(schema.guardians.parent_id, nadia.actor.user_id));
    await campus.db.orm.delete(schema.coachings).where(eq(schema.coachings.coach_id, karim.actor.user_id));
    expect(eventsIn(await family_.text())).toEqual([]);
    expect(eventsIn(await coach.text())).toEqual([]);
  });
});

describe('one event as a file', () => {
  campusTest('a session, for those who may see it; for others it does not exist', async (campus) => {
    const { lina, nadia, karim, book } = await family(campus);
    const stranger = await family(campus);
    const { id } = await book('2026-11-25T16:00:00Z');
    for (const caller of [lina.caller, nadia, karim, await addAdmin(campus)]) {
      const { filename, text } = await sessionFile(caller, { id });
      expect(filename).toMatch(/^[a-z-]+\.ics$/);
      expect(eventsIn(text)).toMatchObject([{ uid: `session-${id}@nexus`, start: '2026-11-25T16:00:00.000Z' }]);
    }
    const unknown = await sessionFile(lina.caller, { id: campus.newId() }).catch((error: unknown) => error);
    expect(unknown).toMatchObject({ reason: 'SESSION_NOT_FOUND' });
    for (const caller of [stranger.lina.caller, stranger.nadia, stranger.karim])
      await expect(sessionFile(caller, { id })).rejects.toEqual(unknown);
  });

  campusTest('an épreuve with a date; without one, there is nothing to write', async (campus) => {
    const { lina, nadia } = await family(campus);
    const stranger = await family(campus);
    const { id } = await anEpreuveOf(campus, lina);
    await setDates(campus, id, { scheduled_at: '2027-06-14', window_start: null, window_end: null });
    const [event] = eventsIn((await epreuveFile(nadia, { id })).text);
    expect(event).toMatchObject({
      start: '2027-06-14',
      summary: expect.stringMatching(/^Lina\u00a0: Épreuve anticipée/),
    });
    const unknown = await epreuveFile(nadia, { id: campus.newId() }).catch((error: unknown) => error);
    expect(unknown).toMatchObject({ reason: 'EPREUVE_NOT_FOUND' });
    await expect(epreuveFile(stranger.nadia, { id })).rejects.toEqual(unknown);
    await setDates(campus, id, { scheduled_at: null });
    await expect(epreuveFile(lina.caller, { id })).rejects.toMatchObject({ reason: 'EPREUVE_WITHOUT_DATE' });
    await expect(epreuveFile(stranger.nadia, { id })).rejects.toEqual(unknown);
  });
});
