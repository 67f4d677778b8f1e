import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, addTask, eventsOf, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { completeTask, reopenTask, skipTask } from './index.ts';

const campusTest = useRolledBackCampus();
const unknown = '01890000-0000-7000-8000-000000000000';

async function summaryOf({ db }: TestCampus, student_id: string) {
  const [row] = await db.orm
    .select()
    .from(schema.studentSummaries)
    .where(eq(schema.studentSummaries.student_id, student_id));
  return row;
}

describe('completing a task', () => {
  campusTest('takes it off the list, counts the day, records one event and tells the screens', async (campus) => {
    const lina = await addPupil(campus);
    const id = await addTask(campus, lina.student_id);
    campus.announced.length = 0;
    const task = await completeTask(lina.caller, { id });
    expect(task.status).toBe('Done');
    expect(await summaryOf(campus, lina.student_id)).toMatchObject({
      tasks_open_count: 0,
      streak_days: 1,
      last_active_day: '2026-11-18',
    });
    expect((await eventsOf(campus, lina.student_id)).filter((kind) => kind === 'TASK_COMPLETED')).toHaveLength(1);
    expect(campus.announced).toEqual([lina.student_id]);
  });

  campusTest('twice is no error and records it once', async (campus) => {
    const lina = await addPupil(campus);
    const id = await addTask(campus, lina.student_id);
    await completeTask(lina.caller, { id });
    await completeTask(lina.caller, { id });
    expect((await eventsOf(campus, lina.student_id)).filter((kind) => kind === 'TASK_COMPLETED')).toHaveLength(1);
  });

  campusTest(
    'of another family is the same NOT_FOUND as one that does not exist, and changes nothing',
    async (campus) => {
      const lina = await addPupil(campus);
      const hugo = await addPupil(campus);
      const id = await addTask(campus, hugo.student_id);
      const foreign = await completeTask(lina.caller, { id }).catch((error: unknown) => error);
      const missing = await completeTask(lina.caller, { id: unknown }).catch((error: unknown) => error);
      expect(foreign).toEqual(missing);
      expect(foreign).toMatchObject({ code: 'NOT_FOUND', reason: 'TASK_NOT_FOUND' });
      expect(await summaryOf(campus, hugo.student_id)).toMatchObject({ tasks_open_count: 1 });
    },
  );

  campusTest('is for the pupil, their coach and the administration; a parent only reads', async (campus) => {
    const lina = await addPupil(campus);
    const parent = await addParent(campus, lina.student_id);
    const coach = await addCoach(campus, lina.student_id);
    const admin = await addAdmin(campus);
    const id = await addTask(campus, lina.student_id);
    await expect(completeTask(parent, { id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await completeTask(coach, { id });
    await reopenTask(admin, { id });
    expect(await campus.db.orm.$count(schema.auditLog)).toBe(1);
  });
});

describe('the transitions that are drawn, and no other', () => {
  campusTest('Done cannot be skipped, Skipped cannot be done: each goes back to Todo first', async (campus) => {
    const lina = await addPupil(campus);
    const done = await addTask(campus, lina.student_id);
    const skipped = await addTask(campus, lina.student_id);
    await completeTask(lina.caller, { id: done });
    await skipTask(lina.caller, { id: skipped });
    await expect(skipTask(lina.caller, { id: done })).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'TASK_NOT_OPEN',
    });
    await expect(completeTask(lina.caller, { id: skipped })).rejects.toMatchObject({ reason: 'TASK_NOT_OPEN' });
    expect((await reopenTask(lina.caller, { id: done })).status).toBe('Todo');
    expect((await reopenTask(lina.caller, { id: skipped })).status).toBe('Todo');
    expect(await summaryOf(campus, lina.student_id)).toMatchObject({ tasks_open_count: 2 });
  });

  campusTest('reopening takes back the activity of the day it was done on, not of today', async (campus) => {
    const lina = await addPupil(campus);
    const id = await addTask(campus, lina.student_id);
    await completeTask(lina.caller, { id });
    campus.clock = new Date('2026-11-20T11:00:00Z');
    await reopenTask(lina.caller, { id });
    expect(await summaryOf(campus, lina.student_id)).toMatchObject({ streak_days: 0, last_active_day: null });
    expect(await campus.db.orm.$count(schema.activityDays)).toBe(0);
  });

  campusTest('done, undone and done again is three events', async (campus) => {
    const lina = await addPupil(campus);
    const id = await addTask(campus, lina.student_id);
    for (const move of [completeTask, reopenTask, completeTask]) await move(lina.caller, { id });
    const kinds = await eventsOf(campus, lina.student_id);
    expect(kinds.filter((kind) => kind.startsWith('TASK_'))).toEqual([
      'TASK_CREATED',
      'TASK_COMPLETED',
      'TASK_REOPENED',
      'TASK_COMPLETED',
    ]);
  });
});

describe('the pupil’s own day', () => {
  campusTest(
    'is theirs: at 22:30 UTC in summer it is tomorrow in Paris, still today in Tunis and in the Azores',
    async (campus) => {
      campus.clock = new Date('2026-07-14T22:30:00Z');
      const tunis = await addPupil(campus, { time_zone: 'Africa/Tunis' });
      const paris = await addPupil(campus);
      const azores = await addPupil(campus, { time_zone: 'Atlantic/Azores' });
      for (const pupil of [tunis, paris, azores]) {
        const id = await addTask(campus, pupil.student_id);
        await completeTask(pupil.caller, { id });
      }
      expect((await summaryOf(campus, tunis.student_id))?.last_active_day).toBe('2026-07-14');
      expect((await summaryOf(campus, paris.student_id))?.last_active_day).toBe('2026-07-15');
      expect((await summaryOf(campus, azores.student_id))?.last_active_day).toBe('2026-07-14');
    },
  );
});
