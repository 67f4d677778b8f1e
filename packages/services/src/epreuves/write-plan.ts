import type { SyncedEpreuves } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { comparePlans, type ExamPlanItem } from '@nexus/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';
import { planOf, readProfile } from './plan-of.ts';

export type PlanRow = typeof schema.epreuvesPlan.$inferSelect;

/** The rows that the regulation has written for this pupil, by code. */
export function regulationRows(orm: Database, student_id: string): Promise<PlanRow[]> {
  const { epreuvesPlan } = schema;
  return orm
    .select()
    .from(epreuvesPlan)
    .where(and(eq(epreuvesPlan.student_id, student_id), eq(epreuvesPlan.source, 'Réglement')))
    .orderBy(epreuvesPlan.code);
}

/**
 * Makes the rows of source Réglement what the regulation says for this pupil, keeping the Agent's rows; within a change
 * whose caller has checked access and holds the pupil's lock. An épreuve that stays keeps its id and its mark, even when
 * its speciality changes places; a place that another subject takes starts without one. Doing it twice changes nothing.
 *
 * @throws RULE_BROKEN the pupil's choices are not allowed; the message names the rule.
 */
export async function writePlan(campus: Campus, within: Change, student_id: string): Promise<SyncedEpreuves> {
  const { orm, record } = within;
  const { epreuvesPlan } = schema;
  const { profile, time_zone } = await readProfile(orm, student_id);
  const { session, items } = planOf(profile, { now: campus.now(), time_zone });

  const { same, gone, fresh } = comparePlans(await regulationRows(orm, student_id), items);
  const rewritten = same.filter(({ before, after }) => !isSame(before, { ...after, session }));
  // A code that two rows exchange is free only once both have left it.
  const replaced = rewritten.filter(({ before, after }) => before.code !== after.code);
  const left = [...gone, ...replaced.map(({ before }) => before)].map(({ id }) => id);
  if (left.length > 0) await orm.delete(epreuvesPlan).where(inArray(epreuvesPlan.id, left));
  for (const { before, after } of rewritten) {
    if (before.code !== after.code) continue;
    await orm
      .update(epreuvesPlan)
      .set({ ...after, session })
      .where(eq(epreuvesPlan.id, before.id));
  }
  const added = [
    ...replaced.map(({ before, after }) => ({ ...before, ...after, session })),
    ...fresh.map((item) => ({
      ...item,
      id: campus.newId(),
      student_id,
      session,
      source: 'Réglement' as const,
      created_at: campus.now(),
    })),
  ];
  if (added.length > 0) await orm.insert(epreuvesPlan).values(added);

  const changes = {
    inserted: fresh.map(({ code }) => code),
    updated: rewritten.map(({ after }) => after.code),
    removed: gone.map(({ code }) => code),
  };
  const counts = { inserted: fresh.length, kept: same.length, removed: gone.length };
  if (fresh.length + gone.length + rewritten.length > 0) {
    const key = `EPREUVES_SYNCED:${student_id}:${campus.newId()}`;
    await record({ kind: 'EPREUVES_SYNCED', student_id, key, payload: { ...counts, changes } });
  }
  return { ...counts, changes };
}

function isSame(row: PlanRow, item: ExamPlanItem & { session: number }): boolean {
  return (
    row.session === item.session &&
    row.code === item.code &&
    row.label === item.label &&
    row.subject === item.subject &&
    row.year === item.year &&
    row.kind === item.kind &&
    row.weight === item.weight &&
    row.scheduled_at === item.scheduled_at &&
    row.window_start === item.window_start &&
    row.window_end === item.window_end &&
    row.certainty === item.certainty &&
    row.format === item.format
  );
}
