import { BacMarks, CampusError, type ConfirmMarksInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { inArray } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { marksAt, marksView, readPlanMarks, rowAt } from './plan-marks.ts';

/**
 * Says that these marks are on the school report: all of them, or none. Those confirmed already stay by whom they were.
 *
 * @throws as openStudent; MARK_CODE_UNKNOWN; MARK_MOVED one of them is not, or not any more, what was read.
 */
export function confirmMarks(caller: Caller, { student_id, marks }: ConfirmMarksInput): Promise<BacMarks> {
  return change(caller, async ({ orm, lock, record }) => {
    const { id } = await openStudent(caller, 'marks:confirm', student_id, orm);
    await lock(id);
    const read = await readPlanMarks(caller, orm, id);
    const seen = marks.map(({ code, period, mark }, index) => {
      const row = rowAt(read, code, ['marks', index, 'code']);
      const found = marksAt(read, row).find((one) => one.period === period);
      if (found?.mark !== mark) throw new CampusError('MARK_MOVED');
      return { id: found.id, status: found.status, code, subject: row.subject, period, mark };
    });
    const fresh = new Map(seen.filter(({ status }) => status === 'Déclaré').map((one) => [one.id, one]));
    if (fresh.size === 0) return BacMarks.parse(marksView(read));
    await orm
      .update(schema.bacMarks)
      .set({ status: 'Confirmé', confirmed_by: caller.actor.user_id, confirmed_at: caller.now() })
      .where(inArray(schema.bacMarks.id, [...fresh.keys()]));
    await record({
      kind: 'MARKS_CONFIRMED',
      student_id: id,
      key: `MARKS_CONFIRMED:${caller.newId()}`,
      payload: {
        marks: [...fresh.values()].map(({ code, subject, period, mark }) => ({ code, subject, period, mark })),
      },
    });
    return BacMarks.parse(marksView(await readPlanMarks(caller, orm, id)));
  });
}
