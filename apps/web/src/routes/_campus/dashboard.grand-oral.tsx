import { createFileRoute, redirect } from '@tanstack/react-router';
import { GrandOralPage } from '#features/grand-oral/grand-oral-page.tsx';
import { validateGrandOralSearch } from '#features/grand-oral/search.ts';

// No loader: the page asks for itself and shows its own shape meanwhile, so that the first screen carries less of it.
export const Route = createFileRoute('/_campus/dashboard/grand-oral')({
  validateSearch: validateGrandOralSearch,
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
  },
  component: OwnGrandOral,
});

function OwnGrandOral() {
  return <GrandOralPage studentId={undefined} search={Route.useSearch()} />;
}
