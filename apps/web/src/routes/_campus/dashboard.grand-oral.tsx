import { createFileRoute, redirect } from '@tanstack/react-router';
import { readGrandOral } from '#features/grand-oral/data/read-grand-oral.ts';
import { GrandOralPage } from '#features/grand-oral/grand-oral-page.tsx';
import { GrandOralSkeleton } from '#features/grand-oral/grand-oral-skeleton.tsx';
import { validateGrandOralSearch } from '#features/grand-oral/search.ts';

export const Route = createFileRoute('/_campus/dashboard/grand-oral')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader', 'pendingComponent']],
  validateSearch: validateGrandOralSearch,
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
  },
  loader: ({ context: { utils } }) => readGrandOral(utils, undefined),
  component: OwnGrandOral,
  pendingComponent: GrandOralSkeleton,
});

function OwnGrandOral() {
  return <GrandOralPage studentId={undefined} search={Route.useSearch()} />;
}
