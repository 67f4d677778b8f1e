import { compareTasks } from '@nexus/domain';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, addTask } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { completeTask, createTask, listTasks, skipTask } from './index.ts';

const campusTest = useRolledBackCampus();
const hourMs = 3_600_000;

describe('a pupil’s tasks', () => {
  campusTest('are in the order of the rule, whatever they are, the same in pages as whole', async (campus) => {
    const one = fc.record({
      weight: fc.double({ min: 0, max: 5, noNaN: true }),
      due: fc.option(fc.integer({ min: -200, max: 600 })),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (some, limit) => {
          campus.clock = new Date('2026-11-18T11:00:00Z');
          const { student_id, caller } = await addPupil(campus);
          for (const { weight, due } of some) {
            const due_at = due === null ? null : new Date(campus.clock.getTime() + due * hourMs);
            await addTask(campus, student_id, { weight, due_at });
          }
          const { tasks } = await listTasks(caller, { limit: 100 });
          const ranked = tasks.map((task) => ({ ...task, due_at: task.due === null ? null : new Date(task.due) }));
          expect(ranked.map(({ id }) => id)).toEqual(ranked.toSorted(compareTasks).map(({ id }) => id));

          const paged: string[] = [];
          let cursor: string | null | undefined;
          while (cursor !== null) {
            const page = await listTasks(caller, { limit, ...(cursor === undefined ? {} : { cursor }) });
            expect(page.tasks.length).toBeLessThanOrEqual(limit);
            paged.push(...page.tasks.map(({ id }) => id));
            cursor = page.next_cursor;
            // Priorities grow while somebody reads on: the pages stay those of the first look.
            campus.clock = new Date(campus.clock.getTime() + 7 * hourMs);
          }
          expect(paged).toEqual(tasks.map(({ id }) => id));
        },
      ),
      { numRuns: 12 },
    );
  });

  campusTest('that are closed come after, from the latest done', async (campus) => {
    const { student_id, caller } = await addPupil(campus);
    const ids = [];
    for (let index = 0; index < 4; index += 1) ids.push(await addTask(campus, student_id));
    const [first = '', second = '', skipped = '', open = ''] = ids;
    await completeTask(caller, { id: first });
    campus.clock = new Date(campus.clock.getTime() + hourMs);
    await completeTask(caller, { id: second });
    await skipTask(caller, { id: skipped });
    expect((await listTasks(caller, { limit: 100 })).tasks.map(({ id }) => id)).toEqual([open, second, first, skipped]);
    const done = await listTasks(caller, { limit: 1, status: 'Done' });
    expect(done.tasks[0]).toMatchObject({ id: second, completed_at: campus.clock.toISOString() });
    const next = await listTasks(caller, { limit: 1, status: 'Done', cursor: done.next_cursor ?? '' });
    expect(next).toMatchObject({ tasks: [{ id: first }], next_cursor: null });
  });

  campusTest(
    'are found by subject, origin and day: the planned one, else the due one where the pupil lives',
    async (campus) => {
      const lina = await addPupil(campus, { time_zone: 'Africa/Tunis' });
      const coach = await addCoach(campus, lina.student_id);
      const { caller, student_id } = lina;
      // 23:30 in Paris is still the 20th; in Tunis too, but 22:30 UTC in winter is 23:30 there.
      const due = await createTask(caller, { label: 'Due', due: '2026-11-20T22:30:00.000Z', subject: 'NSI' });
      const late = await createTask(caller, { label: 'Late', due: '2026-11-20T23:30:00.000Z' });
      const planned = await createTask(coach, {
        student_id,
        label: 'P',
        due: '2026-11-27T10:00:00.000Z',
        planned_on: '2026-11-20',
      });
      const ids = async (input: object) =>
        (await listTasks(caller, { limit: 50, ...input })).tasks.map(({ id }) => id).toSorted();
      expect(await ids({ from: '2026-11-20', to: '2026-11-20' })).toEqual([due.id, planned.id].toSorted());
      expect(await ids({ from: '2026-11-21' })).toEqual([late.id]);
      expect(await ids({ subject: 'NSI' })).toEqual([due.id]);
      expect(await ids({ source: 'Coach' })).toEqual([planned.id]);
    },
  );

  campusTest('are read by their family and nobody else', async (campus) => {
    const lina = await addPupil(campus);
    const hugo = await addPupil(campus);
    await addTask(campus, lina.student_id);
    const parent = await addParent(campus, lina.student_id);
    const page = await listTasks(parent, { limit: 50 });
    expect(page).toMatchObject({ student: { id: lina.student_id, first_name: 'Lina', time_zone: 'Europe/Paris' } });
    expect(page.tasks).toHaveLength(1);
    await expect(listTasks(hugo.caller, { limit: 50, student_id: lina.student_id })).rejects.toMatchObject({
      reason: 'STUDENT_NOT_FOUND',
    });
  });

  campusTest('have no page but those they gave', async (campus) => {
    const { caller } = await addPupil(campus);
    for (const cursor of ['', 'nimporte', Buffer.from('[1]').toString('base64url')]) {
      await expect(listTasks(caller, { limit: 5, cursor })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
    }
  });
});
