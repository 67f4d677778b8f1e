import { schema } from '@nexus/db';
import { and, asc, eq, like } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import {
  addAdmin,
  addCoach,
  addParent,
  addPupil,
  eventsOf,
  type TestCampus,
  type TestPupil,
} from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import { downloadFile, uploadFile } from '../files/index.ts';
import { tellPeople } from '../notifications/index.ts';
import {
  addItem,
  attachDocument,
  createWish,
  getLetter,
  getParcoursup,
  removeDocument,
  removeItem,
  removeWish,
  reorderWishes,
  restoreLetter,
  saveLetter,
  shareWithParents,
  syncReminders,
  tickItem,
  updateWish,
} from './index.ts';

const campusTest = useRolledBackCampus();
const aWish = {
  formation: 'BUT Informatique',
  school: 'IUT de Lille',
  city: 'Lille',
  selective: true,
  apprenticeship: false,
  note: null,
  sub_wishes: [],
  status: 'idée' as const,
};

const terminale = (campus: TestCampus) => addPupil(campus, { track: 'Terminale' });

async function upload(caller: Caller, name = 'cv.pdf') {
  const content = async function* () {
    yield Buffer.from('%PDF');
  };
  return await uploadFile(caller, { purpose: 'parcoursup', name }, content());
}

async function remindersOf(campus: TestCampus, { student_id }: TestPupil) {
  const { reminders } = schema;
  const rows = await campus.db.orm
    .select({ key: reminders.source_key, at: reminders.at, title: reminders.title, id: reminders.id })
    .from(reminders)
    .where(and(eq(reminders.student_id, student_id), like(reminders.source_key, 'parcoursup:%')))
    .orderBy(asc(reminders.at), asc(reminders.source_key));
  return rows;
}

describe('who', () => {
  campusTest('a Première is told why, and so are the adults who follow them', async (campus) => {
    const { caller, student_id } = await addPupil(campus);
    for (const reader of [caller, await addParent(campus, student_id), await addCoach(campus, student_id)]) {
      await expect(getParcoursup(reader, { student_id })).rejects.toMatchObject({ reason: 'PARCOURSUP_NOT_YET' });
    }
    await expect(createWish(caller, aWish)).rejects.toMatchObject({ reason: 'PARCOURSUP_NOT_YET' });
    const stranger = await addParent(campus);
    await expect(getParcoursup(stranger, { student_id })).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
  });

  campusTest('a parent reads wishes and dates, letters and documents only once they are open', async (campus) => {
    const { caller, student_id } = await terminale(campus);
    const parent = await addParent(campus, student_id);
    const { id: wish_id } = await createWish(caller, aWish);
    await saveLetter(caller, { wish_id, text: 'Je souhaite', over: null, as_new: false });
    const { id } = await upload(caller);
    await attachDocument(caller, { wish_id, file_id: id });
    for (const reader of [caller, await addCoach(campus, student_id), await addAdmin(campus)]) {
      expect((await getParcoursup(reader, { student_id })).wishes).toMatchObject([
        { letter: { chars: 11, drafts: 1 }, documents: [{ id }] },
      ]);
      expect((await getLetter(reader, { wish_id })).drafts).toHaveLength(1);
      await downloadFile(reader, { id });
    }
    const closed = await getParcoursup(parent, { student_id });
    expect(closed).toMatchObject({
      letters_open: false,
      wishes: [{ formation: 'BUT Informatique', letter: null, documents: [] }],
    });
    expect(JSON.stringify(closed)).not.toContain('cv.pdf');
    await expect(getLetter(parent, { wish_id })).rejects.toMatchObject({ reason: 'LETTER_CLOSED' });
    await expect(downloadFile(parent, { id })).rejects.toMatchObject({ reason: 'FILE_NOT_FOUND' });

    await shareWithParents(caller, { shared: true });
    await shareWithParents(caller, { shared: true });
    expect(await getParcoursup(parent, { student_id })).toMatchObject({
      wishes: [{ letter: { chars: 11 }, documents: [{ id }] }],
    });
    expect((await getLetter(parent, { wish_id })).drafts[0]?.text).toBe('Je souhaite');
    await downloadFile(parent, { id });
    const later = await upload(caller);
    await attachDocument(caller, { wish_id: null, file_id: later.id });
    await downloadFile(parent, { id: later.id });

    await shareWithParents(caller, { shared: false });
    await expect(downloadFile(parent, { id })).rejects.toMatchObject({ reason: 'FILE_NOT_FOUND' });
    expect((await eventsOf(campus, student_id)).filter((kind) => kind === 'PARCOURSUP_SHARED')).toHaveLength(2);
  });
});

