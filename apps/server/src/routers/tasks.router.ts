import { Task, TaskRef } from '@nexus/contracts';
import { completeTask, reopenTask, skipTask } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['tasks'];

export const tasksRouter = router({
  complete: can('tasks:complete', {
    method: 'POST',
    path: '/dashboard/tasks/{id}/complete',
    tags,
    summary: 'Marquer une tâche comme faite',
  })
    .input(TaskRef)
    .output(Task)
    .mutation(({ ctx, input }) => completeTask(ctx.caller, input)),

  skip: can('tasks:skip', {
    method: 'POST',
    path: '/dashboard/tasks/{id}/skip',
    tags,
    summary: 'Passer une tâche',
  })
    .input(TaskRef)
    .output(Task)
    .mutation(({ ctx, input }) => skipTask(ctx.caller, input)),

  reopen: can('tasks:reopen', {
    method: 'POST',
    path: '/dashboard/tasks/{id}/reopen',
    tags,
    summary: 'Remettre une tâche à faire',
  })
    .input(TaskRef)
    .output(Task)
    .mutation(({ ctx, input }) => reopenTask(ctx.caller, input)),
});
