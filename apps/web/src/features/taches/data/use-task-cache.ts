import type { Task } from '@nexus/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { TasksSearch } from '../search.ts';
import { taskPages } from './read-tasks.ts';

export interface TaskCache {
  /** Shows a task otherwise than the server has it, for now. */
  patch: (id: string, changes: Partial<Task>) => void;
  /** Takes a task off the list, and gives the way to put it back in its place. */
  takeOff: (task: Task) => () => void;
}

/** The list on the screen, changed before the server answers. */
export function useTaskCache(studentId: string | undefined, search: TasksSearch): TaskCache {
  const queryClient = useQueryClient();
  const { queryKey } = taskPages(studentId, search);

  /** An answer on its way was read before this change: it would undo it for a moment. */
  const change = async (of: (tasks: Task[], page: number) => Task[]) => {
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(
      queryKey,
      (shown) =>
        shown && { ...shown, pages: shown.pages.map((page, index) => ({ ...page, tasks: of(page.tasks, index) })) },
    );
  };

  return {
    patch: (id, changes) =>
      void change((tasks) => tasks.map((task) => (task.id === id ? { ...task, ...changes } : task))),
    takeOff(task) {
      const pages = queryClient.getQueryData(queryKey)?.pages ?? [];
      const places = pages.map(({ tasks }) => tasks.findIndex(({ id }) => id === task.id));
      void change((tasks) => tasks.filter(({ id }) => id !== task.id));
      return () =>
        void change((tasks, page) => {
          const place = places[page] ?? -1;
          return place < 0 || tasks.some(({ id }) => id === task.id) ? tasks : tasks.toSpliced(place, 0, task);
        });
    },
  };
}
