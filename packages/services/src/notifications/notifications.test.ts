import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, type TestCampus } from '../../test/campus.ts';
import { hourOf, openEveryDay } from '../../test/coach.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import {
  bookSession,
  cancelSession,
  confirmSession,
  noteSession,
  rescheduleSession,
  withdrawSession,
} from '../sessions/index.ts';
import {
  getNotificationPreferences,
  listNotifications,
  markNotificationsRead,
  pupilsToTell,
  tellPeople,
  updateNotificationPreference,
} from './index.ts';

const campusTest = useRolledBackCampus();
const start = '2026-11-24T16:00:00.000Z';

/** Lina, her mother and her coach, who is in Cairo; every hour of the coach is open, and another family is beside them. */
async function family(campus: TestCampus, rules: { auto_confirm?: boolean; notice_hours?: number } = {}) {
  const lina = await addPupil(campus);
  const nadia = await addParent(campus, lina.student_id);
  const karim = await addCoach(campus, lina.student_id);
  const stranger = await addPupil(campus);
  const others = [
    stranger.caller,
    await addParent(campus, stranger.student_id),
    await addCoach(campus, lina.student_id),
  ];
  await openEveryDay(campus, karim.actor.user_id, rules);
  await campus.db.orm
    .update(schema.users)
    .set({ time_zone: 'Africa/Cairo' })
    .where(eq(schema.users.id, karim.actor.user_id));
  return {
    lina,
    nadia,
    karim,
    others,
    book: (by: Caller = lina.caller) =>
      bookSession(by, { student_id: lina.student_id, type: 'Visio', slot: hourOf(karim, start), subject: 'NSI' }),
    tell: () => tellPeople(campus, lina.student_id),
  };
}

const list = async (caller: Caller) => (await listNotifications(caller, { limit: 50 })).notifications.toReversed();
const bodies = async (caller: Caller) => (await list(caller)).map(({ body }) => plain(body));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const mailsTo = (campus: TestCampus, { actor }: Caller) =>
  campus.mails.filter(({ to }) => to.startsWith(actor.user_id)).map(({ subject }) => subject);

