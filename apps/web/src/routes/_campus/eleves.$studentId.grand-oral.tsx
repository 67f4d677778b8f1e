import { createFileRoute, redirect } from '@tanstack/react-router';
import { GrandOralPage } from '#features/grand-oral/grand-oral-page.tsx';

export const Route = createFileRoute('/_campus/eleves/$studentId/grand-oral')({
  beforeLoad: ({ context: { me }, params }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/grand-oral', replace: true });
  },
  component: StudentGrandOral,
});

function StudentGrandOral() {
  const { studentId } = Route.useParams();
  return <GrandOralPage key={studentId} studentId={studentId} search={{}} />;
}
