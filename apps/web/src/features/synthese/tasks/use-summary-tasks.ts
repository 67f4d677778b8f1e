import type { OfStudent } from '@nexus/contracts';
import type { RefObject } from 'react';
import { type TaskActions, useTaskActions } from '#components/tasks/use-task-actions.ts';
import { trpc } from '#lib/trpc.ts';
import { type ShownTask, withoutTask, withTaskBack } from './join-tasks.ts';

/** Ticking and passing the tasks of the Synthèse. */
export function useSummaryTasks(
  student: OfStudent,
  refresh: () => void,
  ownChanges: RefObject<number>,
): TaskActions<ShownTask> {
  const { summary } = trpc.useUtils().dashboard;
  const takeOff = ({ explained: _, ...task }: ShownTask) => {
    const place = summary.getData(student)?.tasks.findIndex(({ id }) => id === task.id) ?? 0;
    // An answer on its way was read before this tick: it would bring the task back for a moment.
    void summary.cancel(student).then(() => summary.setData(student, (shown) => shown && withoutTask(shown, task.id)));
    return () => void summary.setData(student, (shown) => shown && withTaskBack(shown, task, Math.max(0, place)));
  };
  return useTaskActions(takeOff, refresh, ownChanges);
}
