import { schema } from '@nexus/db';
import { isClosed, markItem, updateMastery } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type TestCampus } from '../../../test/campus.ts';
import { openCommittedCampus } from '../../../test/database.ts';
import { login } from '../../auth/index.ts';
import { libraryOf } from '../../courses/index.ts';
import { getDashboardOverview, getDashboardSummary } from '../../dashboard/index.ts';
import { rebuildSummaries } from '../../projection/index.ts';
import { listSlots } from '../../sessions/index.ts';
import { holdsDemoAccounts, seedDemo, wantsDemo } from '../index.ts';
import { demoAccounts, demoPupils } from './people.ts';

/** The same function, which throws once it has been called so many times. */
function stopAfter<T>(times: number, work: () => T): () => T {
  let left = times;
  return () => {
    left -= 1;
    if (left < 0) throw new Error('stopped');
    return work();
  };
}

describe('the demo campus', () => {
  let campus: TestCampus;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ campus, close } = await openCommittedCampus());
    // As a server stopped in the middle of its first start leaves it.
    const stopped: TestCampus = Object.create(campus, { newId: { value: stopAfter(200, () => campus.newId()) } });
    await expect(seedDemo(stopped)).rejects.toThrow('stopped');
    expect(await campus.db.orm.select().from(schema.users)).not.toHaveLength(0);
    expect(await wantsDemo(campus)).toBe(true);
    await seedDemo(campus);
    expect(await wantsDemo(campus)).toBe(false);
  });
  afterAll(() => close());

  test('has twelve pupils of both years, both profiles, several pairs of specialities, one with LVC', async () => {
    const students = await campus.db.orm.select().from(schema.students);
    expect(students).toHaveLength(12);
    expect(new Set(students.map(({ track, profile }) => `${track} ${profile}`)).size).toBe(4);
    expect(
      new Set(students.map(({ specialities }) => specialities.slice(0, 2).sort().join())).size,
    ).toBeGreaterThanOrEqual(5);
    expect(students.some(({ options }) => options.some(({ code }) => code === 'OPT-LVC'))).toBe(true);
  });

  test('every account offered on the login page opens', async () => {
    for (const { email, password } of demoAccounts)
      await expect(login(campus, { email, password })).resolves.toBeDefined();
    expect(await holdsDemoAccounts(campus)).toBe(true);
  });

  test('the parent has the first two pupils, the coach the first three, and neither the other family', async () => {
    const me = async (email: string) => {
      const [user] = await campus.db.orm.select().from(schema.users).where(eq(schema.users.email, email));
      if (user === undefined) throw new Error(email);
      const rows = await campus.db.orm
        .select()
        .from(schema.studentAccess)
        .where(eq(schema.studentAccess.user_id, user.id));
      return rows.length;
    };
    expect(await me('parent@nexus.example')).toBe(2);
    expect(await me('coach@nexus.example')).toBe(3);
    expect(await me('autre.parent@nexus.example')).toBe(1);
  });

  test('every pupil has a story behind each figure: progress, a mark, a session to come, three tasks with reasons', async () => {
    for (const { email } of demoPupils) {
      const [user] = await campus.db.orm.select().from(schema.users).where(eq(schema.users.email, email));
      if (user === undefined) throw new Error(email);
      const caller = as(campus, user.id, 'student');
      const { kpis, tasks, upcoming } = await getDashboardSummary(caller, {});
      expect(kpis.progress_overall, email).toBeGreaterThan(0.1);
      expect(kpis.progress_overall, email).toBeLessThan(0.6);
      expect(kpis.last_eval_score, email).toBeDefined();
      expect(
        upcoming.some(({ kind }) => kind === 'Visio' || kind === 'Présentiel'),
        email,
      ).toBe(true);
      expect(tasks.length, email).toBeGreaterThanOrEqual(3);
      const overview = await getDashboardOverview(caller, {});
      expect(overview.bac, email).not.toBeNull();
      expect(overview.graph?.next_code, email).toBeTruthy();
      expect(overview.progress.before, email).not.toBeNull();
    }
  });

  test('every pupil can book each of their coaches, one of whom says yes at once and one of whom is away a Saturday', async () => {
    for (const { email, coaching } of demoPupils) {
      const [user] = await campus.db.orm.select().from(schema.users).where(eq(schema.users.email, email));
      const { slots, coaches } = await listSlots(as(campus, user?.id ?? '', 'student'), {});
      expect(coaches, email).toHaveLength(coaching.length);
      for (const [place, { id, subjects }] of coaches.entries()) {
        expect(subjects.length, email).toBeGreaterThan(0);
        expect(slots.filter(({ coach_id }) => coach_id === id).length, `${email} ${place}`).toBeGreaterThanOrEqual(8);
      }
    }
    const rules = await campus.db.orm.select().from(schema.coachBookingRules);
    expect(rules.filter(({ auto_confirm }) => auto_confirm)).toHaveLength(1);
    expect(await campus.db.orm.select().from(schema.coachExceptions)).toMatchObject([
      { day: '2026-11-28', open: false },
    ]);
  });

  test('every mastery is computed again from its evidence, and every answer is one the bank marks so', async () => {
    const progress = await campus.db.orm.select().from(schema.progress);
    const evidence = await campus.db.orm.select().from(schema.competenceEvidence);
    const byPlace = evidence.toSorted((a, b) => a.place - b.place);
    for (const { student_id, competence_code, score } of progress) {
      const own = byPlace.filter((row) => row.student_id === student_id && row.competence_code === competence_code);
      const [first] = own;
      expect(first?.prior).toBeGreaterThanOrEqual(0.1);
      let mastery = first?.prior ?? 0;
      for (const { type, fraction, guess, slip, weight } of own) {
        if (type === null || fraction === null || guess === null || slip === null || weight === null)
          throw new Error('the demo has no evidence of the journal');
        mastery = updateMastery(mastery, { type, fraction, guess, slip, weight });
      }
      expect(mastery).toBe(score);
    }
    const library = await libraryOf(campus);
    const answers = await campus.db.orm.select().from(schema.practiceAnswers);
    expect(answers.length).toBeGreaterThan(500);
    for (const { item_id, seed, response_json, fraction } of answers) {
      const drawn = library.draw(item_id, seed);
      if (drawn === undefined || !isClosed(drawn.item)) throw new Error(item_id);
      expect(markItem(drawn.item, response_json, drawn.shown).fraction, item_id).toBe(fraction);
    }
  });

  test('the streaks are those of the script, and a rebuild finds no difference', async () => {
    for (const { email, streak_days } of demoPupils) {
      const [user] = await campus.db.orm.select().from(schema.users).where(eq(schema.users.email, email));
      const summary = await getDashboardSummary(as(campus, user?.id ?? '', 'student'), {});
      expect(summary.kpis.streak_days, email).toBe(streak_days);
    }
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });
});
