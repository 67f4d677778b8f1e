import { infiniteQueryOptions } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { trpc, trpcClient } from '#lib/trpc.ts';

const pageSize = 24;

/**
 * Those one may see, by name, page after page. Not tRPC's own infinite query: it adds a `direction` to the input, and
 * the campus refuses what it does not know.
 */
export function studentPages(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...getQueryKey(trpc.students.list), 'pages', q ?? ''],
    queryFn: ({ pageParam, signal }) =>
      trpcClient.students.list.query(
        {
          limit: pageSize,
          ...(q === undefined ? {} : { q }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  });
}
