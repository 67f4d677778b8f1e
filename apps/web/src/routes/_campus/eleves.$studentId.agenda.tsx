import { createFileRoute, getRouteApi, notFound, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { NotFound } from '#components/states/not-found.tsx';
import { AgendaPage } from '#features/agenda/agenda-page.tsx';
import { readAgenda } from '#features/agenda/data/read-agenda.ts';
import { validateAgendaSearch } from '#features/agenda/search.ts';
import { isNotFound } from '#lib/errors.ts';
import { useMe } from '#lib/me.ts';
import { isPhone } from '#lib/media.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/agenda')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateAgendaSearch,
  staticData: { skeleton: PageSkeleton },
  beforeLoad: ({ context: { me }, params }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/agenda', replace: true });
  },
  loader: async ({ context: { utils, me }, params: { studentId }, location }) => {
    const whose = { studentId, role: me.user.role, first_name: undefined };
    try {
      await readAgenda(utils, whose, validateAgendaSearch({ ...location.search }), isPhone(), me.user.time_zone);
    } catch (error) {
      if (isNotFound(error)) throw notFound();
      throw error;
    }
  },
  component: StudentAgenda,
  pendingComponent: PageSkeleton,
  notFoundComponent: NotFound,
});

function StudentAgenda() {
  const { studentId } = Route.useParams();
  const { first_name } = getRouteApi('/_campus/eleves/$studentId').useLoaderData();
  const { role } = useMe().user;
  return <AgendaPage key={studentId} whose={{ studentId, role, first_name }} search={Route.useSearch()} />;
}
