import { createFileRoute, redirect } from '@tanstack/react-router';
import { readTasks, warmTasks } from '#features/taches/data/read-tasks.ts';
import { validateTasksSearch } from '#features/taches/search.ts';
import { TasksPage } from '#features/taches/tasks-page.tsx';
import { TasksSkeleton } from '#features/taches/tasks-skeleton.tsx';

export const Route = createFileRoute('/_campus/dashboard/taches')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateTasksSearch,
  staticData: {
    warm: ({ queryClient, search }) => warmTasks(queryClient, undefined, validateTasksSearch(search)),
    skeleton: TasksSkeleton,
  },
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps, cause }) => readTasks(queryClient, undefined, deps, cause === 'stay'),
  component: Tasks,
  pendingComponent: TasksSkeleton,
});

function Tasks() {
  return <TasksPage studentId={undefined} search={Route.useSearch()} />;
}
