import { BacMarks, CampusError, type RemoveMarkInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { marksAt, marksView, readPlanMarks, rowAt } from './plan-marks.ts';

/** Takes a typed mark away, confirmed or not. @throws as openStudent; MARK_CODE_UNKNOWN; MARK_NOT_FOUND there is none. */
export function removeMark(caller: Caller, { student_id, code, period }: RemoveMarkInput): Promise<BacMarks> {
  return change(caller, async ({ orm, lock, record }) => {
    const { id } = await openStudent(caller, 'marks:remove', student_id, orm);
    await lock(id);
    const read = await readPlanMarks(caller, orm, id);
    const row = rowAt(read, code);
    const found = marksAt(read, row).find((one) => one.period === period);
    if (found === undefined) throw new CampusError('MARK_NOT_FOUND');
    await orm.delete(schema.bacMarks).where(eq(schema.bacMarks.id, found.id));
    await record({
      kind: 'MARK_REMOVED',
      student_id: id,
      key: `MARK_REMOVED:${caller.newId()}`,
      payload: { code, subject: row.subject, period, mark: found.mark },
    });
    return BacMarks.parse(marksView({ ...read, marks: read.marks.filter((one) => one !== found) }));
  });
}
