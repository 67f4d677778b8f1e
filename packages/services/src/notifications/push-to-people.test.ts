import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, type TestCampus } from '../../test/campus.ts';
import { hourOf, openEveryDay } from '../../test/coach.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { openPush, turnOn } from '../../test/push.ts';
import { logout } from '../auth/index.ts';
import type { Caller } from '../context.ts';
import { bookSession, cancelSession, confirmSession, noteSession, rescheduleSession } from '../sessions/index.ts';
import {
  listNotifications,
  pupilsToTell,
  pushesWait,
  pushToPeople,
  tellPeople,
  updateNotificationPreference,
} from './index.ts';

const campusTest = useRolledBackCampus();
/** Six days after the campus's clock, less three hours. */
const start = '2026-11-24T08:00:00.000Z';
const day = 86_400;

/** Lina and her coach, who has every hour open; push works. */
async function lesson(campus: TestCampus) {
  const push = openPush(campus);
  const lina = await addPupil(campus);
  const karim = await addCoach(campus, lina.student_id);
  await openEveryDay(campus, karim.actor.user_id);
  const { student_id } = lina;
  return {
    push,
    lina,
    karim,
    book: () => bookSession(lina.caller, { student_id, type: 'Visio', slot: hourOf(karim, start), subject: 'NSI' }),
    tell: () => tellPeople(campus, student_id),
    tellAll: async () => {
      await tellPeople(campus, student_id);
      await pushToPeople(campus, student_id);
    },
    pushAgain: () => pushToPeople(campus, student_id),
    waits: () => pushesWait(campus, student_id),
    titlesAt: (endpoint: string) => push.sent.filter((one) => one.endpoint === endpoint).map(({ title }) => title),
  };
}

const bellOf = async (caller: Caller) => (await listNotifications(caller, { limit: 50 })).notifications;

describe('what happened to a session', () => {
  campusTest('is told on each device that is on, once, as the bell has it', async (campus) => {
    const { push, lina, karim, book, tellAll, waits } = await lesson(campus);
    const phone = await turnOn(lina.caller);
    const laptop = await turnOn(lina.caller);
    const { id } = await book();
    await confirmSession(karim, { id });
    for (let turn = 0; turn < 2; turn += 1) await tellAll();
    const [said] = await bellOf(lina.caller);
    const message = {
      title: 'Séance confirmée',
      body: said?.body,
      link: said?.link,
      topic: id.replaceAll('-', ''),
      ttl: day,
      urgency: 'normal',
    };
    expect(push.sent.toSorted((a, b) => a.endpoint.localeCompare(b.endpoint))).toEqual(
      [phone, laptop]
        .map(({ endpoint }) => ({ ...message, endpoint }))
        .toSorted((a, b) => a.endpoint.localeCompare(b.endpoint)),
    );
    expect(message.topic).toMatch(/^[\w-]{32}$/);
    const rows = await campus.db.orm.select().from(schema.pushSubscriptions);
    expect(rows.map(({ last_success_at }) => last_success_at)).toEqual([campus.clock, campus.clock]);
    expect(await waits()).toBe(false);
  });

  campusTest('is told in the order it happened, the newest of a session under the same topic', async (campus) => {
    const { push, lina, karim, book, tell, tellAll, titlesAt } = await lesson(campus);
    const { endpoint } = await turnOn(lina.caller);
    const { id } = await book();
    await confirmSession(karim, { id });
    await tell();
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    await rescheduleSession(karim, { id, slot: hourOf(karim, '2026-11-25T09:00:00Z') });
    await tell();
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    await cancelSession(karim, { id });
    await tellAll();
    expect(titlesAt(endpoint)).toEqual(['Séance confirmée', 'Séance déplacée', 'Séance annulée']);
    expect(new Set(push.sent.map(({ topic }) => topic)).size).toBe(1);
    expect(push.sent.map(({ urgency, ttl }) => [urgency, ttl])).toEqual([
      ['normal', day - 120],
      ['high', day - 60],
      ['high', day],
    ]);
  });

  campusTest('holds no note, no room, and no more of a reason than a lock screen shows', async (campus) => {
    const { push, lina, karim, book, tellAll } = await lesson(campus);
    await turnOn(lina.caller);
    const { id } = await book();
    await confirmSession(karim, { id });
    await tellAll();
    campus.clock = new Date(start);
    await noteSession(karim, { id, note: 'Tris à revoir', audience: 'family' });
    await cancelSession(karim, { id, reason: 'é'.repeat(500) });
    await tellAll();
    const [session] = await campus.db.orm.select().from(schema.sessions);
    const said = JSON.stringify(push.sent);
    for (const secret of ['Tris à revoir', session?.room ?? 'no room', 'visio.test'])
      expect(said).not.toContain(secret);
    expect(push.sent.at(-1)?.body).toMatch(/é…$/);
    expect(push.sent.at(-1)?.body).toHaveLength(400);
  });

  campusTest('is told to nobody whose link is gone, nor where the sign-in has ended', async (campus) => {
    const { push, lina, karim, book, tell, pushAgain, waits } = await lesson(campus);
    const nadia = await addParent(campus, lina.student_id);
    const hers = await turnOn(lina.caller);
    await turnOn(nadia);
    await cancelSession(karim, { id: (await book()).id });
    await tell();
    await logout(lina.caller, hers.token, { everywhere: false });
    await campus.db.orm.delete(schema.guardians).where(eq(schema.guardians.parent_id, nadia.actor.user_id));
    await pushAgain();
    expect(push.sent).toEqual([]);
    expect(await waits()).toBe(false);
  });

  campusTest('is not told on a device whose sign-in has expired', async (campus) => {
    const { push, lina, karim, book, tellAll } = await lesson(campus);
    await turnOn(lina.caller);
    await campus.db.orm.update(schema.authSessions).set({ expires_at: new Date(Date.now() - 1000) });
    await cancelSession(karim, { id: (await book()).id });
    await tellAll();
    expect(push.sent).toEqual([]);
  });
});

