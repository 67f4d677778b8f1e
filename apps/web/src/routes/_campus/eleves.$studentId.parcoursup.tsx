import { createFileRoute, redirect } from '@tanstack/react-router';
import { ParcoursupPage } from '#features/parcoursup/parcoursup-page.tsx';
import { readParcoursup } from '#features/parcoursup/read-parcoursup.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/parcoursup')({
  codeSplitGroupings: [['component', 'loader']],
  loader: ({ context: { me, utils }, params }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/parcoursup', replace: true });
    return readParcoursup(utils, params.studentId);
  },
  component: OfStudent,
});

function OfStudent() {
  const { studentId } = Route.useParams();
  return <ParcoursupPage key={studentId} studentId={studentId} />;
}
