import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { Forbidden } from '#components/states/forbidden.tsx';
import { studentPages } from '#features/students/read-students.ts';
import { StudentsPage } from '#features/students/students-page.tsx';

interface StudentsSearch {
  q?: string | undefined;
}

/** A figure is a name too: the router reads `?q=12` as a number. */
function validateSearch({ q }: { q?: unknown }): StudentsSearch {
  const text = typeof q === 'string' || typeof q === 'number' ? String(q).trim().slice(0, 80) : '';
  return { q: text === '' ? undefined : text };
}

export const Route = createFileRoute('/_campus/eleves/')({
  validateSearch,
  staticData: {
    warm: ({ queryClient, search }) => void queryClient.prefetchInfiniteQuery(studentPages(validateSearch(search).q)),
    skeleton: PageSkeleton,
  },
  beforeLoad: ({ context: { me } }) => ({ allowed: me.user.role !== 'student' }),
  loaderDeps: ({ search: { q } }) => ({ q }),
  loader: async ({ context: { allowed, queryClient }, deps: { q }, cause }) => {
    if (!allowed) return;
    const reading = queryClient.fetchInfiniteQuery(studentPages(q));
    // While somebody types a name, the list on the screen stays until the next one is there.
    if (cause === 'stay') reading.catch(() => undefined);
    else await reading;
  },
  component: Students,
  pendingComponent: PageSkeleton,
});

function Students() {
  const { allowed } = Route.useRouteContext();
  if (!allowed) return <Forbidden />;
  return <StudentsPage q={Route.useSearch().q} />;
}
