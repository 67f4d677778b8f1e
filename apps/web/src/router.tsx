import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { getQueryKey } from '@trpc/react-query';
import type { ComponentType } from 'react';
import { NotFound } from '#components/states/not-found.tsx';
import { PageError } from '#components/states/page-error.tsx';
import { createQueryClient } from '#lib/query-client.ts';
import { createTrpcUtils, type TrpcUtils, trpc, trpcClient } from '#lib/trpc.ts';
import { routeTree } from './routeTree.gen.ts';

export function createCampusRouter() {
  const meKey = getQueryKey(trpc.auth.me, undefined, 'query');
  const queryClient = createQueryClient(() => {
    // A visitor who was never signed in is the guard's business.
    if (queryClient.getQueryData(meKey) === undefined) return;
    queryClient.clear();
    void router.navigate({ to: '/connexion', search: { suite: router.latestLocation.href } });
  });
  const router = createRouter({
    routeTree,
    context: { queryClient, utils: createTrpcUtils(queryClient) },
    defaultPreload: 'intent',
    // Freshness is TanStack Query's to judge.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    Wrap: ({ children }) => (
      <trpc.Provider client={trpcClient} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </trpc.Provider>
    ),
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createCampusRouter>;
  }
  interface StaticDataRouteOption {
    /** Asks for what the page shows, at the same time as the guard asks who is there: one request for both. */
    warm?: (request: WarmRequest) => void;
    /** The shape of the page, shown in the frame while nobody is known yet. */
    skeleton?: ComponentType;
  }
}

interface WarmRequest {
  queryClient: QueryClient;
  utils: TrpcUtils;
  params: { studentId?: string; courseId?: string };
  search: object;
}
