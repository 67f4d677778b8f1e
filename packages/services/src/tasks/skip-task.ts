import type { Task, TaskRef } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { moveTask } from './move-task.ts';

/** Sets a task aside without doing it. */
export function skipTask(caller: Caller, input: TaskRef): Promise<Task> {
  return moveTask(caller, input, {
    permission: 'tasks:skip',
    to: 'Skipped',
    from: ['Todo'],
    record: ({ record }, _before, task) =>
      record({
        kind: 'TASK_SKIPPED',
        student_id: task.student_id,
        key: `TASK_SKIPPED:${task.id}:${task.revision}`,
        payload: { task_id: task.id },
      }),
  });
}
