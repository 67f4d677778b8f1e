import { createFileRoute, notFound, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { NotFound } from '#components/states/not-found.tsx';
import { ProgressionPage } from '#features/progression/progression-page.tsx';
import { readProgression } from '#features/progression/read-progression.ts';
import type { TypedProgressionSearch } from '#features/progression/search.ts';
import { isNotFound } from '#lib/errors.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/progression')({
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: (typed: TypedProgressionSearch) => typed,
  loader: async ({ context: { me, utils }, params }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/progression', replace: true });
    try {
      await readProgression(utils, params.studentId);
    } catch (error) {
      if (isNotFound(error)) throw notFound();
      throw error;
    }
  },
  component: OfStudent,
  pendingComponent: PageSkeleton,
  notFoundComponent: NotFound,
});

function OfStudent() {
  const { studentId } = Route.useParams();
  return <ProgressionPage key={studentId} studentId={studentId} search={Route.useSearch()} />;
}
