import type { LibraryCourse } from '@nexus/content/library';
import type { Course, CoursesPage, ListCoursesInput } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { libraryOf } from './library.ts';

/** The courses of a subject, a level and a category, in the order of the programmes, a page at a time. */
export async function listCourses(
  caller: Caller,
  { subject, level, category, page, limit }: ListCoursesInput,
): Promise<CoursesPage> {
  const { courses } = await libraryOf(caller);
  const found = courses.filter(
    (course) =>
      (subject === undefined || course.subject === subject) &&
      (level === undefined || course.level === level) &&
      (category === undefined || course.category === category),
  );
  return {
    courses: found.slice((page - 1) * limit, page * limit).map(courseView),
    pagination: { page, limit, total: found.length, pages: Math.ceil(found.length / limit) },
  };
}

export function courseView({ prerequisites: _, ...course }: LibraryCourse): Course {
  return course;
}
