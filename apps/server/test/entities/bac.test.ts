import { BacMarks, BacSimulation, BacSituation } from '@nexus/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../../src/trpc/root.ts';
import { type Outcome, proceduresOf, restSender, type Send, trpcSender } from '../helpers/doors.ts';
import { addFixture, type Fixture } from '../helpers/people.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

const procedures = new Map(proceduresOf(appRouter).map((procedure) => [procedure.name, procedure]));

describe.each([
  { door: 'tRPC', senderOf: trpcSender },
  { door: 'REST', senderOf: restSender },
])('the bac simulator at the $door door', ({ senderOf }) => {
  let server: TestServer;
  let people: Fixture;
  let send: Send;
  let token: string;
  beforeAll(async () => {
    server = await startTestServer();
    people = await addFixture(server.campus);
    send = senderOf(server);
    token = await server.signIn(people.own.parent);
  });
  afterAll(() => server.close());

  const call = async (name: string, input: unknown): Promise<Outcome> => {
    const procedure = procedures.get(name);
    if (procedure === undefined) throw new Error(`no procedure ${name}`);
    return send({ procedure, input, token });
  };
  const done = async (name: string, input: unknown) => {
    const outcome = await call(name, input);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.data;
  };
  const scolarise = { session: 2027, profile: 'Scolarise' };

  test('a simulation with every field of the contract', async () => {
    const answer = BacSimulation.parse(
      await done('bac.simulate', {
        ...scolarise,
        specialites: { SPE1: 'NSI', SPE2: 'MATHS', SPE3: 'PC' },
        marks: { SPE1: { ecrit: 12, pratique: 16 }, SPE2: 9, PHILO: 8, 'EAF-ECRIT': 10 },
        options: [{ code: 'OPT-LVC', year: 'Terminale', mark: 15 }],
        kept_marks: ['EAF-ECRIT'],
        second_group: { PHILO: 11 },
        targets: [{ code: 'GRAND-ORAL', threshold: 12 }],
        estimate: false,
      }),
    );
    // NSI 0.75 × 12 + 0.25 × 16 = 13: 208 + 144 + 64 + 50 + 30 = 496 over 16 + 16 + 8 + 5 + 2 = 47: 10.5531…, no oral counts.
    expect(answer).toMatchObject({
      mean: 10.55,
      total_coefficient: 102,
      total_points: 496,
      secured_points: 496,
      // 496 / 102 = 4.8627…; (496 + 20 × 55) / 102 = 15.6470…
      min: 4.86,
      max: 15.65,
      mention: null,
      mention_withheld: 'kept_marks',
      decision: 'admis',
      // (12 × 55 − 496) / 8 = 20.5.
      needed: [{ code: 'GRAND-ORAL', threshold: 12, required: null }],
      second_group: { open: false, improved: [] },
    });
  });

  test('a mark is declared by the pupil, confirmed by the coach, read by the parent', async () => {
    const [pupil, coach] = await Promise.all([people.own.pupil, people.own.coach].map((one) => server.signIn(one)));
    const as = async (whose: string | undefined, name: string, input: unknown) => {
      const procedure = procedures.get(name);
      if (procedure === undefined) throw new Error(`no procedure ${name}`);
      const outcome = await send({ procedure, input, token: whose });
      if (!outcome.ok) throw new Error(outcome.error.message);
      return outcome.data;
    };
    const mark = { code: 'CC-HG-1RE', period: 'annee', mark: 12.41 };
    await as(pupil, 'marks.save', mark);
    await as(coach, 'marks.confirm', { student_id: people.own.pupil.student_id, marks: [mark] });
    const line = BacMarks.parse(await done('marks.list', {})).lines.find(({ code }) => code === mark.code);
    expect(line).toMatchObject({
      marks: [{ mark: 12.41, status: 'Confirmé' }],
      counted: { mark: 12.5, origin: 'confirmed', missing: [] },
    });
    expect(BacSituation.parse(await done('bac.situation', {}))).toMatchObject({
      ...{ marks: { 'CC-HG-1RE': 12.5 }, origins: { 'CC-HG-1RE': 'confirmed' } },
    });
    const outcome = await call('marks.save', mark);
    expect(outcome).toMatchObject({ ok: false, status: 403, error: { reason: 'NOT_ALLOWED' } });
    await as(pupil, 'marks.remove', { code: mark.code, period: mark.period });
    await expect(as(pupil, 'marks.save', { ...mark, code: 'LATIN' })).rejects.toThrow('LATIN');
    await expect(as(pupil, 'marks.save', { ...mark, mark: 12.345 })).rejects.toThrow('deux décimales');
  });

  test('the situation is enough to ask for a simulation', async () => {
    const { choice, marks } = BacSituation.parse(await done('bac.situation', {}));
    const answer = await done('bac.simulate', { ...choice, marks, estimate: true });
    expect(BacSimulation.parse(answer).total_coefficient).toBe(100);
  });

  test.each([
    [{}, ['session']],
    [{ ...scolarise }, ['marks']],
    [{ ...scolarise, marks: { PHILO: 20.01 } }, ['marks', 'PHILO']],
    [{ ...scolarise, marks: { PHILO: -1 } }, ['marks', 'PHILO']],
    [{ ...scolarise, marks: { PHILO: '12' } }, ['marks', 'PHILO']],
    [{ ...scolarise, marks: { PHILO: null } }, ['marks', 'PHILO']],
    [{ ...scolarise, marks: { SPE1: { ecrit: 21 } } }, ['marks', 'SPE1', 'ecrit']],
    [{ ...scolarise, marks: [] }, ['marks']],
    [{ ...scolarise, marks: { LATIN: 12 } }, ['marks', 'LATIN']],
    [{ ...scolarise, marks: { '__proto__.x': 12 } }, ['marks', '__proto__.x']],
    [{ ...scolarise, session: 2027.5, marks: {} }, ['session']],
    [{ ...scolarise, session: 2031, marks: {} }, ['session']],
    [{ session: 2027, profile: 'CandidatLibre', marks: {} }, ['ponctuelles_modality']],
    [{ ...scolarise, ponctuelles_modality: 'A', marks: {} }, ['ponctuelles_modality']],
    [{ ...scolarise, specialites: { SPE1: 'NSI', SPE2: 'LATIN' }, marks: {} }, ['specialites', 'SPE2']],
    [{ ...scolarise, marks: {}, options: [{ code: 'OPT-LVC', year: 'Seconde' }] }, ['options', 0, 'year']],
    [{ ...scolarise, marks: { PHILO: 9 }, kept_marks: ['PHILO'] }, ['kept_marks', 0]],
    [{ ...scolarise, marks: {}, second_group: { 'GRAND-ORAL': 12 } }, ['second_group', 'GRAND-ORAL']],
    [{ ...scolarise, marks: {}, targets: [{ code: 'PHILO', threshold: 21 }] }, ['targets', 0, 'threshold']],
    [{ ...scolarise, marks: {}, targets: [{ code: 'X', threshold: 12 }] }, ['targets', 0, 'code']],
    [{ ...scolarise, marks: {}, estimate: 'oui' }, ['estimate']],
    [{ ...scolarise, marks: {}, surprise: 1 }, []],
  ])('%j is bad input, said where', async (input, path) => {
    const outcome = await call('bac.simulate', input);
    if (outcome.ok) throw new Error('accepted');
    const { status, error } = outcome;
    expect([status, error.code]).toEqual([400, 'BAD_REQUEST']);
    expect(error.issues?.[0]?.path).toEqual(path);
    expect(error.issues?.[0]?.message).not.toMatch(/invalid|expected/i);
  });
});
