import { CampusError, type OralRehearsal, type StartRehearsalInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { openTerminale } from '../open-terminale.ts';
import { getRehearsal } from '../rows.ts';

/**
 * Begins a rehearsal under an id the browser chose: sent again, it is the same one. It is shown, and counted, once finished.
 *
 * @throws as openStudent; GRAND_ORAL_NOT_YET; CONFLICTING_WRITE the id is another pupil's rehearsal, or one that was erased.
 */
export async function startRehearsal(
  caller: Caller,
  { id, student_id: asked, position, started_at }: StartRehearsalInput,
): Promise<OralRehearsal> {
  const { oralRehearsals, oralQuestions, events } = schema;
  await change(caller, async ({ orm, lock, record }) => {
    const { id: student_id } = await openTerminale(caller, 'grandOral:startRehearsal', asked, orm);
    await lock(student_id);
    const [known] = await orm.select().from(oralRehearsals).where(eq(oralRehearsals.id, id));
    if (known?.student_id === student_id) return;
    const key = `ORAL_REHEARSAL_STARTED:${id}`;
    const [begun] = await orm.select({ id: events.id }).from(events).where(eq(events.idempotency_key, key));
    if (known !== undefined || begun !== undefined) throw new CampusError('CONFLICTING_WRITE');
    const [question] = await orm
      .select({ id: oralQuestions.id })
      .from(oralQuestions)
      .where(and(eq(oralQuestions.student_id, student_id), eq(oralQuestions.position, position)));
    await orm.insert(oralRehearsals).values({
      id,
      student_id,
      question_id: question?.id ?? null,
      started_at: new Date(started_at),
      created_at: caller.now(),
    });
    await record({ kind: 'ORAL_REHEARSAL_STARTED', student_id, key, payload: { rehearsal_id: id } });
  });
  return getRehearsal(caller, id);
}
