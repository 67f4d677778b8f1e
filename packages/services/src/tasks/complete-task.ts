import type { Task, TaskRef } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { moveTask } from './move-task.ts';

/** Marks a task done: it leaves the list and its minutes count for today. Doing it twice records it once. */
export function completeTask(caller: Caller, input: TaskRef): Promise<Task> {
  return moveTask(caller, input, {
    permission: 'tasks:complete',
    to: 'Done',
    from: ['Todo'],
    record: ({ record }, _before, task) =>
      record({
        kind: 'TASK_COMPLETED',
        student_id: task.student_id,
        key: `TASK_COMPLETED:${task.id}:${task.revision}`,
        payload: { task_id: task.id, minutes: task.minutes },
      }),
  });
}