describe('wishes', () => {
  campusTest('are added once, changed, put in order and removed, each told once', async (campus) => {
    const { caller, student_id } = await terminale(campus);
    const id = campus.newId();
    await createWish(caller, { ...aWish, id });
    await createWish(caller, { ...aWish, id });
    const { id: second } = await createWish(caller, { ...aWish, formation: 'CPGE MPSI' });
    await updateWish(caller, { id, city: 'Lens', sub_wishes: [{ school: 'IUT de Lens', city: 'Lens' }] });
    await updateWish(caller, { id, city: 'Lens' });
    await reorderWishes(caller, { ids: [second, id] });
    await reorderWishes(caller, { ids: [second, id] });
    expect((await getParcoursup(caller, {})).wishes.map((wish) => [wish.id, wish.city])).toEqual([
      [second, 'Lille'],
      [id, 'Lens'],
    ]);
    await expect(reorderWishes(caller, { ids: [id] })).rejects.toMatchObject({ reason: 'CONFLICTING_WRITE' });
    await removeWish(caller, { id });
    await expect(removeWish(caller, { id })).rejects.toMatchObject({ reason: 'WISH_NOT_FOUND' });
    const kinds = (await eventsOf(campus, student_id)).filter((kind) => kind.startsWith('PARCOURSUP_'));
    expect(kinds).toEqual([
      'PARCOURSUP_WISH_CREATED',
      'PARCOURSUP_WISH_CREATED',
      'PARCOURSUP_WISH_UPDATED',
      'PARCOURSUP_WISHES_REORDERED',
      'PARCOURSUP_WISH_REMOVED',
    ]);
  });

  campusTest('past a limit nothing is written, and the rule is named', async (campus) => {
    const { caller, student_id } = await terminale(campus);
    for (let wish = 0; wish < 10; wish += 1) await createWish(caller, aWish);
    const before = await eventsOf(campus, student_id);
    await expect(createWish(caller, aWish)).rejects.toMatchObject({
      reason: 'PARCOURSUP_RULE',
      message: expect.stringContaining('10\u00a0vœux hors apprentissage'),
      issues: [{ path: ['formation'] }],
    });
    const { wishes } = await getParcoursup(caller, {});
    const [first] = wishes;
    if (first === undefined) throw new Error('no wish');
    await expect(updateWish(caller, { id: first.id, answer: 'OUI' })).rejects.toMatchObject({
      reason: 'PARCOURSUP_RULE',
    });
    const sub_wishes = Array.from({ length: 11 }, (_, n) => ({ school: `IUT ${n}`, city: 'Lille' }));
    await expect(updateWish(caller, { id: first.id, sub_wishes })).rejects.toMatchObject({ reason: 'PARCOURSUP_RULE' });
    expect(await eventsOf(campus, student_id)).toEqual(before);
    expect(wishes).toHaveLength(10);
    await createWish(caller, { ...aWish, apprenticeship: true });
  });

  campusTest('another pupil’s are not there', async (campus) => {
    const { caller } = await terminale(campus);
    const other = await terminale(campus);
    const { id } = await createWish(other.caller, aWish);
    const notFound = { reason: 'WISH_NOT_FOUND' };
    await expect(updateWish(caller, { id, city: 'Lens' })).rejects.toMatchObject(notFound);
    await expect(removeWish(caller, { id })).rejects.toMatchObject(notFound);
    await expect(tickItem(caller, { wish_id: id, key: 'MOTIVATION', done: true })).rejects.toMatchObject(notFound);
    await expect(getLetter(caller, { wish_id: id })).rejects.toMatchObject(notFound);
    await expect(createWish(caller, { ...aWish, id })).rejects.toMatchObject({ reason: 'CONFLICTING_WRITE' });
    const file = await upload(other.caller);
    await expect(attachDocument(caller, { wish_id: null, file_id: file.id })).rejects.toMatchObject({
      reason: 'FILE_NOT_FOUND',
    });
  });
});

