import { createFileRoute, notFound, redirect } from '@tanstack/react-router';
import { NotFound } from '#components/states/not-found.tsx';
import { readSynthese, warmSynthese } from '#features/synthese/data/read-synthese.ts';
import { validateSyntheseSearch } from '#features/synthese/search.ts';
import { Synthese } from '#features/synthese/synthese.tsx';
import { SyntheseSkeleton } from '#features/synthese/synthese-skeleton.tsx';
import { isNotFound } from '#lib/errors.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/')({
  validateSearch: validateSyntheseSearch,
  staticData: {
    warm: ({ utils, params, search }) => warmSynthese(utils, params.studentId, validateSyntheseSearch(search)),
    skeleton: SyntheseSkeleton,
  },
  beforeLoad: ({ context: { me }, params }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard', replace: true });
  },
  loader: async ({ context: { utils }, params, location }) => {
    try {
      await readSynthese(utils, params.studentId, validateSyntheseSearch({ ...location.search }));
    } catch (error) {
      if (isNotFound(error)) throw notFound();
      throw error;
    }
  },
  component: StudentPage,
  pendingComponent: SyntheseSkeleton,
  notFoundComponent: NotFound,
});

function StudentPage() {
  const { studentId } = Route.useParams();
  return <Synthese key={studentId} studentId={studentId} search={Route.useSearch()} />;
}
