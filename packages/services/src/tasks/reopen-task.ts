import type { Task, TaskRef } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { moveTask } from './move-task.ts';

/** Puts a done or skipped task back on the list; what it had added to its day is taken back. */
export function reopenTask(caller: Caller, input: TaskRef): Promise<Task> {
  return moveTask(caller, input, {
    permission: 'tasks:reopen',
    to: 'Todo',
    from: ['Done', 'Skipped'],
    record: ({ record }, before, task) =>
      record({
        kind: 'TASK_REOPENED',
        student_id: task.student_id,
        key: `TASK_REOPENED:${task.id}:${task.revision}`,
        payload: { task_id: task.id, from: before.status },
        active_at: before.completed_at ?? undefined,
      }),
  });
}
