import {
  CourseContent,
  CourseRef,
  CoursesPage,
  CoursesProgress,
  CoursesProgressInput,
  ListCoursesInput,
  ReadSectionInput,
  SectionRead,
} from '@nexus/contracts';
import { getCourse, getCoursesProgress, listCourses, readSection } from '@nexus/services';
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

  // Before `get`, whose path would take it for a course.
  progress: can('courses:progress', {
    method: 'GET',
    path: '/courses/progress',
    tags: ['courses'],
    summary: 'Les sections lues d’un élève, ce qu’il y a réussi et sa maîtrise de chacune',
  })
    .input(CoursesProgressInput)
    .output(CoursesProgress)
    .query(({ ctx, input }) => getCoursesProgress(ctx.caller, input)),

  get: can('courses:get', {
    method: 'GET',
    path: '/courses/{id}',
    tags: ['courses'],
    summary: 'Un cours, toutes ses sections',
  })
    .input(CourseRef)
    .output(CourseContent)
    .query(({ ctx, input }) => getCourse(ctx.caller, input)),

  read: can('courses:read', {
    method: 'POST',
    path: '/courses/sections/{code}/read',
    tags: ['courses'],
    summary: 'Dire qu’une section est lue : compte une fois par jour',
  })
    .input(ReadSectionInput)
    .output(SectionRead)
    .mutation(({ ctx, input }) => readSection(ctx.caller, input)),
});
