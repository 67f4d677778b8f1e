import type { PreviewProfileInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, asc, eq, like } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addCoach, addPupil, eventsOf, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { followPupil } from '../coach-agent/index.ts';
import { getDashboardEpreuves, getDashboardOverview, getDashboardSummary } from '../dashboard/index.ts';
import { syncEpreuves } from '../epreuves/index.ts';
import { listNotifications, updateNotificationPreference } from '../notifications/index.ts';
import { rebuildSummaries } from '../projection/index.ts';
import { previewProfile, updateProfile } from '../students/index.ts';
import { completeTask, removeTask, skipTask, updateTask } from '../tasks/index.ts';
import { planPupil } from './index.ts';

const campusTest = useRolledBackCampus();
const { epreuvesPlan, tasks, reminders } = schema;
const nothing = { added: 0, moved: 0, removed: 0, opened: 0 };

const milestonesOf = (campus: TestCampus, { student_id }: TestPupil) =>
  campus.db.orm
    .select()
    .from(epreuvesPlan)
    .where(and(eq(epreuvesPlan.student_id, student_id), like(epreuvesPlan.code, 'jalon:%')))
    .orderBy(asc(epreuvesPlan.scheduled_at), asc(epreuvesPlan.code));

const tasksOf = (campus: TestCampus, { student_id }: TestPupil) =>
  campus.db.orm
    .select()
    .from(tasks)
    .where(and(eq(tasks.student_id, student_id), like(tasks.agent_key, 'jalon:%')))
    .orderBy(asc(tasks.due_at), asc(tasks.agent_key));

const openOf = async (campus: TestCampus, pupil: TestPupil) =>
  (await tasksOf(campus, pupil)).filter(({ status }) => status === 'Todo');

const go = (campus: TestCampus, day: string) => {
  campus.clock = new Date(`${day}T11:00:00.000Z`);
};

/** A Terminale with NSI, maths and physics, planned on 1 December: the first steps are near. */
async function planned(campus: TestCampus): Promise<TestPupil> {
  const lina = await addPupil(campus, { track: 'Terminale' });
  go(campus, '2026-12-01');
  await planPupil(campus, lina.student_id);
  return lina;
}

async function firstTask(campus: TestCampus, pupil: TestPupil) {
  const [task] = await openOf(campus, pupil);
  if (task === undefined) throw new Error('no open milestone');
  return task;
}

const setDay = (campus: TestCampus, { student_id }: TestPupil, code: string, scheduled_at: string) =>
  campus.db.orm
    .update(epreuvesPlan)
    .set({ scheduled_at, window_start: scheduled_at, window_end: scheduled_at })
    .where(and(eq(epreuvesPlan.student_id, student_id), eq(epreuvesPlan.code, code)));

describe('a first plan', () => {
  campusTest('leads to every épreuve to come, before it; only what is near is a task', async (campus) => {
    const lina = await planned(campus);
    const rows = await milestonesOf(campus, lina);
    const keys = new Set(rows.map(({ code }) => code.split(':')[1]));
    expect([...keys].sort()).toEqual(['GRAND-ORAL.GRAND-ORAL', 'PHILO.PHILOSOPHIE', 'SPE.MATHS', 'SPE.NSI']);
    for (const row of rows) {
      expect(row).toMatchObject({ source: 'Agent', kind: null, weight: 0 });
      expect((row.scheduled_at ?? '') < (row.window_end ?? '')).toBe(true);
    }
    const open = await openOf(campus, lina);
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThanOrEqual(4);
    for (const task of open) {
      expect(task).toMatchObject({ source: 'Agent', minutes: expect.any(Number), factors_json: { forgetting: 1 } });
      expect(task.reason).toMatch(/avant l’épreuve/);
      expect((task.due_at?.toISOString() ?? '') < '2026-12-23').toBe(true);
    }
    expect((await eventsOf(campus, lina.student_id)).filter((kind) => kind === 'PLAN_MADE')).toHaveLength(1);
    expect((await listNotifications(lina.caller, { limit: 5 })).notifications).toEqual([]);
  });

  campusTest('made again changes nothing, journals nothing, and a rebuild finds the summary right', async (campus) => {
    const lina = await planned(campus);
    const before = { events: await eventsOf(campus, lina.student_id), rows: await milestonesOf(campus, lina) };
    for (const _ of [1, 2]) expect(await planPupil(campus, lina.student_id)).toEqual(nothing);
    expect(await eventsOf(campus, lina.student_id)).toEqual(before.events);
    expect(await milestonesOf(campus, lina)).toEqual(before.rows);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
    expect(await planPupil(campus, '01890000-0000-7000-8000-000000000000')).toEqual(nothing);
  });

  campusTest(
    'counts for nothing in the bac, is no épreuve to come, and is left alone by the Coach agent',
    async (campus) => {
      const lina = await addPupil(campus, { track: 'Terminale' });
      go(campus, '2026-12-01');
      const before = await getDashboardOverview(lina.caller, {});
      await planPupil(campus, lina.student_id);
      const mine = await openOf(campus, lina);
      await followPupil(campus, lina.student_id);
      await followPupil(campus, lina.student_id);
      expect(await openOf(campus, lina)).toEqual(mine);
      const all = (await campus.db.orm.select().from(tasks)).filter(({ student_id }) => student_id === lina.student_id);
      expect(all.length).toBeGreaterThanOrEqual(5);
      expect(all.length).toBeLessThanOrEqual(12);
      expect(await planPupil(campus, lina.student_id)).toEqual(nothing);
      const after = await getDashboardOverview(lina.caller, {});
      expect(after.bac).toEqual(before.bac);
      expect(after.progress).toEqual(before.progress);
      const { upcoming } = await getDashboardSummary(lina.caller, {});
      expect(upcoming.filter(({ title }) => title.startsWith('Fais'))).toEqual([]);
    },
  );

  campusTest('reminds of an épreuve in its last weeks, under the milestone’s own id', async (campus) => {
    const lina = await addPupil(campus, { track: 'Terminale' });
    go(campus, '2027-06-01');
    await planPupil(campus, lina.student_id);
    const ids = new Set((await milestonesOf(campus, lina)).map(({ id }) => id));
    const noted = await campus.db.orm.select().from(reminders).where(eq(reminders.student_id, lina.student_id));
    expect(noted.length).toBeGreaterThanOrEqual(4);
    for (const { id, at } of noted) {
      expect(ids.has(id)).toBe(true);
      expect(at.toISOString().slice(11, 16)).toBe('16:00');
    }
  });
});

