import { competences } from '@nexus/content';
import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addPupil, addTask, eventsOf, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { setMastery } from '../../test/progress.ts';
import { rebuildSummaries } from '../projection/index.ts';
import { completeTask, skipTask } from '../tasks/index.ts';
import { followPupil, pupilsToFollow } from './index.ts';

const campusTest = useRolledBackCampus();
const DAY_MS = 86_400_000;
const nsi = competences().filter(({ subject, level }) => subject === 'NSI' && level === 'Premiere');

const learn = (campus: TestCampus, { student_id }: TestPupil, code: string, score: number) =>
  setMastery(campus, student_id, code, score);

async function openTasks(campus: TestCampus, { student_id }: TestPupil) {
  const { tasks } = schema;
  return await campus.db.orm
    .select()
    .from(tasks)
    .where(and(eq(tasks.student_id, student_id), eq(tasks.status, 'Todo')));
}

const later = (campus: TestCampus, days: number) => {
  campus.clock = new Date(campus.clock.getTime() + days * DAY_MS);
};

describe('a pupil who has just arrived', () => {
  campusTest('gets tasks from their plan, each with its reason and a day', async (campus) => {
    const lina = await addPupil(campus);
    expect(await followPupil(campus, lina.student_id)).toMatchObject({ created: expect.any(Number), closed: 0 });
    const open = await openTasks(campus, lina);
    expect(open.length).toBeGreaterThanOrEqual(5);
    expect(open.length).toBeLessThanOrEqual(12);
    for (const task of open) {
      expect(task).toMatchObject({ source: 'Agent', created_by: null, minutes: expect.any(Number) });
      expect(task.reason).toMatch(/Nexus n.*plan d’épreuves/);
      expect(task.due_at?.getTime()).toBeGreaterThan(campus.clock.getTime());
    }
    const events = await eventsOf(campus, lina.student_id);
    expect(events.filter((kind) => kind === 'TASK_CREATED')).toHaveLength(open.length);
  });

  campusTest('is not sent to what the next year teaches', async (campus) => {
    const lina = await addPupil(campus);
    await followPupil(campus, lina.student_id);
    const subjects = (await openTasks(campus, lina)).map(({ subject }) => subject);
    expect(subjects).toContain('PC');
    for (const later of ['PHILOSOPHIE', 'GRAND-ORAL']) expect(subjects).not.toContain(later);
  });

  campusTest('gets nothing more from a second run, and a rebuild finds the summary right', async (campus) => {
    const lina = await addPupil(campus);
    await followPupil(campus, lina.student_id);
    const before = await eventsOf(campus, lina.student_id);
    for (const _ of [1, 2]) {
      expect(await followPupil(campus, lina.student_id)).toEqual({ created: 0, refreshed: 0, closed: 0 });
    }
    expect(await eventsOf(campus, lina.student_id)).toEqual(before);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });
});

describe('as things happen', () => {
  campusTest('what was learnt meanwhile is closed and said so; it is not counted as skipped', async (campus) => {
    const lina = await addPupil(campus);
    const [first] = nsi;
    const code = first?.code ?? '';
    await learn(campus, lina, code, 0.4);
    await followPupil(campus, lina.student_id);
    const task = (await openTasks(campus, lina)).find(({ competence_code }) => competence_code === code);
    expect(task?.label).toMatch(/^Reprends/);
    await learn(campus, lina, code, 0.9);
    await followPupil(campus, lina.student_id);
    const [closed] = await campus.db.orm
      .select()
      .from(schema.tasks)
      .where(eq(schema.tasks.id, task?.id ?? ''));
    expect(closed).toMatchObject({
      status: 'Skipped',
      closed_reason: expect.stringContaining('Tu maîtrises maintenant'),
    });
    const { events } = schema;
    const journal = await campus.db.orm.select().from(events).where(eq(events.kind, 'TASK_CLOSED'));
    expect(journal).toMatchObject([{ payload_json: { task_id: task?.id, why: 'acquired' }, actor_id: null }]);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  campusTest('skipped twice, it waits, then comes back in ten minutes', async (campus) => {
    const lina = await addPupil(campus);
    const code = nsi[0]?.code ?? '';
    await learn(campus, lina, code, 0.4);
    const find = async () => (await openTasks(campus, lina)).find(({ competence_code }) => competence_code === code);
    const skip = async () => {
      await followPupil(campus, lina.student_id);
      const task = await find();
      await skipTask(lina.caller, { id: task?.id ?? '' });
    };
    await skip();
    await followPupil(campus, lina.student_id);
    expect(await find()).toBeUndefined();
    later(campus, 4);
    await skip();
    later(campus, 4);
    await followPupil(campus, lina.student_id);
    expect(await find()).toBeUndefined();
    later(campus, 4);
    await followPupil(campus, lina.student_id);
    expect(await find()).toMatchObject({
      minutes: 10,
      label: expect.stringMatching(/^Juste 10 minutes/),
      reason: expect.stringMatching(/^Déjà passé deux fois/),
    });
  });

  campusTest('done, it rests; and days that pass make its words true again without an event', async (campus) => {
    const lina = await addPupil(campus);
    const [one, two] = nsi.map(({ code }) => code);
    await learn(campus, lina, one ?? '', 0.4);
    await learn(campus, lina, two ?? '', 0.5);
    await followPupil(campus, lina.student_id);
    const open = await openTasks(campus, lina);
    const done = open.find(({ competence_code }) => competence_code === one);
    await completeTask(lina.caller, { id: done?.id ?? '' });
    later(campus, 2);
    const before = await eventsOf(campus, lina.student_id);
    const { refreshed } = await followPupil(campus, lina.student_id);
    expect(refreshed).toBeGreaterThan(0);
    const now = await openTasks(campus, lina);
    expect(now.map(({ competence_code }) => competence_code)).not.toContain(one);
    expect(now.find(({ competence_code }) => competence_code === two)?.reason).toContain('Pas revu depuis 2');
    const created = (await eventsOf(campus, lina.student_id)).slice(before.length);
    for (const kind of created) expect(kind).toBe('TASK_CREATED');
  });

  campusTest('a coach’s task about the same point is neither touched nor doubled', async (campus) => {
    const lina = await addPupil(campus);
    const code = nsi[0]?.code ?? '';
    await learn(campus, lina, code, 0.4);
    const due_at = new Date(campus.clock.getTime() - 30 * DAY_MS);
    const id = await addTask(campus, lina.student_id, {
      source: 'Coach',
      subject: 'NSI',
      competence_code: code,
      due_at,
    });
    await followPupil(campus, lina.student_id);
    const about = (await openTasks(campus, lina)).filter(({ competence_code }) => competence_code === code);
    expect(about).toMatchObject([{ id, source: 'Coach', reason: 'Pas revu depuis 12 jours.' }]);
  });
});

describe('the nightly round', () => {
  campusTest('goes through every pupil once, page by page; one who is gone is no trouble', async (campus) => {
    const pupils = [await addPupil(campus), await addPupil(campus), await addPupil(campus)];
    const seen: string[] = [];
    for (let page = await pupilsToFollow(campus, undefined, 2); page.length > 0; ) {
      seen.push(...page);
      page = await pupilsToFollow(campus, page.at(-1), 2);
    }
    expect(seen).toEqual(expect.arrayContaining(pupils.map(({ student_id }) => student_id)));
    expect(new Set(seen).size).toBe(seen.length);
    const nobody = { created: 0, refreshed: 0, closed: 0 };
    expect(await followPupil(campus, '01890000-0000-7000-8000-000000000000')).toEqual(nobody);
  });
});