describe('a reminder', () => {
  campusTest('is kept until the session begins and no longer', async (campus) => {
    const { push, lina, karim, book, tell, tellAll, pushAgain, waits } = await lesson(campus);
    const { endpoint } = await turnOn(lina.caller);
    await confirmSession(karim, { id: (await book()).id });
    await tellAll();
    push.sent.length = 0;
    push.answers.set(endpoint, () => Promise.reject(new Error('busy')));
    campus.clock = new Date('2026-11-24T02:00:00Z');
    await tell();
    await expect(pushAgain()).rejects.toThrow('busy');
    push.answers.clear();
    campus.clock = new Date('2026-11-24T07:30:00Z');
    await pushAgain();
    expect(push.sent).toMatchObject([{ title: 'Rappel de séance', ttl: 1800, urgency: 'normal' }]);
    expect(await waits()).toBe(false);
  });

  campusTest('that comes after the start is not sent', async (campus) => {
    const { push, lina, karim, book, tell, tellAll, pushAgain, waits } = await lesson(campus);
    await turnOn(lina.caller);
    await confirmSession(karim, { id: (await book()).id });
    await tellAll();
    push.sent.length = 0;
    campus.clock = new Date('2026-11-24T02:00:00Z');
    await tell();
    campus.clock = new Date(start);
    await pushAgain();
    expect(push.sent).toEqual([]);
    expect(await waits()).toBe(false);
  });
});

describe('as each has chosen', () => {
  campusTest('a kind closed for devices stays in the bell, and one closed there may go to devices', async (campus) => {
    const { push, lina, karim, book, tellAll } = await lesson(campus);
    const nadia = await addParent(campus, lina.student_id);
    await turnOn(lina.caller);
    const { endpoint } = await turnOn(nadia);
    const kind = 'session_cancelled';
    await updateNotificationPreference(lina.caller, { kind, in_app: true, email: false, push: false });
    await updateNotificationPreference(nadia, { kind, in_app: false, email: false, push: true });
    await cancelSession(karim, { id: (await book()).id });
    await tellAll();
    expect(push.sent).toMatchObject([{ endpoint, title: 'Séance annulée' }]);
    expect(await bellOf(lina.caller)).toHaveLength(1);
    expect(await bellOf(nadia)).toEqual([]);
  });

  campusTest('a device turned on later is not told what was before', async (campus) => {
    const { push, lina, karim, book, tell, pushAgain, waits } = await lesson(campus);
    await cancelSession(karim, { id: (await book()).id });
    await tell();
    expect(await waits()).toBe(false);
    await turnOn(lina.caller);
    await pushAgain();
    expect(push.sent).toEqual([]);
  });

  campusTest('nothing is pushed, nor looked for, where the campus has lost its keys', async (campus) => {
    const { lina, karim, book, tell, waits } = await lesson(campus);
    await turnOn(lina.caller);
    await cancelSession(karim, { id: (await book()).id });
    await tell();
    expect(await pupilsToTell(campus, 10)).toEqual([lina.student_id]);
    campus.push = undefined;
    expect(await waits()).toBe(false);
    expect(await pupilsToTell(campus, 10)).toEqual([]);
  });
});

