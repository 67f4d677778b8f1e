import { schema } from '@nexus/db';
import { and, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPupil, eventsOf, type TestCampus } from '../../test/campus.ts';
import { openCommittedCampus } from '../../test/database.ts';
import { planPupil } from './index.ts';

describe('twenty workers on one pupil', () => {
  let campus: TestCampus;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ campus, close } = await openCommittedCampus());
  });
  afterAll(() => close());

  test('make one plan, and tell of one change once', async () => {
    campus.clock = new Date('2026-12-01T11:00:00.000Z');
    const { student_id } = await addPupil(campus, { track: 'Terminale' });
    const twenty = () => Promise.all(Array.from({ length: 20 }, () => planPupil(campus, student_id)));
    const first = (await twenty()).filter(({ added }) => added > 0);
    expect(first).toHaveLength(1);
    const { epreuvesPlan, notifications, tasks } = schema;
    const rows = await campus.db.orm
      .select()
      .from(epreuvesPlan)
      .where(and(eq(epreuvesPlan.student_id, student_id), like(epreuvesPlan.code, 'jalon:%')));
    expect(rows).toHaveLength(first[0]?.added ?? 0);
    const open = await campus.db.orm.select().from(tasks).where(eq(tasks.student_id, student_id));
    expect(open).toHaveLength(first[0]?.opened ?? 0);

    await campus.db.orm
      .update(epreuvesPlan)
      .set({ scheduled_at: '2027-06-21', window_start: '2027-06-21', window_end: '2027-06-21' })
      .where(and(eq(epreuvesPlan.student_id, student_id), eq(epreuvesPlan.code, 'PHILO')));
    expect((await twenty()).filter(({ moved }) => moved > 0)).toHaveLength(1);
    expect((await eventsOf(campus, student_id)).filter((kind) => kind === 'PLAN_MADE')).toHaveLength(2);
    const told = await campus.db.orm.select().from(notifications).where(eq(notifications.student_id, student_id));
    expect(told).toMatchObject([{ kind: 'plan_changed' }]);
  });
});