describe('what happened to a session', () => {
  campusTest('is told to each but its author, in their words, once', async (campus) => {
    const { lina, nadia, karim, others, book, tell } = await family(campus);
    const { id } = await book();
    const twice = async () => {
      for (let turn = 0; turn < 2; turn += 1) await tell();
    };
    await twice();
    await confirmSession(karim, { id });
    await twice();
    await rescheduleSession(karim, { id, slot: hourOf(karim, '2026-11-25T17:00:00Z') });
    await twice();
    await cancelSession(karim, { id, reason: 'Je suis malade.' });
    await twice();
    expect(await bodies(lina.caller)).toEqual([
      'Karim a confirmé ta séance de NSI : mardi 24 novembre, 17 h.',
      'Karim a déplacé ta séance de NSI : mercredi 25 novembre, 18 h, au lieu de mardi 24 novembre, 17 h.',
      'Karim a annulé ta séance de NSI : mercredi 25 novembre, 18 h. Raison : « Je suis malade. »',
    ]);
    expect(await bodies(nadia)).toEqual([
      'Lina a demandé une séance de NSI avec Karim : mardi 24 novembre, 17 h. Elle reste à confirmer.',
      'Karim a confirmé la séance de NSI de Lina : mardi 24 novembre, 17 h.',
      'Karim a déplacé la séance de NSI de Lina : mercredi 25 novembre, 18 h, au lieu de mardi 24 novembre, 17 h.',
      'Karim a annulé la séance de NSI de Lina : mercredi 25 novembre, 18 h. Raison : « Je suis malade. »',
    ]);
    expect(await bodies(karim)).toEqual([
      'Nouvelle demande de Lina T. : séance de NSI, mardi 24 novembre, 18 h. La confirmer dépend de vous.',
    ]);
    for (const other of others) expect(await list(other)).toEqual([]);
    expect(mailsTo(campus, lina.caller)).toEqual(['Séance déplacée', 'Séance annulée']);
    expect(mailsTo(campus, nadia)).toEqual(['Séance déplacée', 'Séance annulée']);
    expect(mailsTo(campus, karim)).toEqual(['Nouvelle demande de séance']);
    expect(campus.mails).toHaveLength(5);
    expect(campus.mails.at(-1)?.text).toContain('https://campus.test/');
  });

  campusTest('leads to the reader’s own agenda', async (campus) => {
    const { lina, nadia, karim, book, tell } = await family(campus);
    const { id } = await book(await addAdmin(campus));
    await tell();
    const link = async (caller: Caller) => (await list(caller)).map((one) => one.link);
    expect(await link(lina.caller)).toEqual([`/dashboard/agenda?date=2026-11-24&seance=${id}`]);
    expect(await link(nadia)).toEqual([`/eleves/${lina.student_id}/agenda?date=2026-11-24&seance=${id}`]);
    expect(await link(karim)).toEqual([`/agenda?date=2026-11-24&seance=${id}`]);
    expect(await bodies(karim)).toEqual([
      'Nouvelle demande de l’administration : séance de NSI, mardi 24 novembre, 18 h. La confirmer dépend de vous.',
    ]);
  });

  campusTest('booked and confirmed at once is one notice, and so is what changed before being told', async (campus) => {
    const { lina, nadia, karim, book, tell } = await family(campus, { auto_confirm: true });
    const { id } = await book(nadia);
    await tell();
    expect(await bodies(karim)).toEqual([
      'La famille de Lina T. a réservé une séance de NSI avec vous : mardi 24 novembre, 18 h. Elle est confirmée.',
    ]);
    expect(await bodies(lina.caller)).toEqual([
      'Nadia a réservé une séance de NSI pour toi avec Karim : mardi 24 novembre, 17 h. Elle est confirmée.',
    ]);
    await rescheduleSession(karim, { id, slot: hourOf(karim, '2026-11-25T17:00:00Z') });
    await cancelSession(karim, { id });
    await tell();
    expect((await bodies(lina.caller)).slice(1)).toEqual([
      'Karim a annulé ta séance de NSI : mercredi 25 novembre, 18 h.',
    ]);
    expect(await pupilsToTell(campus, 10)).toEqual([]);
  });

  campusTest(
    'taken back before anybody knew: the coach reads that alone; acted upon already: no news',
    async (campus) => {
      const { lina, karim, book, tell } = await family(campus);
      const { id } = await book();
      await withdrawSession(lina.caller, { id });
      await tell();
      expect(await bodies(karim)).toEqual([
        'Lina T. a retiré la demande de séance de NSI avec vous : mardi 24 novembre, 18 h.',
      ]);
      await confirmSession(karim, { id: (await book()).id });
      await tell();
      expect(await list(karim)).toHaveLength(1);
    },
  );

  campusTest('a round finds what no job was sent for, and nothing once it is told', async (campus) => {
    const { lina, book, tell } = await family(campus);
    await book();
    expect(await pupilsToTell(campus, 10)).toEqual([lina.student_id]);
    await tell();
    expect(await pupilsToTell(campus, 10)).toEqual([]);
  });

  campusTest('says nothing of notes and rooms', async (campus) => {
    const { lina, karim, book, tell } = await family(campus);
    const { id } = await book();
    await confirmSession(karim, { id });
    await tell();
    campus.clock = new Date(start);
    await noteSession(karim, { id, note: 'Tris à revoir', audience: 'family' });
    await cancelSession(karim, { id });
    await tell();
    const [session] = await campus.db.orm.select().from(schema.sessions);
    const said = JSON.stringify([campus.mails, await list(lina.caller)]);
    expect(session?.room).toEqual(expect.any(String));
    for (const secret of ['Tris à revoir', session?.room ?? '', 'visio.test']) expect(said).not.toContain(secret);
  });
});

describe('the day before', () => {
  campusTest('each is reminded once, and again when the session moves', async (campus) => {
    const { lina, nadia, karim, book, tell } = await family(campus);
    const { id } = await book();
    await confirmSession(karim, { id });
    await tell();
    const reminders = async (caller: Caller) => (await list(caller)).filter(({ kind }) => kind === 'session_reminder');
    campus.clock = new Date('2026-11-23T15:59:00Z');
    expect(await pupilsToTell(campus, 10)).toEqual([]);
    campus.clock = new Date('2026-11-23T16:01:00Z');
    expect(await pupilsToTell(campus, 10)).toEqual([lina.student_id]);
    for (let turn = 0; turn < 2; turn += 1) await tell();
    for (const caller of [lina.caller, nadia, karim]) expect(await reminders(caller)).toHaveLength(1);
    expect((await bodies(lina.caller)).at(-1)).toBe('Ta séance de NSI avec Karim : mardi 24 novembre, 17 h.');
    expect((await bodies(nadia)).at(-1)).toBe('La séance de NSI de Lina avec Karim : mardi 24 novembre, 17 h.');
    expect((await bodies(karim)).at(-1)).toBe('Votre séance de NSI avec Lina T. : mardi 24 novembre, 18 h.');
    await rescheduleSession(karim, { id, slot: hourOf(karim, '2026-11-25T17:00:00Z') });
    campus.clock = new Date('2026-11-25T10:00:00Z');
    for (let turn = 0; turn < 2; turn += 1) await tell();
    expect(await reminders(lina.caller)).toHaveLength(2);
    expect(mailsTo(campus, karim).filter((subject) => subject === 'Rappel de séance')).toHaveLength(2);
  });

  campusTest('what was booked within the day is not recalled at once', async (campus) => {
    const { lina, karim, book, tell } = await family(campus, { notice_hours: 0 });
    campus.clock = new Date('2026-11-23T17:00:00Z');
    await book();
    await tell();
    expect(await list(lina.caller)).toEqual([]);
    expect((await list(karim)).map(({ kind }) => kind)).toEqual(['session_booked']);
  });

  campusTest('a cancelled session is not recalled', async (campus) => {
    const { lina, karim, book, tell } = await family(campus);
    await cancelSession(karim, { id: (await book()).id });
    campus.clock = new Date('2026-11-24T10:00:00Z');
    await tell();
    expect(await list(lina.caller)).toEqual([]);
  });
});