describe('what fails', () => {
  campusTest('is tried again on that device alone; what comes after goes on meanwhile', async (campus) => {
    const { push, lina, karim, book, tell, tellAll, pushAgain, titlesAt, waits } = await lesson(campus);
    const phone = await turnOn(lina.caller);
    const laptop = await turnOn(lina.caller);
    let asked = 0;
    push.answers.set(phone.endpoint, () => {
      asked += 1;
      return Promise.reject(new Error('too many'));
    });
    const { id } = await book();
    await confirmSession(karim, { id });
    await tell();
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    await cancelSession(karim, { id });
    await expect(tellAll()).rejects.toThrow('too many');
    const both = ['Séance confirmée', 'Séance annulée'];
    expect(titlesAt(laptop.endpoint)).toEqual(both);
    expect(asked).toBe(1);
    expect(await pupilsToTell(campus, 10)).toEqual([lina.student_id]);
    push.answers.clear();
    for (let turn = 0; turn < 2; turn += 1) await pushAgain();
    expect(titlesAt(phone.endpoint)).toEqual(both);
    expect(titlesAt(laptop.endpoint)).toEqual(both);
    expect(await waits()).toBe(false);
  });

  campusTest('is let go after a day', async (campus) => {
    const { push, lina, karim, book, tell, pushAgain, waits } = await lesson(campus);
    const { endpoint } = await turnOn(lina.caller);
    push.answers.set(endpoint, () => Promise.reject(new Error('down')));
    await cancelSession(karim, { id: (await book()).id });
    await tell();
    await expect(pushAgain()).rejects.toThrow('down');
    campus.clock = new Date(campus.clock.getTime() + (day + 1) * 1000);
    expect(await waits()).toBe(false);
    await pushAgain();
  });

  campusTest('a device that is gone is forgotten, a message that is refused is not insisted upon', async (campus) => {
    const { push, lina, karim, book, tellAll, waits } = await lesson(campus);
    const phone = await turnOn(lina.caller);
    const laptop = await turnOn(lina.caller);
    push.answers.set(phone.endpoint, async () => 'gone');
    push.answers.set(laptop.endpoint, async () => 'refused');
    await cancelSession(karim, { id: (await book()).id });
    await tellAll();
    expect(await waits()).toBe(false);
    const rows = await campus.db.orm.select().from(schema.pushSubscriptions);
    expect(rows).toMatchObject([{ endpoint: laptop.endpoint, last_success_at: null }]);
  });

  campusTest('one person’s push service that hangs holds up nobody else’s', async (campus) => {
    const { push, lina, karim, book, tell, pushAgain, titlesAt } = await lesson(campus);
    const nadia = await addParent(campus, lina.student_id);
    const hers = await turnOn(lina.caller);
    const mothers = await turnOn(nadia);
    let release: (outcome: 'sent') => void = () => undefined;
    const held = new Promise<'sent'>((resolve) => {
      release = resolve;
    });
    const told = new Promise<void>((resolve) => {
      push.answers.set(mothers.endpoint, async () => {
        resolve();
        return 'sent';
      });
    });
    push.answers.set(hers.endpoint, () => held);
    await cancelSession(karim, { id: (await book()).id });
    await tell();
    const pushing = pushAgain();
    await told;
    expect(titlesAt(hers.endpoint)).toEqual([]);
    release('sent');
    await pushing;
    expect(titlesAt(hers.endpoint)).toEqual(['Séance annulée']);
  });
});
