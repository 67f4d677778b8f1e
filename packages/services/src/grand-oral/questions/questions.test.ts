import { schema } from '@nexus/db';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, eventsOf, type TestCampus } from '../../../test/campus.ts';
import { useRolledBackCampus } from '../../../test/database.ts';
import { markNotificationsRead, updateNotificationPreference } from '../../notifications/index.ts';
import { commentQuestion, getGrandOral, listJuryQuestions, resolveComment, saveQuestion } from '../index.ts';

const campusTest = useRolledBackCampus();
const unknown = '01890000-0000-7000-8000-000000000000';
const addTerminale = (campus: TestCampus) => addPupil(campus, { track: 'Terminale' });
const refusalOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('writing a question', () => {
  campusTest('keeps what is not named, and records each change once', async (campus) => {
    const adam = await addTerminale(campus);
    const first = await saveQuestion(adam.caller, { position: 1, revision: 0, idea: 'Les clés publiques' });
    expect(first).toMatchObject({ position: 1, stage: 'Idée', revision: 1, shared: false });
    const second = await saveQuestion(adam.caller, {
      position: 1,
      revision: 1,
      question: 'Comment échanger un secret ?',
      stage: 'Formulée',
      plan: [{ title: 'AES', points: '' }],
    });
    expect(second).toMatchObject({
      revision: 2,
      stage: 'Formulée',
      content: { idea: 'Les clés publiques', plan: [{ title: 'AES', points: '' }] },
    });
    const again = await saveQuestion(adam.caller, {
      position: 1,
      revision: 1,
      question: 'Comment échanger un secret ?',
      plan: [{ points: '', title: 'AES' }],
    });
    expect(again.revision).toBe(2);
    expect((await eventsOf(campus, adam.student_id)).filter((kind) => kind === 'ORAL_QUESTION_SAVED')).toHaveLength(2);
    const [event] = await campus.db.orm.query.events.findMany({
      where: (row, { like }) => like(row.idempotency_key, `ORAL_QUESTION_SAVED:${second.id}:2`),
    });
    expect(event?.payload_json).toEqual({
      question_id: second.id,
      position: 1,
      changed: ['question', 'plan', 'stage'],
    });
  });

  campusTest('what was written elsewhere meanwhile is not written over', async (campus) => {
    const adam = await addTerminale(campus);
    await saveQuestion(adam.caller, { position: 2, revision: 0, idea: 'Une' });
    await saveQuestion(adam.caller, { position: 2, revision: 1, idea: 'Deux' });
    await expect(saveQuestion(adam.caller, { position: 2, revision: 1, idea: 'Trois' })).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'ORAL_QUESTION_MOVED',
    });
    const { questions } = await getGrandOral(adam.caller, {});
    expect(questions[0]?.content?.idea).toBe('Deux');
  });

  campusTest('a stage needs a sentence, and does not outlive it', async (campus) => {
    const adam = await addTerminale(campus);
    const worded = { position: 1, question: 'Pourquoi ?', stage: 'Validée' } as const;
    await expect(saveQuestion(adam.caller, { position: 1, revision: 0, stage: 'Formulée' })).rejects.toMatchObject({
      reason: 'ORAL_QUESTION_NOT_WORDED',
    });
    await saveQuestion(adam.caller, { ...worded, revision: 0 });
    await expect(saveQuestion(adam.caller, { position: 1, revision: 1, question: '' })).rejects.toMatchObject({
      reason: 'ORAL_QUESTION_NOT_WORDED',
    });
  });

  campusTest('is for the pupil alone, and for a Terminale', async (campus) => {
    const adam = await addTerminale(campus);
    const lina = await addPupil(campus);
    for (const caller of [
      await addCoach(campus, adam.student_id),
      await addParent(campus, adam.student_id),
      await addAdmin(campus),
    ])
      await expect(
        saveQuestion(caller, { student_id: adam.student_id, position: 1, revision: 0, idea: 'x' }),
      ).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    const refusal = { code: 'FORBIDDEN', reason: 'GRAND_ORAL_NOT_YET' };
    await expect(getGrandOral(lina.caller, {})).rejects.toMatchObject(refusal);
    await expect(saveQuestion(lina.caller, { position: 1, revision: 0, idea: 'x' })).rejects.toMatchObject(refusal);
    await expect(listJuryQuestions(lina.caller, { position: 1, seed: 1 })).rejects.toMatchObject(refusal);
  });
});

