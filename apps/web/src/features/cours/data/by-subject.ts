import type { Course } from '@nexus/contracts';

/** In the order they come: NSI first, then as the campus has its subjects. */
export function bySubject(courses: readonly Course[]): [Course['subject'], Course[]][] {
  const groups = new Map<Course['subject'], Course[]>();
  for (const course of courses) groups.set(course.subject, [...(groups.get(course.subject) ?? []), course]);
  return [...groups];
}
