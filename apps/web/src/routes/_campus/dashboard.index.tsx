import { createFileRoute, redirect } from '@tanstack/react-router';
import { readSynthese, warmSynthese } from '#features/synthese/data/read-synthese.ts';
import { validateSyntheseSearch } from '#features/synthese/search.ts';
import { Synthese } from '#features/synthese/synthese.tsx';
import { SyntheseSkeleton } from '#features/synthese/synthese-skeleton.tsx';

export const Route = createFileRoute('/_campus/dashboard/')({
  validateSearch: validateSyntheseSearch,
  staticData: {
    warm: ({ utils, search }) => warmSynthese(utils, undefined, validateSyntheseSearch(search)),
    skeleton: SyntheseSkeleton,
  },
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
  },
  loader: ({ context: { utils }, location }) =>
    readSynthese(utils, undefined, validateSyntheseSearch({ ...location.search })),
  component: Dashboard,
  pendingComponent: SyntheseSkeleton,
});

function Dashboard() {
  return <Synthese studentId={undefined} search={Route.useSearch()} />;
}
