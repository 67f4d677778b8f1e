import { createFileRoute, redirect } from '@tanstack/react-router';
import { StudentEvaluations } from '#features/cours/evaluations/evaluations-page.tsx';
import { validateSubjectSearch } from '#features/cours/subject-search.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/evaluations')({
  validateSearch: validateSubjectSearch,
  beforeLoad: ({ context: { me }, params, search }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/evaluations', search, replace: true });
  },
  component: StudentEvaluations,
});
