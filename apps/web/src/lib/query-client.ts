import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, refusalOf } from './errors.ts';

const worthRetrying = new Set(['UNREACHABLE', 'SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);

/** `onSignedOut` is called when any call says that the sign-in is over. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Open screens are told of changes by the event stream: time alone rarely makes an answer stale.
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && worthRetrying.has(refusalOf(error).code),
        retryDelay: (failures) => 400 * 2 ** failures,
      },
    },
  });
}
