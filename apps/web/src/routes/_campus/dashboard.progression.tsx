import { createFileRoute, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { ProgressionPage } from '#features/progression/progression-page.tsx';
import { readProgression } from '#features/progression/read-progression.ts';
import type { TypedProgressionSearch } from '#features/progression/search.ts';

export const Route = createFileRoute('/_campus/dashboard/progression')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: (typed: TypedProgressionSearch) => typed,
  loader: ({ context: { me, utils } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
    return readProgression(utils, undefined);
  },
  component: Own,
  pendingComponent: PageSkeleton,
});

function Own() {
  return <ProgressionPage studentId={undefined} search={Route.useSearch()} />;
}
