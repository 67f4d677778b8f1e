import type { OfStudent } from '@nexus/contracts';
import type { AppRouter } from '@nexus/server';
import type { QueryClient } from '@tanstack/react-query';
import { createTRPCQueryUtils, createTRPCReact, httpBatchLink } from '@trpc/react-query';

export const trpc = createTRPCReact<AppRouter>();

const url = '/trpc';

/** Calls made in the same tick leave in one HTTP request; the event stream is components/live/event-stream.ts. */
export const trpcClient = trpc.createClient({
  links: [httpBatchLink({ url })],
});

/** Of whom something is asked: a pupil leaves out who they are. */
export function ofStudent(studentId: string | undefined): OfStudent {
  return studentId === undefined ? {} : { student_id: studentId };
}

/** The same procedures for loaders and guards, outside of components. */
export function createTrpcUtils(queryClient: QueryClient) {
  return createTRPCQueryUtils({ queryClient, client: trpcClient });
}
export type TrpcUtils = ReturnType<typeof createTrpcUtils>;
