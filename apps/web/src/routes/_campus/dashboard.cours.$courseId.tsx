import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { CoursePage } from '#features/cours/course/course-page.tsx';
import { readCourse } from '#features/cours/data/read-courses.ts';

/** Open to every role: adults read the same courses. */
export const Route = createFileRoute('/_campus/dashboard/cours/$courseId')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  loader: ({ context: { utils }, params }) => readCourse(utils, params.courseId),
  component: Course,
  pendingComponent: PageSkeleton,
});

function Course() {
  const { courseId } = Route.useParams();
  return <CoursePage key={courseId} id={courseId} />;
}
