import { type KnownMilestone, milestonePrefix, saysCrowded } from '@nexus/agents';
import { type Database, schema } from '@nexus/db';
import { localDay } from '@nexus/domain';
import { and, eq, inArray, like, sql } from 'drizzle-orm';
import type { PlanRow } from '../epreuves/index.ts';

type TaskRow = typeof schema.tasks.$inferSelect;

/** A milestone as it stands: its row, and the open task made of it. */
export interface KeptMilestone extends KnownMilestone {
  id: string;
  row: PlanRow;
  task: TaskRow | null;
}

/** Skipped this often by the pupil, a milestone is not asked for again. */
const REFUSED_AFTER = 2;

/**
 * The milestones of a pupil's plan, and what people did with them, read from their tasks and the journal. A task that a
 * coach removed is known by its words alone: its milestone is refused.
 */
export async function keptMilestones(orm: Database, student_id: string, time_zone: string): Promise<KeptMilestone[]> {
  const { epreuvesPlan, tasks, events } = schema;
  const rows = await orm
    .select()
    .from(epreuvesPlan)
    .where(and(eq(epreuvesPlan.student_id, student_id), like(epreuvesPlan.code, `${milestonePrefix}%`)))
    .orderBy(epreuvesPlan.code);
  if (rows.length === 0) return [];
  const made = await orm
    .select()
    .from(tasks)
    .where(and(eq(tasks.student_id, student_id), like(tasks.agent_key, `${milestonePrefix}%`)));
  const journal = await orm
    .select({
      kind: events.kind,
      task_id: sql<string>`${events.payload_json} ->> 'task_id'`,
      label: sql<string | null>`${events.payload_json} ->> 'label'`,
      at: events.at,
      actor_id: events.actor_id,
    })
    .from(events)
    .where(
      and(eq(events.student_id, student_id), inArray(events.kind, ['TASK_SKIPPED', 'TASK_UPDATED', 'TASK_DELETED'])),
    );
  const removed = new Set(journal.filter(({ kind }) => kind === 'TASK_DELETED').map(({ label }) => label));
  const rewritten = new Set(
    journal.filter(({ kind, actor_id }) => kind === 'TASK_UPDATED' && actor_id !== null).map(({ task_id }) => task_id),
  );

  return rows.map((row): KeptMilestone => {
    const own = made.filter(({ agent_key }) => agent_key === row.code);
    const task = own.find(({ status }) => status === 'Todo') ?? null;
    const skipped = own.filter(({ status, closed_reason }) => status === 'Skipped' && closed_reason === null);
    const skips = journal.filter(
      ({ kind, task_id }) => kind === 'TASK_SKIPPED' && skipped.some(({ id }) => id === task_id),
    );
    const last = skips.map(({ at }) => at.getTime()).sort((a, b) => b - a)[0];
    const refused = task === null && (skipped.length >= REFUSED_AFTER || removed.has(row.label));
    const fixed = task !== null && (task.planned_on !== null || rewritten.has(task.id));
    const chosen = task === null || !fixed ? null : dayOfTask(task, time_zone);
    return {
      id: row.id,
      row,
      task,
      code: row.code,
      anchor: row.window_end ?? '',
      day: chosen ?? row.scheduled_at ?? '',
      crowded: saysCrowded(row.format),
      state: own.some(({ status }) => status === 'Done')
        ? 'done'
        : refused
          ? 'refused'
          : task === null
            ? 'planned'
            : 'open',
      fixed,
      skipped_on: task !== null || last === undefined ? null : localDay(new Date(last), time_zone),
    };
  });
}

function dayOfTask({ planned_on, due_at }: TaskRow, time_zone: string): string | null {
  return planned_on ?? (due_at === null ? null : localDay(due_at, time_zone));
}