describe('what each reader sees of the questions', () => {
  campusTest(
    'a coach what is shared, a parent the stage alone, the administration as a coach and journalled',
    async (campus) => {
      const adam = await addTerminale(campus);
      const { student_id } = adam;
      await saveQuestion(adam.caller, { position: 1, revision: 0, question: 'Partagée ?', link: 'NSI', shared: true });
      await saveQuestion(adam.caller, { position: 2, revision: 0, question: 'Secrète ?', link: 'NSI' });
      const read = async (caller: Parameters<typeof getGrandOral>[0]) => getGrandOral(caller, { student_id });
      const own = await read(adam.caller);
      expect(own.questions.map(({ content }) => content?.question)).toEqual(['Partagée ?', 'Secrète ?']);
      expect(own.combination.state).toBe('doubtful');
      const admin = await addAdmin(campus);
      for (const caller of [await addCoach(campus, student_id), admin]) {
        const seen = await read(caller);
        expect(seen).toMatchObject({ reader: 'coach', combination: { state: 'open' } });
        expect(seen.questions.map(({ content }) => content?.question)).toEqual(['Partagée ?', undefined]);
        expect(JSON.stringify(seen)).not.toContain('Secrète');
        const jury = await listJuryQuestions(caller, { student_id, position: 2, seed: 1 });
        expect(JSON.stringify(jury)).not.toContain('Secrète');
      }
      expect(await campus.db.orm.$count(schema.auditLog)).toBe(2);
      const parent = await read(await addParent(campus, student_id));
      expect(parent.reader).toBe('progress');
      expect(parent.questions.map(({ content, stage }) => [content, stage])).toEqual([
        [null, 'Idée'],
        [null, 'Idée'],
      ]);
      expect(JSON.stringify(parent)).not.toMatch(/Partagée|Secrète/);
      expect(parent.milestones.map(({ code }) => code)).toHaveLength(6);
    },
  );

  campusTest('of another family is the same NOT_FOUND as nobody', async (campus) => {
    const adam = await addTerminale(campus);
    const coach = await addCoach(campus);
    const foreign = await refusalOf(getGrandOral(coach, { student_id: adam.student_id }));
    expect(foreign).toEqual(await refusalOf(getGrandOral(coach, { student_id: unknown })));
    expect(foreign).toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
  });
});

