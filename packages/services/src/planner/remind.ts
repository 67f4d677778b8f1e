import type { Milestone } from '@nexus/agents';
import { schema } from '@nexus/db';
import { instantAt } from '@nexus/domain';
import { eq, inArray } from 'drizzle-orm';
import type { Change } from '../events/index.ts';
import type { ReadFacts } from './read-facts.ts';
import { horizonOf } from './tasks-of-plan.ts';

const AT_SIX = 18 * 60;

/** The reminders that are near: each bears the id of its milestone's row, and says what that says. */
export async function remindOf(
  { orm }: Change,
  student_id: string,
  read: ReadFacts,
  milestones: readonly Milestone[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { reminders } = schema;
  const wanted = milestones.flatMap(({ code, kind, label, day }) => {
    const id = ids.get(code);
    return kind === 'reminder' && id !== undefined
      ? [{ id, title: label, at: instantAt(day, AT_SIX, read.time_zone), near: day <= horizonOf(read) }]
      : [];
  });
  if (wanted.length === 0) return;
  const those = wanted.map(({ id }) => id);
  const there = new Map(
    (await orm.select().from(reminders).where(inArray(reminders.id, those))).map((row) => [row.id, row]),
  );
  const added = wanted.filter(({ id, near }) => near && !there.has(id));
  if (added.length > 0) {
    await orm.insert(reminders).values(added.map(({ id, title, at }) => ({ id, student_id, title, at })));
  }
  for (const { id, title, at, near } of wanted) {
    const row = there.get(id);
    if (row === undefined) continue;
    if (!near) await orm.delete(reminders).where(eq(reminders.id, id));
    else if (row.title !== title || row.at.getTime() !== at.getTime()) {
      await orm.update(reminders).set({ title, at }).where(eq(reminders.id, id));
    }
  }
}
