import { BacMarks, type OfStudent } from '@nexus/contracts';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { marksView, readPlanMarks } from './plan-marks.ts';

/** The marks of a pupil's bac: those typed, those official, and where one may be typed now. @throws as openStudent. */
export async function listMarks(caller: Caller, { student_id }: OfStudent): Promise<BacMarks> {
  const { id } = await openStudent(caller, 'marks:list', student_id);
  return BacMarks.parse(marksView(await readPlanMarks(caller, caller.db.orm, id)));
}
