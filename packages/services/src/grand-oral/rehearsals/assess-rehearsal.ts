import { type AssessOralInput, CampusError, OralCriterion, type OralRehearsal } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { getRehearsal } from '../rows.ts';
import { holdRehearsal } from './hold-rehearsal.ts';

/**
 * Places a rehearsal on the grid, as the pupil or as a coach they share it with: one assessment each, which replaces their
 * former one. Said again as it is, it changes nothing.
 *
 * @throws as holdRehearsal; REHEARSAL_NOT_FINISHED.
 */
export async function assessRehearsal(
  caller: Caller,
  { id: rehearsal_id, levels, remark }: AssessOralInput,
): Promise<OralRehearsal> {
  const { oralAssessments } = schema;
  const author_id = caller.actor.user_id;
  await change(caller, async (within) => {
    const { student_id, finished_at } = await holdRehearsal(caller, within, 'grandOral:assess', rehearsal_id);
    if (finished_at === null) throw new CampusError('REHEARSAL_NOT_FINISHED');
    const [before] = await within.orm
      .select()
      .from(oralAssessments)
      .where(and(eq(oralAssessments.rehearsal_id, rehearsal_id), eq(oralAssessments.author_id, author_id)));
    if (before?.remark === remark && OralCriterion.options.every((code) => before.levels_json[code] === levels[code]))
      return;
    const by = caller.actor.role === 'student' ? 'self' : 'coach';
    const revision = (before?.revision ?? 0) + 1;
    const said = { levels_json: levels, remark, revision, updated_at: caller.now() };
    const id = before?.id ?? caller.newId();
    if (before === undefined)
      await within.orm.insert(oralAssessments).values({ ...said, id, rehearsal_id, author_id, by });
    else await within.orm.update(oralAssessments).set(said).where(eq(oralAssessments.id, id));
    await within.record({
      kind: 'ORAL_ASSESSED',
      student_id,
      key: `ORAL_ASSESSED:${id}:${revision}`,
      payload: { rehearsal_id, by },
    });
  });
  return getRehearsal(caller, rehearsal_id);
}
