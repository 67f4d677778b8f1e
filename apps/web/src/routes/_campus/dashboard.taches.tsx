import { createFileRoute, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { readTasks, warmTasks } from '#features/taches/data/read-tasks.ts';
import { validateTasksSearch } from '#features/taches/search.ts';
import { TasksPage } from '#features/taches/tasks-page.tsx';

export const Route = createFileRoute('/_campus/dashboard/taches')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateTasksSearch,
  staticData: {
    warm: ({ queryClient, search }) => warmTasks(queryClient, undefined, validateTasksSearch(search)),
    skeleton: PageSkeleton,
  },
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps, cause }) => readTasks(queryClient, undefined, deps, cause === 'stay'),
  component: Tasks,
  pendingComponent: PageSkeleton,
});

function Tasks() {
  return <TasksPage studentId={undefined} search={Route.useSearch()} />;
}
