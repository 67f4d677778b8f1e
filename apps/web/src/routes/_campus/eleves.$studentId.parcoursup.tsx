import { createFileRoute, redirect } from '@tanstack/react-router';
import { NotFound } from '#components/states/not-found.tsx';
import { ParcoursupPage } from '#features/parcoursup/parcoursup-page.tsx';
import { ParcoursupSkeleton } from '#features/parcoursup/parcoursup-skeleton.tsx';
import { readParcoursup } from '#features/parcoursup/read-parcoursup.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/parcoursup')({
  codeSplitGroupings: [['component', 'loader', 'pendingComponent', 'notFoundComponent']],
  loader: ({ context: { me, utils }, params }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/parcoursup', replace: true });
    return readParcoursup(utils, params.studentId);
  },
  component: OfStudent,
  pendingComponent: ParcoursupSkeleton,
  notFoundComponent: NotFound,
});

function OfStudent() {
  const { studentId } = Route.useParams();
  return <ParcoursupPage key={studentId} studentId={studentId} />;
}
