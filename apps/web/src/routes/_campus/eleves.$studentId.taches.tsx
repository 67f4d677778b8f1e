import { createFileRoute, notFound, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { NotFound } from '#components/states/not-found.tsx';
import { readTasks, warmTasks } from '#features/taches/data/read-tasks.ts';
import { validateTasksSearch } from '#features/taches/search.ts';
import { TasksPage } from '#features/taches/tasks-page.tsx';
import { isNotFound } from '#lib/errors.ts';

export const Route = createFileRoute('/_campus/eleves/$studentId/taches')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateTasksSearch,
  staticData: {
    warm: ({ queryClient, params, search }) => warmTasks(queryClient, params.studentId, validateTasksSearch(search)),
    skeleton: PageSkeleton,
  },
  beforeLoad: ({ context: { me }, params, search }) => {
    if (me.student_id === params.studentId) throw redirect({ to: '/dashboard/taches', search, replace: true });
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params, deps, cause }) => {
    try {
      await readTasks(queryClient, params.studentId, deps, cause === 'stay');
    } catch (error) {
      if (isNotFound(error)) throw notFound();
      throw error;
    }
  },
  component: StudentTasks,
  pendingComponent: PageSkeleton,
  notFoundComponent: NotFound,
});

function StudentTasks() {
  const { studentId } = Route.useParams();
  return <TasksPage key={studentId} studentId={studentId} search={Route.useSearch()} />;
}
