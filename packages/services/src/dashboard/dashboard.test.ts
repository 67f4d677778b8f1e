import { schema } from '@nexus/db';
import { compareTasks, priority } from '@nexus/domain';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, addTask, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { createSignIn, hashToken } from '../auth/index.ts';
import { change } from '../events/index.ts';
import { moveSession, scheduleSession } from '../sessions/index.ts';
import { completeTask } from '../tasks/index.ts';
import { getDashboardOverview, getDashboardSummary, readDashboardOverview, readDashboardSummary } from './index.ts';

const campusTest = useRolledBackCampus();
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const unknown = '01890000-0000-7000-8000-000000000000';

async function addSession(
  campus: TestCampus,
  pupil: TestPupil,
  coach_id: string,
  inHours: number,
  kind: 'Visio' | 'Stage' = 'Visio',
) {
  const slot_start = new Date(campus.clock.getTime() + inHours * hourMs);
  const slot_end = new Date(slot_start.getTime() + hourMs);
  const { student_id } = pupil;
  return change(campus, async (within) => {
    await within.lock(student_id);
    return scheduleSession(campus, within, { student_id, coach_id, subject: 'MATHS', kind, slot_start, slot_end });
  });
}

describe('what a new pupil sees', () => {
  campusTest('zeros and their dated épreuves, no mark, nothing invented', async (campus) => {
    const lina = await addPupil(campus);
    const summary = await getDashboardSummary(lina.caller, {});
    expect(summary.kpis).toEqual({ progress_overall: 0, streak_days: 0 });
    expect(summary.tasks).toEqual([]);
    expect(summary.upcoming).toMatchObject([{ kind: 'Épreuve', title: 'Épreuve anticipée de mathématiques' }]);
    const overview = await getDashboardOverview(lina.caller, {});
    expect(overview.bac).toBeNull();
    expect(overview.evaluations).toEqual([]);
    expect(overview.progress.without_programme).toEqual(['PC']);
    expect(overview.activity.days).toHaveLength(28);
    expect(overview.activity.days.at(-1)?.day).toBe('2026-11-18');
  });
});

describe('tasks', () => {
  campusTest('come in the order of the rule, five at most, with their factors beside', async (campus) => {
    const lina = await addPupil(campus);
    const drawn = fc.sample(
      fc.record({
        weight: fc.integer({ min: 0, max: 20 }).map((n) => n / 4),
        inDays: fc.option(fc.integer({ min: -3, max: 20 })),
      }),
      { numRuns: 12, seed: 7 },
    );
    const ranked = [];
    for (const { weight, inDays } of drawn) {
      const due_at = inDays === null ? null : new Date(campus.clock.getTime() + inDays * dayMs);
      const id = await addTask(campus, lina.student_id, { weight, ...(due_at === null ? {} : { due_at }) });
      ranked.push({ id, due_at, priority: priority(weight, due_at, campus.clock) });
    }
    const wanted = ranked.sort(compareTasks).map(({ id }) => id);
    const { tasks } = await getDashboardSummary(lina.caller, {});
    expect(tasks.map(({ id }) => id)).toEqual(wanted.slice(0, 5));
    const overview = await getDashboardOverview(lina.caller, {});
    expect(overview.tasks.map(({ id }) => id)).toEqual(wanted.slice(0, 6));
    expect(overview.tasks[0]?.priority).toBeCloseTo(ranked[0]?.priority ?? -1, 9);
  });
});

describe('what comes next', () => {
  campusTest(
    'seven at most by time: live sessions, dated épreuves, reminders; the past and the cancelled left out',
    async (campus) => {
      const lina = await addPupil(campus);
      const coach = await addCoach(campus, lina.student_id);
      const coach_id = coach.actor.user_id;
      for (let index = 0; index < 8; index += 1) await addSession(campus, lina, coach_id, 24 + index * 2);
      const cancelled = await addSession(campus, lina, coach_id, 2);
      await change(campus, async (within) => {
        await within.lock(lina.student_id);
        await moveSession(campus, within, cancelled, 'Annulé');
      });
      const past = new Date(campus.clock.getTime() - hourMs);
      await campus.db.orm.insert(schema.reminders).values([
        { id: campus.newId(), student_id: lina.student_id, title: 'Hier', at: past },
        {
          id: campus.newId(),
          student_id: lina.student_id,
          title: 'Bientôt',
          at: new Date(campus.clock.getTime() + hourMs),
        },
      ]);
      const { upcoming } = await getDashboardSummary(lina.caller, {});
      expect(upcoming).toHaveLength(7);
      expect(upcoming[0]).toMatchObject({ kind: 'Rappel', title: 'Bientôt' });
      expect(upcoming[1]).toMatchObject({ kind: 'Visio', title: 'Maths avec Karim', at: '2026-11-19T11:00:00.000Z' });
      expect([...upcoming].sort((a, b) => a.at.localeCompare(b.at))).toEqual(upcoming);
    },
  );

  campusTest('a session under way is still there, and a Stage is shown as Présentiel', async (campus) => {
    const lina = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id);
    await addSession(campus, lina, coach.actor.user_id, -0.5, 'Stage');
    const { upcoming } = await getDashboardSummary(lina.caller, {});
    expect(upcoming[0]?.kind).toBe('Présentiel');
  });
});

