import type { Task } from '@nexus/contracts';
import type { RefObject } from 'react';
import { useTaskActions, type Verb } from '#components/tasks/use-task-actions.ts';
import { usePlan } from './data/use-plan.ts';
import { useTaskCache } from './data/use-task-cache.ts';
import { type Calendar, dayFor, type Slot } from './days.ts';
import type { TasksSearch } from './search.ts';
import { focusTask, neighbourOf } from './use-focus-task.ts';

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
  focusWhenShown: (id: string) => void;
}

/** Everything one may do with the tasks on the screen; focus goes where the eye goes. */
export function useTaskHandlers(screen: Screen): TaskHandlers {
  const { studentId, search, calendar, refresh, ownChanges, ask, focusWhenShown } = screen;
  const cache = useTaskCache(studentId, search);
  const { plan, planAll } = usePlan(cache, refresh, ownChanges);
  const actions = useTaskActions(cache.takeOff, refresh, ownChanges);
  return {
    close(verb, task) {
      focusTask(neighbourOf(task.id));
      actions.close(verb, task);
    },
    move(task, slot) {
      focusWhenShown(task.id);
      plan(task, dayFor(slot, task, calendar));
    },
    moveAll(tasks, day) {
      const [first] = tasks;
      if (first !== undefined) focusWhenShown(first.id);
      planAll(tasks, day);
    },
    edit: (task) => ask({ what: 'edit', task }),
    remove: (task) => ask({ what: 'remove', task }),
  };
}
