import type { ListTasksInput } from '@nexus/contracts';
import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { ofStudent, trpc, trpcClient } from '#lib/trpc.ts';
import { origins, states, type TasksSearch } from '../search.ts';

const pageSize = 100;

/** What to ask for: a pupil leaves out who they are. */
export function tasksInput(studentId: string | undefined, { statut, matiere, origine }: TasksSearch) {
  return {
    status: statut === undefined ? 'Todo' : states[statut],
    limit: pageSize,
    ...ofStudent(studentId),
    ...(matiere === undefined ? {} : { subject: matiere }),
    ...(origine === undefined ? {} : { source: origins[origine] }),
  } satisfies ListTasksInput;
}

/** The tasks to show, page after page; not tRPC's own infinite query, which adds to the input. */
export function taskPages(studentId: string | undefined, search: TasksSearch) {
  const input = tasksInput(studentId, search);
  return infiniteQueryOptions({
    queryKey: [...getQueryKey(trpc.tasks.list), 'pages', input],
    queryFn: ({ pageParam, signal }) =>
      trpcClient.tasks.list.query({ ...input, ...(pageParam === null ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  });
}

/** Asks without waiting nor complaining: the loader will. */
export function warmTasks(queryClient: QueryClient, studentId: string | undefined, search: TasksSearch): void {
  void queryClient.prefetchInfiniteQuery(taskPages(studentId, search));
}

/** What the page opens with. While somebody filters, the list on the screen stays until the next one is there. */
export async function readTasks(
  queryClient: QueryClient,
  studentId: string | undefined,
  search: TasksSearch,
  stays: boolean,
): Promise<void> {
  const reading = queryClient.ensureInfiniteQueryData(taskPages(studentId, search));
  if (stays) reading.catch(() => undefined);
  else await reading;
}
