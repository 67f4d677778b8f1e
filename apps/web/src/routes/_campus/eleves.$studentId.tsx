import { createFileRoute, notFound, Outlet } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { PupilPages } from '#components/layout/pupil-pages.tsx';
import { NotFound } from '#components/states/not-found.tsx';
import { isNotFound } from '#lib/errors.ts';

/** What the pages of a pupil have in common, for the adults who follow them. */
export const Route = createFileRoute('/_campus/eleves/$studentId')({
  // Of adults alone: the first screen of a pupil does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  loader: async ({ context: { utils }, params: { studentId } }) => {
    try {
      const { student } = await utils.dashboard.overview.ensureData({ student_id: studentId });
      return student;
    } catch (error) {
      if (isNotFound(error)) throw notFound();
      throw error;
    }
  },
  component: PagesOfStudent,
  pendingComponent: PageSkeleton,
  notFoundComponent: NotFound,
});

function PagesOfStudent() {
  return (
    <>
      <PupilPages student={Route.useLoaderData()} />
      <Outlet />
    </>
  );
}