describe('the screen of the plan', () => {
  campusTest('shows each milestone with its épreuve, its reason and its standing, at any date', async (campus) => {
    const lina = await planned(campus);
    const rows = await milestonesOf(campus, lina);
    const [done, moved] = await openOf(campus, lina);
    await completeTask(lina.caller, { id: done?.id ?? '' });
    await updateTask(lina.caller, { id: moved?.id ?? '', planned_on: '2026-12-13' });
    const { milestones, items, holidays } = await getDashboardEpreuves(lina.caller, {});
    expect(milestones.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(items.some(({ label }) => label.startsWith('Fais'))).toBe(false);
    const codes = new Set(items.map(({ code }) => code));
    for (const { epreuve, kind, minutes, factors, reason } of milestones) {
      expect(codes.has(epreuve)).toBe(true);
      expect(reason).toContain('l’épreuve');
      expect([minutes === null, factors === null]).toEqual([kind === 'reminder', kind === 'reminder']);
    }
    const of = (id: string | undefined) => milestones.find(({ task_id }) => task_id === id);
    expect(of(done?.id)).toMatchObject({ status: 'done', fixed: false });
    expect(of(moved?.id)).toMatchObject({ status: 'open', fixed: true, due: '2026-12-13' });
    expect(milestones.filter(({ status }) => status === 'planned').length).toBeGreaterThan(20);
    expect(holidays[0]).toMatchObject({ label: 'Vacances de Noël', start: '2026-12-20' });
    // The épreuves over, nothing of them breaks the page.
    go(campus, '2027-07-10');
    await planPupil(campus, lina.student_id);
    const left = (await getDashboardEpreuves(lina.caller, {})).milestones.map(({ status, fixed }) => [status, fixed]);
    expect(left.sort()).toEqual([
      ['done', false],
      ['open', true],
    ]);
  });
});

describe('when something changes', () => {
  campusTest('a date that moves moves the milestones of that épreuve, and the pupil is told once', async (campus) => {
    const lina = await planned(campus);
    const dayOf = async () =>
      new Map((await milestonesOf(campus, lina)).map(({ code, scheduled_at }) => [code, scheduled_at]));
    const before = await dayOf();
    await setDay(campus, lina, 'PHILO', '2027-06-21');
    const made = await planPupil(campus, lina.student_id);
    expect(made).toMatchObject({ added: 0, removed: 0 });
    expect(made.moved).toBeGreaterThan(2);
    for (const [code, day] of await dayOf()) {
      if (day !== before.get(code)) expect(code).toContain('PHILO');
    }
    await planPupil(campus, lina.student_id);
    const { notifications } = await listNotifications(lina.caller, { limit: 5 });
    expect(notifications).toMatchObject([{ kind: 'plan_changed', link: '/dashboard/epreuves#jalons' }]);
    expect(notifications[0]?.body).toContain('une date d’épreuve a changé');
  });

  campusTest('who does not want to be told is not', async (campus) => {
    const lina = await planned(campus);
    await updateNotificationPreference(lina.caller, { kind: 'plan_changed', in_app: false, email: false, push: false });
    await setDay(campus, lina, 'PHILO', '2027-06-21');
    await planPupil(campus, lina.student_id);
    expect((await listNotifications(lina.caller, { limit: 5 })).notifications).toEqual([]);
  });

  campusTest(
    'another speciality brings its own milestones and takes away those of the one that left',
    async (campus) => {
      const lina = await planned(campus);
      const task = (await openOf(campus, lina)).find(({ subject }) => subject === 'NSI');
      const changes: Pick<PreviewProfileInput, 'specialities'> = { specialities: ['SES', 'MATHS', 'NSI'] };
      const { fingerprint } = await previewProfile(lina.caller, changes);
      await updateProfile(lina.caller, { ...changes, fingerprint });
      const made = await planPupil(campus, lina.student_id);
      expect(made.added).toBeGreaterThan(3);
      expect(made.removed).toBeGreaterThan(3);
      const keys = new Set((await milestonesOf(campus, lina)).map(({ code }) => code.split(':')[1]));
      expect(keys.has('SPE.SES')).toBe(true);
      expect(keys.has('SPE.NSI')).toBe(false);
      const closed = (await tasksOf(campus, lina)).find(({ id }) => id === task?.id);
      expect(closed).toMatchObject({
        status: 'Skipped',
        closed_reason: expect.stringContaining('ne fait plus partie'),
      });
    },
  );

  campusTest('a sync keeps the milestones, and the plan stands', async (campus) => {
    const lina = await planned(campus);
    const coach = await addCoach(campus, lina.student_id);
    const before = await milestonesOf(campus, lina);
    await syncEpreuves(coach, { student_id: lina.student_id });
    expect(await milestonesOf(campus, lina)).toEqual(before);
    expect(await planPupil(campus, lina.student_id)).toEqual(nothing);
  });
});

describe('what a person did', () => {
  campusTest('moved, a milestone stays where it was put, even when its épreuve moves', async (campus) => {
    const lina = await planned(campus);
    const task = await firstTask(campus, lina);
    await updateTask(lina.caller, { id: task.id, planned_on: '2026-12-13' });
    for (const subject of ['PHILO', 'GRAND-ORAL', 'SPE1', 'SPE2']) await setDay(campus, lina, subject, '2027-06-28');
    await planPupil(campus, lina.student_id);
    const after = (await tasksOf(campus, lina)).find(({ id }) => id === task.id);
    expect(after).toMatchObject({ planned_on: '2026-12-13', due_at: task.due_at, status: 'Todo', reason: task.reason });
  });

  campusTest('done, it stays done, and is not proposed again', async (campus) => {
    const lina = await planned(campus);
    const task = await firstTask(campus, lina);
    await completeTask(lina.caller, { id: task.id });
    await planPupil(campus, lina.student_id);
    go(campus, '2026-12-30');
    await planPupil(campus, lina.student_id);
    const own = (await tasksOf(campus, lina)).filter(({ agent_key }) => agent_key === task.agent_key);
    expect(own).toMatchObject([{ id: task.id, status: 'Done' }]);
    expect((await milestonesOf(campus, lina)).map(({ code }) => code)).toContain(task.agent_key);
  });

  campusTest('skipped once it comes back a week later; skipped twice, never', async (campus) => {
    const lina = await planned(campus);
    const task = await firstTask(campus, lina);
    const own = async () => (await tasksOf(campus, lina)).filter(({ agent_key }) => agent_key === task.agent_key);
    await skipTask(lina.caller, { id: task.id });
    await planPupil(campus, lina.student_id);
    expect(await own()).toHaveLength(1);
    go(campus, '2026-12-08');
    await planPupil(campus, lina.student_id);
    const second = (await own()).find(({ status }) => status === 'Todo');
    expect((second?.due_at?.toISOString() ?? '') >= '2026-12-08').toBe(true);
    await skipTask(lina.caller, { id: second?.id ?? '' });
    for (const day of ['2026-12-09', '2026-12-16', '2027-01-11']) {
      go(campus, day);
      await planPupil(campus, lina.student_id);
    }
    expect(await own()).toHaveLength(2);
  });

  campusTest('removed by a coach, it is not made again', async (campus) => {
    const lina = await planned(campus);
    const coach = await addCoach(campus, lina.student_id);
    const task = await firstTask(campus, lina);
    await removeTask(coach, { id: task.id });
    await planPupil(campus, lina.student_id);
    expect((await tasksOf(campus, lina)).map(({ agent_key }) => agent_key)).not.toContain(task.agent_key);
  });
});
