import type { Task } from '@nexus/contracts';
import type { schema } from '@nexus/db';

type TaskRow = typeof schema.tasks.$inferSelect;

/** A task as it leaves the campus. */
export function taskView(row: TaskRow): Task {
  return {
    id: row.id,
    student_id: row.student_id,
    label: row.label,
    due: row.due_at?.toISOString() ?? null,
    weight: row.weight,
    reason: row.reason,
    status: row.status,
    source: row.source,
    subject: row.subject,
    minutes: row.minutes,
  };
}