describe('the checklist', () => {
  campusTest('is that of everybody, then one’s own lines; a tick is told once', async (campus) => {
    const { caller, student_id } = await terminale(campus);
    const { id: wish_id } = await createWish(caller, aWish);
    await tickItem(caller, { wish_id: null, key: 'INE', done: true });
    await tickItem(caller, { wish_id: null, key: 'INE', done: true });
    await tickItem(caller, { wish_id, key: 'MOTIVATION', done: true });
    const { id } = await addItem(caller, { wish_id, label: 'Aller aux portes ouvertes' });
    await tickItem(caller, { wish_id, key: id, done: true });
    const { items, wishes } = await getParcoursup(caller, {});
    expect(items.filter(({ done }) => done).map(({ key }) => key)).toEqual(['INE']);
    expect(items.map(({ key }) => key)).not.toContain('LIBRE-RELEVES');
    expect(wishes).toMatchObject([{ done: 2, total: 4, complete: false }]);
    await tickItem(caller, { wish_id, key: 'CONFIRM', done: true });
    expect((await getParcoursup(caller, {})).wishes).toMatchObject([{ status: 'confirmé', complete: true }]);
    await expect(tickItem(caller, { wish_id, key: 'INE', done: true })).rejects.toMatchObject({
      reason: 'ITEM_NOT_FOUND',
    });
    await removeItem(caller, { id });
    await expect(removeItem(caller, { id })).rejects.toMatchObject({ reason: 'ITEM_NOT_FOUND' });
    const ticks = (await eventsOf(campus, student_id)).filter((kind) => kind === 'PARCOURSUP_ITEM_TICKED');
    expect(ticks).toHaveLength(3);
  });

  campusTest('a candidat individuel is asked for more', async (campus) => {
    const { caller } = await addPupil(campus, {
      track: 'Terminale',
      profile: 'CandidatLibre',
      ponctuelles_modality: 'A',
    });
    expect((await getParcoursup(caller, {})).items.map(({ key }) => key)).toContain('LIBRE-RELEVES');
  });
});

describe('letters and documents', () => {
  campusTest('what two screens write is never lost to either', async (campus) => {
    const { caller } = await terminale(campus);
    const { id: wish_id } = await createWish(caller, aWish);
    const save = (text: string, over: { draft: number; revision: number } | null, as_new = false) =>
      saveLetter(caller, { wish_id, text, over, as_new });
    await save('Un', null);
    await save('Un deux', { draft: 1, revision: 0 });
    // Sent again by a phone that had not heard the answer.
    await save('Un deux', { draft: 1, revision: 0 });
    await expect(save('Autre chose', { draft: 1, revision: 0 })).rejects.toMatchObject({ reason: 'CONFLICTING_WRITE' });
    await save('Un deux trois', { draft: 1, revision: 1 }, true);
    const { drafts } = await getLetter(caller, { wish_id });
    expect(drafts.map(({ draft, text }) => [draft, text])).toEqual([
      [2, 'Un deux trois'],
      [1, 'Un deux'],
    ]);
    const restored = await restoreLetter(caller, { wish_id, draft: 1 });
    expect(restored.drafts.map(({ text }) => text)).toEqual(['Un deux', 'Un deux trois', 'Un deux']);
    await expect(restoreLetter(caller, { wish_id, draft: 9 })).rejects.toMatchObject({ reason: 'DRAFT_NOT_FOUND' });
  });

  campusTest('a document removed, or whose wish is removed, can no longer be read', async (campus) => {
    const { caller } = await terminale(campus);
    const { id: wish_id } = await createWish(caller, aWish);
    const [one, two] = [await upload(caller), await upload(caller)];
    await attachDocument(caller, { wish_id, file_id: one.id });
    await expect(attachDocument(caller, { wish_id, file_id: one.id })).rejects.toMatchObject({
      reason: 'FILE_NOT_FOUND',
    });
    await attachDocument(caller, { wish_id, file_id: two.id });
    await removeDocument(caller, { id: one.id });
    await removeWish(caller, { id: wish_id });
    for (const { id } of [one, two]) {
      await expect(downloadFile(caller, { id })).rejects.toMatchObject({ reason: 'FILE_NOT_FOUND' });
    }
  });
});

