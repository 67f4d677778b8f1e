import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { BareLayout } from '#components/layout/bare-layout.tsx';
import { useFocusOnArrival } from '#components/layout/use-focus-on-arrival.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { PageError } from '#components/states/page-error.tsx';
import type { TrpcUtils } from '#lib/trpc.ts';

interface RouterContext {
  queryClient: QueryClient;
  utils: TrpcUtils;
}

export const Route = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: () => (
    <BareLayout>
      <NotFound />
    </BareLayout>
  ),
  errorComponent: (props) => (
    <BareLayout>
      <PageError {...props} />
    </BareLayout>
  ),
});

function Root() {
  useFocusOnArrival();
  return <Outlet />;
}
