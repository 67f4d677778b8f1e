import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { readCourses } from '#features/cours/data/read-courses.ts';
import { CoursesPage } from '#features/cours/list/courses-page.tsx';
import { validateCoursesSearch } from '#features/cours/search.ts';

/** Open to every role: adults read the same courses. */
export const Route = createFileRoute('/_campus/dashboard/cours/')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateCoursesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { me, utils }, deps, cause }) => readCourses(utils, me, deps, cause === 'stay'),
  component: Courses,
  pendingComponent: PageSkeleton,
});

function Courses() {
  return <CoursesPage search={Route.useSearch()} />;
}
