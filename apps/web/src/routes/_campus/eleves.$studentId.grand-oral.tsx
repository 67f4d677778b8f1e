import { createFileRoute, notFound, redirect } from '@tanstack/react-router';
import { NotFound } from '#components/states/not-found.tsx';
import { readGrandOral } from '#features/grand-oral/data/read-grand-oral.ts';
import { GrandOralPage } from '#features/grand-oral/grand-oral-page.tsx';
import { GrandOralSkeleton } from '#features/grand-oral/grand-oral-skeleton.tsx';
import { isNotFound } from '#lib/errors.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/grand-oral')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader', 'pendingComponent']],
  beforeLoad: ({ context: { me }, params }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/grand-oral', replace: true });
  },
  loader: async ({ context: { utils }, params }) => {
    try {
      await readGrandOral(utils, params.studentId);
    } catch (error) {
      if (isNotFound(error)) throw notFound();
      throw error;
    }
  },
  component: StudentGrandOral,
  pendingComponent: GrandOralSkeleton,
  notFoundComponent: NotFound,
});

function StudentGrandOral() {
  const { studentId } = Route.useParams();
  return <GrandOralPage key={studentId} studentId={studentId} search={{}} />;
}
