import { competences } from '@nexus/content';
import { CampusError, type CourseContent, type CourseRef } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { libraryOf } from './library.ts';
import { courseView } from './list-courses.ts';

/**
 * A course, all its sections.
 *
 * @throws COURSE_NOT_FOUND no course of this id.
 */
export async function getCourse(caller: Caller, { id }: CourseRef): Promise<CourseContent> {
  const library = await libraryOf(caller);
  const read = await library.read(id);
  if (read === null) throw new CampusError('COURSE_NOT_FOUND');
  const { course, intro, sections } = read;
  const labels = new Map(competences().map(({ code, label }) => [code, label]));
  return {
    ...courseView(course),
    intro,
    prerequisites: course.prerequisites.map((code) => ({
      code,
      label: labels.get(code) ?? code,
      course_id: library.courseOf(code)?.id ?? null,
    })),
    sections,
  };
}