describe('the streak when read', () => {
  campusTest('holds through yesterday, and is 0 the day after', async (campus) => {
    const lina = await addPupil(campus);
    await completeTask(lina.caller, { id: await addTask(campus, lina.student_id) });
    const streakAfter = async (days: number) => {
      campus.clock = new Date(new Date('2026-11-18T11:00:00Z').getTime() + days * dayMs);
      return (await getDashboardSummary(lina.caller, {})).kpis.streak_days;
    };
    expect(await streakAfter(0)).toBe(1);
    expect(await streakAfter(1)).toBe(1);
    expect(await streakAfter(2)).toBe(0);
  });
});

describe('who may ask', () => {
  campusTest('a parent of one child need not say which; of two, must; a coach always must', async (campus) => {
    const lina = await addPupil(campus);
    const adam = await addPupil(campus);
    const one = await addParent(campus, lina.student_id);
    const two = await addParent(campus, lina.student_id, adam.student_id);
    const coach = await addCoach(campus, lina.student_id);
    await expect(getDashboardSummary(one, {})).resolves.toBeDefined();
    await expect(getDashboardSummary(two, {})).rejects.toMatchObject({ reason: 'STUDENT_REQUIRED' });
    await expect(getDashboardSummary(coach, {})).rejects.toMatchObject({ reason: 'STUDENT_REQUIRED' });
    await expect(getDashboardSummary(coach, { student_id: lina.student_id })).resolves.toBeDefined();
  });

  campusTest('a pupil without a link and one that does not exist are the same refusal', async (campus) => {
    const lina = await addPupil(campus);
    const hugo = await addPupil(campus);
    const parent = await addParent(campus, lina.student_id);
    for (const caller of [lina.caller, parent]) {
      const foreign = await getDashboardSummary(caller, { student_id: hugo.student_id }).catch(
        (error: unknown) => error,
      );
      const missing = await getDashboardSummary(caller, { student_id: unknown }).catch((error: unknown) => error);
      expect(foreign).toEqual(missing);
      expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('straight from a sign-in token', () => {
  campusTest('the same answer as the ordinary way, for the pupil and for a parent', async (campus) => {
    const lina = await addPupil(campus);
    const parent = await addParent(campus, lina.student_id);
    await completeTask(lina.caller, { id: await addTask(campus, lina.student_id) });
    await addTask(campus, lina.student_id);
    for (const caller of [lina.caller, parent]) {
      const { token } = await createSignIn(campus.db.orm, caller.actor.user_id);
      const quick = await readDashboardSummary(campus, hashToken(token), {});
      expect(quick?.user_id).toBe(caller.actor.user_id);
      expect(JSON.parse(quick?.screen ?? '')).toEqual(await getDashboardSummary(caller, {}));
      const overview = await readDashboardOverview(campus, hashToken(token), {});
      expect(JSON.parse(overview?.screen ?? '')).toEqual(await getDashboardOverview(caller, {}));
    }
  });

  campusTest(
    'nothing for a foreign pupil, an expired sign-in, an unknown token, the administration, or two children',
    async (campus) => {
      const lina = await addPupil(campus);
      const hugo = await addPupil(campus);
      const both = await addParent(campus, lina.student_id, hugo.student_id);
      const ask = async (user_id: string, student_id?: string) => {
        const { token } = await createSignIn(campus.db.orm, user_id);
        return readDashboardSummary(campus, hashToken(token), student_id === undefined ? {} : { student_id });
      };
      expect(await ask(lina.user_id, hugo.student_id)).toBeUndefined();
      expect(await ask(both.actor.user_id)).toBeUndefined();
      expect(await ask(both.actor.user_id, hugo.student_id)).toBeDefined();
      expect(await readDashboardSummary(campus, hashToken('nobody'), {})).toBeUndefined();
      const [admin] = await campus.db.orm
        .insert(schema.users)
        .values({ id: campus.newId(), role: 'admin', email: 'admin@campus.test', first_name: 'A', last_name: 'B' })
        .returning();
      expect(await ask(admin?.id ?? '', lina.student_id)).toBeUndefined();
      const { token } = await createSignIn(campus.db.orm, lina.user_id);
      campus.clock = new Date(Date.now() + 31 * dayMs);
      expect(await readDashboardSummary(campus, hashToken(token), {})).toBeUndefined();
    },
  );
});
