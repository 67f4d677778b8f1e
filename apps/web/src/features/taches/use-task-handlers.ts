import type { Task } from '@nexus/contracts';
import type { RefObject } from 'react';
import { useTaskActions, type Verb } from '#components/tasks/use-task-actions.ts';
import { usePlan } from './data/use-plan.ts';
import { useTaskCache } from './data/use-task-cache.ts';
import { type Calendar, dayFor, type Slot } from './days.ts';
import { focusTask, neighbourOf } from './focus.ts';
import type { TasksSearch } from './search.ts';

/** What is open over the page: the form of a task, or the question before it is removed. */
export type Asked = { what: 'add' } | { what: 'edit' | 'remove'; task: Task };

export interface TaskHandlers {
  close: (verb: Verb, task: Task) => void;
  move: (task: Task, slot: Slot) => void;
  moveAll: (tasks: readonly Task[], day: string) => void;
  edit: (task: Task) => void;
  remove: (task: Task) => void;
}

interface Screen {
  studentId: string | undefined;
  search: TasksSearch;
  calendar: Calendar;
  refresh: () => void;
  ownChanges: RefObject<number>;
  ask: (asked: Asked) => void;
}

/** Everything one may do with the tasks on the screen; focus goes where the eye goes. */
export function useTaskHandlers({ studentId, search, calendar, refresh, ownChanges, ask }: Screen): TaskHandlers {
  const cache = useTaskCache(studentId, search);
  const { plan, planAll } = usePlan(cache, refresh, ownChanges);
  const actions = useTaskActions(cache.takeOff, refresh, ownChanges);
  return {
    close(verb, task) {
      focusTask(neighbourOf(task.id));
      actions.close(verb, task);
    },
    move(task, slot) {
      plan(task, dayFor(slot, task, calendar));
      focusTask(task.id);
    },
    moveAll(tasks, day) {
      planAll(tasks, day);
      focusTask(tasks[0]?.id);
    },
    edit: (task) => ask({ what: 'edit', task }),
    remove: (task) => ask({ what: 'remove', task }),
  };
}
