import {
  BulkTasksInput,
  BulkTasksResult,
  CreateTaskInput,
  ListTasksInput,
  OfStudent,
  Task,
  TaskPage,
  TaskRef,
  TaskTopics,
  UpdateTaskInput,
} from '@nexus/contracts';
import {
  bulkTasks,
  completeTask,
  createTask,
  listTasks,
  listTopics,
  removeTask,
  reopenTask,
  skipTask,
  updateTask,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['tasks'];

export const tasksRouter = router({
  list: can('tasks:list', {
    method: 'GET',
    path: '/dashboard/tasks',
    tags,
    summary: 'Les tâches d’un élève : celles à faire par priorité, puis les autres',
  })
    .input(ListTasksInput)
    .output(TaskPage)
    .query(({ ctx, input }) => listTasks(ctx.caller, input)),

  topics: can('tasks:topics', {
    method: 'GET',
    path: '/dashboard/tasks/topics',
    tags,
    summary: 'Sur quoi une tâche peut porter : matières et compétences de l’élève',
  })
    .input(OfStudent)
    .output(TaskTopics)
    .query(({ ctx, input }) => listTopics(ctx.caller, input)),

  create: can('tasks:create', { method: 'POST', path: '/dashboard/tasks', tags, summary: 'Ajouter une tâche' })
    .input(CreateTaskInput)
    .output(Task)
    .mutation(({ ctx, input }) => createTask(ctx.caller, input)),

  bulk: can('tasks:bulk', {
    method: 'POST',
    path: '/dashboard/tasks/bulk',
    tags,
    summary: 'Ajouter, changer, supprimer plusieurs tâches : les bonnes opérations sont gardées',
  })
    .input(BulkTasksInput)
    .output(BulkTasksResult)
    .mutation(({ ctx, input }) => bulkTasks(ctx.caller, input)),

  update: can('tasks:update', {
    method: 'PATCH',
    path: '/dashboard/tasks/{id}',
    tags,
    summary: 'Changer une tâche, ou le jour où elle est prévue',
  })
    .input(UpdateTaskInput)
    .output(Task)
    .mutation(({ ctx, input }) => updateTask(ctx.caller, input)),

  remove: can('tasks:remove', {
    method: 'DELETE',
    path: '/dashboard/tasks/{id}',
    tags,
    summary: 'Supprimer une tâche',
  })
    .input(TaskRef)
    .output(TaskRef)
    .mutation(({ ctx, input }) => removeTask(ctx.caller, input)),

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
