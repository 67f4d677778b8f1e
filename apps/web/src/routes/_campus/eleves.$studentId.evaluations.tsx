import { createFileRoute, redirect } from '@tanstack/react-router';
import { EvaluationsPage } from '#features/cours/evaluations/evaluations-page.tsx';
import { validateSubjectSearch } from '#features/cours/subject-search.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/evaluations')({
  validateSearch: validateSubjectSearch,
  beforeLoad: ({ context: { me }, params, search }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/evaluations', search, replace: true });
  },
  component: StudentEvaluations,
});

function StudentEvaluations() {
  const { studentId } = Route.useParams();
  return <EvaluationsPage key={studentId} studentId={studentId} search={Route.useSearch()} />;
}