describe('reminders', () => {
  campusTest('follow what is done, and are written once however often they are asked for', async (campus) => {
    const pupil = await terminale(campus);
    await syncReminders(campus, pupil.student_id);
    const general = await remindersOf(campus, pupil);
    expect(general.map(({ key }) => key)).toEqual([
      'parcoursup:FIN-VOEUX:7',
      'parcoursup:FIN-VOEUX:1',
      'parcoursup:FIN-CONFIRMATION:7',
      'parcoursup:FIN-CONFIRMATION:1',
      'parcoursup:CLASSEMENT-ATTENTE:7',
      'parcoursup:CLASSEMENT-ATTENTE:1',
      'parcoursup:ADMISSION:7',
      'parcoursup:ADMISSION:1',
      'parcoursup:COMPLEMENTAIRE:7',
      'parcoursup:COMPLEMENTAIRE:1',
    ]);
    await syncReminders(campus, pupil.student_id);
    expect(await remindersOf(campus, pupil)).toEqual(general);
    expect(
      (await eventsOf(campus, pupil.student_id)).filter((kind) => kind === 'PARCOURSUP_REMINDERS_SYNCED'),
    ).toHaveLength(1);

    const { id } = await createWish(pupil.caller, aWish);
    expect((await remindersOf(campus, pupil)).map(({ key }) => key)).toContain(`parcoursup:FIN-CONFIRMATION:${id}`);
    await tickItem(pupil.caller, { wish_id: id, key: 'MOTIVATION', done: true });
    await tickItem(pupil.caller, { wish_id: id, key: 'CONFIRM', done: true });
    expect(await remindersOf(campus, pupil)).toEqual(general);
  });

  campusTest('one that is no longer where the calendar has it is moved', async (campus) => {
    const pupil = await terminale(campus);
    await syncReminders(campus, pupil.student_id);
    const [first] = await remindersOf(campus, pupil);
    if (first === undefined) throw new Error('no reminder');
    const { reminders } = schema;
    await campus.db.orm
      .update(reminders)
      .set({ at: new Date('2027-02-01T17:00:00Z') })
      .where(eq(reminders.id, first.id));
    await syncReminders(campus, pupil.student_id);
    expect((await remindersOf(campus, pupil))[0]).toEqual(first);
  });

  campusTest('reach the bell and the mailbox once, asked for by two workers', async (campus) => {
    const pupil = await terminale(campus);
    const parent = await addParent(campus, pupil.student_id);
    await syncReminders(campus, pupil.student_id);
    campus.clock = new Date('2027-03-04T17:30:00Z');
    await Promise.all([tellPeople(campus, pupil.student_id), tellPeople(campus, pupil.student_id)]);
    await tellPeople(campus, pupil.student_id);
    const { notifications } = schema;
    const told = await campus.db.orm.select().from(notifications).where(eq(notifications.kind, 'parcoursup_deadline'));
    expect(told.map(({ user_id, in_app, email, link }) => ({ user_id, in_app, email, link }))).toEqual(
      expect.arrayContaining([
        { user_id: pupil.user_id, in_app: true, email: true, link: '/dashboard/parcoursup' },
        { user_id: parent.actor.user_id, in_app: true, email: false, link: `/eleves/${pupil.student_id}/parcoursup` },
      ]),
    );
    expect(told).toHaveLength(2);
    expect(campus.mails.map(({ subject }) => subject)).toEqual(['Échéance Parcoursup']);
    expect(campus.mails[0]?.text).toContain('date provisoire');
  });
});
