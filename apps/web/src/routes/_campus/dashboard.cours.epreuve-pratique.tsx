import { createFileRoute, redirect } from '@tanstack/react-router';
import { PracticalPage } from '#features/cours/practical/practical-page.tsx';
import { validateSubjectSearch } from '#features/cours/subject-search.ts';

// No loader: the page asks for itself and shows its own shape meanwhile, so that the first screen carries less of it.
export const Route = createFileRoute('/_campus/dashboard/cours/epreuve-pratique')({
  validateSearch: validateSubjectSearch,
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
  },
  component: OwnPractical,
});

function OwnPractical() {
  return <PracticalPage studentId={undefined} search={Route.useSearch()} />;
}
