import { createFileRoute, redirect } from '@tanstack/react-router';
import { OwnEvaluations } from '#features/cours/evaluations/evaluations-page.tsx';
import { validateSubjectSearch } from '#features/cours/subject-search.ts';

// No loader: the page asks for itself and shows its own shape meanwhile, so that the first screen carries less of it.
export const Route = createFileRoute('/_campus/dashboard/evaluations')({
  validateSearch: validateSubjectSearch,
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
  },
  component: OwnEvaluations,
});
