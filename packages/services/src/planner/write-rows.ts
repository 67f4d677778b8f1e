import type { Milestone } from '@nexus/agents';
import { schema } from '@nexus/db';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { PlanRow } from '../epreuves/index.ts';
import type { Change } from '../events/index.ts';
import type { ReadFacts } from './read-facts.ts';

const nbsp = '\u00a0';

/** A milestone as a row of the plan: it weighs nothing in the exam, its words are in `format`, its épreuve's day in window_end. */
function rowOf({ code, label, subject, year, day, anchor, reason, certainty }: Milestone, session: number) {
  return {
    session,
    code,
    label,
    subject,
    year,
    kind: null,
    weight: 0,
    scheduled_at: day,
    window_start: null,
    window_end: anchor,
    certainty,
    format: reason,
  };
}

/** Writes the rows that are new or say something else. @returns the id of each milestone's row, by code. */
export async function writeRows(
  campus: Campus,
  { orm }: Change,
  student_id: string,
  { kept, session }: ReadFacts,
  milestones: readonly Milestone[],
): Promise<Map<string, string>> {
  const { epreuvesPlan } = schema;
  const before = new Map(kept.map(({ code, row }) => [code, row]));
  const ids = new Map(kept.map(({ code, id }) => [code, id]));
  const added: (typeof epreuvesPlan.$inferInsert)[] = [];
  for (const milestone of milestones) {
    const row = rowOf(milestone, session);
    const known = before.get(milestone.code);
    if (known === undefined) {
      const id = campus.newId();
      ids.set(milestone.code, id);
      added.push({ ...row, id, student_id, source: 'Agent', created_at: campus.now() });
    } else if (!says(known, row)) {
      await orm.update(epreuvesPlan).set(row).where(eq(epreuvesPlan.id, known.id));
    }
  }
  if (added.length > 0) await orm.insert(epreuvesPlan).values(added);
  return ids;
}

function says(known: PlanRow, row: ReturnType<typeof rowOf>): boolean {
  return (
    known.session === row.session &&
    known.label === row.label &&
    known.year === row.year &&
    known.scheduled_at === row.scheduled_at &&
    known.window_end === row.window_end &&
    known.certainty === row.certainty &&
    known.format === row.format
  );
}

/** Takes milestones away, with the reminder or the open task made of each. */
export async function removeMilestones(
  { orm, record }: Change,
  { kept, facts }: ReadFacts,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  const { epreuvesPlan, reminders, tasks } = schema;
  const gone = kept.filter(({ code }) => codes.includes(code));
  const ids = gone.map(({ id }) => id);
  await orm.delete(reminders).where(inArray(reminders.id, ids));
  await orm.delete(epreuvesPlan).where(inArray(epreuvesPlan.id, ids));
  for (const { task, anchor } of gone) {
    if (task === null) continue;
    const passed = anchor <= facts.today;
    const closed_reason = passed
      ? `L’épreuve est passée${nbsp}: plus besoin d’y penser.`
      : 'Cette étape ne fait plus partie de ton plan jusqu’au bac.';
    const [closed] = await orm
      .update(tasks)
      .set({ status: 'Skipped', closed_reason, revision: sql`${tasks.revision} + 1` })
      .where(eq(tasks.id, task.id))
      .returning({ revision: tasks.revision });
    await record({
      kind: 'TASK_CLOSED',
      student_id: task.student_id,
      key: `TASK_CLOSED:${task.id}:${closed?.revision}`,
      payload: { task_id: task.id, why: passed ? 'ignored' : 'off_plan' },
    });
  }
}
