import { BacMarks, CampusError, type SaveMarkInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { isMixed, periodsFor } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { marksAt, marksView, type PlanMarks, readPlanMarks, rowAt } from './plan-marks.ts';

/**
 * Types a mark, or another in its place: it is declared, whatever it was before. The one that is there already changes
 * nothing, so that a second touch is no error and takes no confirmation away.
 *
 * @throws as openStudent; MARK_CODE_UNKNOWN, MARK_PERIOD_WRONG, MARK_TERMS_MIXED, MARK_TOO_EARLY, MARK_OFFICIAL.
 */
export function saveMark(caller: Caller, { student_id, code, period, mark }: SaveMarkInput): Promise<BacMarks> {
  return change(caller, async ({ orm, lock, record }) => {
    const { id } = await openStudent(caller, 'marks:save', student_id, orm);
    await lock(id);
    const read = await readPlanMarks(caller, orm, id);
    const row = rowAt(read, code);
    checkOpen(read, row, period);
    const { subject } = row;
    const before = marksAt(read, row).find((one) => one.period === period);
    if (before?.mark === mark) return BacMarks.parse(marksView(read));

    const { bacMarks } = schema;
    const said = {
      ...{ code, mark, status: 'Déclaré' as const, confirmed_by: null, confirmed_at: null },
      declared_by: caller.actor.user_id,
      updated_at: caller.now(),
    };
    if (before === undefined) {
      await orm.insert(bacMarks).values({ ...said, id: caller.newId(), student_id: id, subject, period });
    } else await orm.update(bacMarks).set(said).where(eq(bacMarks.id, before.id));
    await record({
      kind: 'MARK_DECLARED',
      student_id: id,
      key: `MARK_DECLARED:${caller.newId()}`,
      payload: { code, subject, period, mark, before: before?.mark ?? null },
    });
    return BacMarks.parse(marksView(await readPlanMarks(caller, orm, id)));
  });
}

function checkOpen(read: PlanMarks, row: PlanMarks['rows'][number], period: SaveMarkInput['period']): void {
  const { kind, label } = row;
  const refuse = (reason: 'MARK_PERIOD_WRONG' | 'MARK_TERMS_MIXED', message: string) =>
    new CampusError(reason, { message, issues: [{ path: ['period'], message }] });
  if (row.score_20 !== null) throw new CampusError('MARK_OFFICIAL');
  if (kind === null || !periodsFor(kind).includes(period)) {
    throw refuse('MARK_PERIOD_WRONG', `« ${label} » a une seule note, sans trimestre ni semestre.`);
  }
  if (read.isToCome(row)) throw new CampusError('MARK_TOO_EARLY');
  const others = marksAt(read, row).map((mark) => mark.period);
  if (isMixed(period, others)) {
    throw refuse(
      'MARK_TERMS_MIXED',
      `« ${label} » a déjà des notes par ${period.startsWith('T') ? 'semestre' : 'trimestre'} : il faut d’abord les effacer.`,
    );
  }
}
