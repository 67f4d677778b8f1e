import { CourseContent, CourseRef, CoursesPage, ListCoursesInput } from '@nexus/contracts';
import { getCourse, listCourses } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

export const coursesRouter = router({
  list: can('courses:list', {
    method: 'GET',
    path: '/courses',
    tags: ['courses'],
    summary: 'Les cours, par matière, niveau et catégorie',
  })
    .input(ListCoursesInput)
    .output(CoursesPage)
    .query(({ ctx, input }) => listCourses(ctx.caller, input)),

  get: can('courses:get', {
    method: 'GET',
    path: '/courses/{id}',
    tags: ['courses'],
    summary: 'Un cours, toutes ses sections',
  })
    .input(CourseRef)
    .output(CourseContent)
    .query(({ ctx, input }) => getCourse(ctx.caller, input)),
});