describe('comments', () => {
  campusTest('are between the pupil and the coaches a question is shared with', async (campus) => {
    const adam = await addTerminale(campus);
    const coach = await addCoach(campus, adam.student_id);
    const parent = await addParent(campus, adam.student_id);
    const { id } = await saveQuestion(adam.caller, { position: 1, revision: 0, idea: 'x' });
    const hidden = await refusalOf(commentQuestion(coach, { id, text: 'Précise' }));
    expect(hidden).toEqual(await refusalOf(commentQuestion(coach, { id: unknown, text: 'Précise' })));
    expect(hidden).toMatchObject({ reason: 'ORAL_QUESTION_NOT_FOUND' });
    await saveQuestion(adam.caller, { position: 1, revision: 1, shared: true });
    await expect(commentQuestion(parent, { id, text: 'Bravo' })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    const commented = await commentQuestion(coach, { id, text: 'Précise le lien' });
    expect(commented.comments).toMatchObject([
      { text: 'Précise le lien', author: { first_name: 'Karim', role: 'coach' }, resolved_at: null },
    ]);
    const events = await campus.db.orm.query.events.findMany();
    expect(JSON.stringify(events)).not.toContain('Précise le lien');
  });

  campusTest('are told, without their words, to who wrote there before, one unread at a time', async (campus) => {
    const adam = await addTerminale(campus);
    const [karim, sara, silent] = [
      await addCoach(campus, adam.student_id),
      await addCoach(campus, adam.student_id),
      await addCoach(campus, adam.student_id),
    ];
    await addParent(campus, adam.student_id);
    const { id } = await saveQuestion(adam.caller, { position: 2, revision: 0, idea: 'x', shared: true });
    const told = async () =>
      (await campus.db.orm.query.notifications.findMany({ orderBy: (row, { asc }) => asc(row.id) })).map(
        ({ user_id, body }) => [user_id, body.replaceAll('\u00a0', ' ')],
      );

    await commentQuestion(karim, { id, text: 'Secret un' });
    await commentQuestion(karim, { id, text: 'Secret deux' });
    expect(await told()).toEqual([[adam.user_id, 'Karim a commenté ta question 2 du Grand oral.']]);

    await markNotificationsRead(adam.caller, { all: true });
    await commentQuestion(adam.caller, { id, text: 'Secret trois' });
    await commentQuestion(sara, { id, text: 'Secret quatre' });
    expect(await told()).toEqual([
      [adam.user_id, 'Karim a commenté ta question 2 du Grand oral.'],
      [karim.actor.user_id, 'Lina a commenté sa question 2 du Grand oral.'],
      [adam.user_id, 'Karim a commenté ta question 2 du Grand oral.'],
    ]);

    await markNotificationsRead(karim, { all: true });
    await updateNotificationPreference(sara, { kind: 'oral_commented', in_app: false, email: true, push: false });
    await commentQuestion(adam.caller, { id, text: 'Secret cinq' });
    const rows = await campus.db.orm.query.notifications.findMany({ orderBy: (row, { asc }) => asc(row.id) });
    expect(rows.slice(3).map(({ user_id, in_app, email }) => [user_id, in_app, email])).toEqual(
      expect.arrayContaining([
        [karim.actor.user_id, true, false],
        [sara.actor.user_id, false, true],
      ]),
    );
    expect(rows).toHaveLength(5);
    expect(rows.map(({ user_id }) => user_id)).not.toContain(silent.actor.user_id);
    expect(JSON.stringify(rows)).not.toContain('Secret');
    expect(rows.map(({ link }) => link)).toEqual(
      rows.map(({ user_id }) =>
        user_id === adam.user_id ? '/dashboard/grand-oral' : `/eleves/${adam.student_id}/grand-oral`,
      ),
    );
  });

  campusTest('are resolved and opened again, each change recorded once', async (campus) => {
    const adam = await addTerminale(campus);
    const other = await addTerminale(campus);
    const question = await saveQuestion(adam.caller, { position: 1, revision: 0, idea: 'x' });
    const { comments } = await commentQuestion(adam.caller, { id: question.id, text: 'À revoir' });
    const id = comments[0]?.id ?? unknown;
    for (const resolved of [true, true, false, true])
      expect((await resolveComment(adam.caller, { id, resolved })).comments[0]?.resolved_at === null).toBe(!resolved);
    const kinds = (await eventsOf(campus, adam.student_id)).filter((kind) => /RESOLVED|REOPENED/.test(kind));
    expect(kinds).toEqual(['ORAL_COMMENT_RESOLVED', 'ORAL_COMMENT_REOPENED', 'ORAL_COMMENT_RESOLVED']);
    const foreign = await refusalOf(resolveComment(other.caller, { id, resolved: true }));
    expect(foreign).toEqual(await refusalOf(resolveComment(other.caller, { id: unknown, resolved: true })));
    expect(foreign).toMatchObject({ reason: 'ORAL_COMMENT_NOT_FOUND' });
  });
});

campusTest('jury questions come from the pupil’s own plan and the programme', async (campus) => {
  const adam = await addTerminale(campus);
  await saveQuestion(adam.caller, {
    position: 1,
    revision: 0,
    question: 'Comment trier vite ?',
    link: 'NSI',
    plan: [{ title: 'Le tri fusion', points: 'diviser pour régner' }],
  });
  const { questions } = await listJuryQuestions(adam.caller, { position: 1, seed: 4 });
  expect(questions.map(({ text }) => text).join()).toContain('Le tri fusion');
  expect(await listJuryQuestions(adam.caller, { position: 1, seed: 4 })).toEqual({ questions });
});
