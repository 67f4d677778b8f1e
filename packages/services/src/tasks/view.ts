import type { Task, TaskAuthor } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { nearness, priority } from '@nexus/domain';
import { eq } from 'drizzle-orm';

export type TaskRow = typeof schema.tasks.$inferSelect;

/** A task with who wrote it. */
export interface FoundTask {
  task: TaskRow;
  author: TaskAuthor | null;
}

const { tasks, users } = schema;
export const taskColumns = { task: tasks, author: { id: users.id, first_name: users.first_name, role: users.role } };

/** Tasks with their authors, to be narrowed by the caller. */
export function selectTasks(orm: Database) {
  return orm.select(taskColumns).from(tasks).leftJoin(users, eq(users.id, tasks.created_by));
}

/** A task as it leaves the campus. */
export function taskView({ task, author }: FoundTask, now: Date): Task {
  return {
    id: task.id,
    student_id: task.student_id,
    label: task.label,
    due: task.due_at?.toISOString() ?? null,
    planned_on: task.planned_on,
    weight: task.weight,
    factors: task.factors_json,
    nearness: nearness(task.due_at, now),
    priority: priority(task.weight, task.due_at, now),
    reason: task.reason,
    status: task.status,
    source: task.source,
    author,
    subject: task.subject,
    competence_code: task.competence_code,
    minutes: task.minutes,
    completed_at: task.completed_at?.toISOString() ?? null,
    closed_reason: task.closed_reason,
  };
}
