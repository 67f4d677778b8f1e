import { createFileRoute, notFound, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { NotFound } from '#components/states/not-found.tsx';
import { readEpreuves, warmEpreuves } from '#features/epreuves/data/read-epreuves.ts';
import { EpreuvesPage } from '#features/epreuves/epreuves-page.tsx';
import { validateEpreuvesSearch } from '#features/epreuves/search.ts';
import { isNotFound } from '#lib/errors.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/epreuves')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateEpreuvesSearch,
  staticData: { warm: ({ utils, params }) => warmEpreuves(utils, params.studentId), skeleton: PageSkeleton },
  beforeLoad: ({ context: { me }, params, search }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/epreuves', search, replace: true });
  },
  loader: async ({ context: { utils }, params }) => {
    try {
      await readEpreuves(utils, params.studentId);
    } catch (error) {
      if (isNotFound(error)) throw notFound();
      throw error;
    }
  },
  component: StudentEpreuves,
  pendingComponent: PageSkeleton,
  notFoundComponent: NotFound,
});

function StudentEpreuves() {
  const { studentId } = Route.useParams();
  return <EpreuvesPage key={studentId} studentId={studentId} search={Route.useSearch()} />;
}
