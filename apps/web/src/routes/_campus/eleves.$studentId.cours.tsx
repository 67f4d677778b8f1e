import { createFileRoute, getRouteApi } from '@tanstack/react-router';
import { FollowedCourses } from '#features/cours/list/followed-courses.tsx';

export const Route = createFileRoute('/_campus/eleves/$studentId/cours')({ component: CoursesOfStudent });

const followed = getRouteApi('/_campus/eleves/$studentId');

function CoursesOfStudent() {
  return <FollowedCourses student={followed.useLoaderData()} />;
}
