import { createFileRoute, redirect } from '@tanstack/react-router';
import { PracticalPage } from '#features/cours/practical/practical-page.tsx';

export const Route = createFileRoute('/_campus/eleves/$studentId/epreuve-pratique')({
  beforeLoad: ({ context: { me }, params }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/cours/epreuve-pratique', replace: true });
  },
  component: StudentPractical,
});

function StudentPractical() {
  const { studentId } = Route.useParams();
  return <PracticalPage key={studentId} studentId={studentId} search={{}} />;
}