describe('as each has chosen', () => {
  campusTest('by neither, one or both ways; a way closed says nothing later either', async (campus) => {
    const { lina, nadia, karim, book, tell } = await family(campus);
    expect((await getNotificationPreferences(karim)).preferences[0]).toEqual({
      kind: 'session_booked',
      in_app: true,
      email: true,
      push: true,
    });
    const kind = 'session_cancelled';
    await updateNotificationPreference(lina.caller, { kind, in_app: false, email: true, push: true });
    await updateNotificationPreference(nadia, { kind, in_app: true, email: false, push: true });
    await updateNotificationPreference(karim, { kind: 'session_booked', in_app: true, email: false, push: true });
    const { preferences } = await updateNotificationPreference(nadia, {
      kind,
      in_app: false,
      email: false,
      push: true,
    });
    expect(preferences).toContainEqual({ kind, in_app: false, email: false, push: true });
    await cancelSession(karim, { id: (await book()).id });
    await tell();
    await updateNotificationPreference(nadia, { kind, in_app: true, email: true, push: true });
    await tell();
    expect(await list(lina.caller)).toEqual([]);
    expect(mailsTo(campus, lina.caller)).toEqual(['Séance annulée']);
    expect(await list(nadia)).toEqual([]);
    expect(mailsTo(campus, nadia)).toEqual([]);
    expect(mailsTo(campus, karim)).toEqual([]);
  });

  campusTest('an e-mail that fails is tried again, alone', async (campus) => {
    const { lina, nadia, karim, book, tell } = await family(campus);
    await cancelSession(karim, { id: (await book()).id });
    const { sendMail } = campus;
    campus.sendMail = async (mail) => {
      if (mail.to.startsWith(nadia.actor.user_id)) throw new Error('mailbox full');
      await sendMail(mail);
    };
    await expect(tell()).rejects.toThrow('mailbox full');
    expect(mailsTo(campus, lina.caller)).toEqual(['Séance annulée']);
    expect(await pupilsToTell(campus, 10)).toEqual([lina.student_id]);
    campus.sendMail = sendMail;
    for (let turn = 0; turn < 2; turn += 1) await tell();
    expect(mailsTo(campus, lina.caller)).toEqual(['Séance annulée']);
    expect(mailsTo(campus, nadia)).toEqual(['Séance annulée']);
  });
});

describe('the list', () => {
  campusTest('goes page by page, counts the unread, and marks one’s own alone', async (campus) => {
    const { lina, nadia, karim, book, tell } = await family(campus);
    const { id } = await book();
    for (const step of [() => confirmSession(karim, { id }), () => cancelSession(karim, { id })]) {
      await step();
      await tell();
      campus.clock = new Date(campus.clock.getTime() + 60_000);
    }
    const first = await listNotifications(lina.caller, { limit: 1 });
    expect(first).toMatchObject({ unread: 2, notifications: [{ kind: 'session_cancelled', read_at: null }] });
    const second = await listNotifications(lina.caller, { limit: 1, cursor: first.next_cursor });
    expect(second.notifications).toMatchObject([{ kind: 'session_confirmed' }]);
    expect(second.next_cursor).toBeUndefined();
    const ids = first.notifications.map((one) => one.id);
    expect(await markNotificationsRead(nadia, { ids })).toEqual({ unread: 2 });
    expect(await markNotificationsRead(lina.caller, { ids })).toEqual({ unread: 1 });
    expect(await markNotificationsRead(lina.caller, { all: true })).toEqual({ unread: 0 });
    expect((await listNotifications(nadia, { limit: 5 })).unread).toBe(2);
    await expect(listNotifications(nadia, { limit: 5, cursor: 'nulle part' })).rejects.toMatchObject({
      reason: 'INVALID_INPUT',
    });
  });

  campusTest('a link taken away takes its notices with it', async (campus) => {
    const { nadia, karim, book, tell } = await family(campus);
    await cancelSession(karim, { id: (await book()).id });
    await tell();
    expect((await listNotifications(nadia, { limit: 5 })).unread).toBe(1);
    await campus.db.orm.delete(schema.guardians).where(eq(schema.guardians.parent_id, nadia.actor.user_id));
    expect(await listNotifications(nadia, { limit: 5 })).toEqual({ notifications: [], unread: 0 });
  });
});
