import { type Course, CourseCategory, type ListCoursesInput, type Me } from '@nexus/contracts';
import { isNotFound } from '#lib/errors.ts';
import type { TrpcUtils } from '#lib/trpc.ts';
import type { CoursesSearch } from '../search.ts';
import { levelOf, trackOf } from './levels.ts';

/** Courses change when the campus is put on line anew, not while somebody reads. */
export const courseStaleTime = 60 * 60_000;

/** The first page, as long as the campus lets it be: it holds every course of a programme. */
const paging = { page: 1, limit: 50 };

/** What there is to filter by. */
export const everyCourse = paging satisfies ListCoursesInput;

/** The category an address names; a word that is none is left aside. */
export function categoryOf({ categorie }: CoursesSearch): CourseCategory | undefined {
  return CourseCategory.safeParse(categorie).data;
}

export function coursesInput(search: CoursesSearch, me: Pick<Me, 'student_id' | 'students'>) {
  const level = trackOf(levelOf(search, me));
  const category = categoryOf(search);
  return {
    ...paging,
    ...(search.matiere === undefined ? {} : { subject: search.matiere }),
    ...(level === undefined ? {} : { level }),
    ...(category === undefined ? {} : { category }),
  } satisfies ListCoursesInput;
}

/** What the list opens with. While somebody filters, the one on the screen stays until the next one is there. */
export async function readCourses(utils: TrpcUtils, me: Me, search: CoursesSearch, stays: boolean): Promise<void> {
  const reading = utils.courses.list.ensureData(coursesInput(search, me), { staleTime: courseStaleTime });
  void utils.courses.list.prefetch(everyCourse, { staleTime: courseStaleTime });
  if (stays) reading.catch(() => undefined);
  else await reading;
}

/** What a course opens with; one that does not exist is a page of its own. */
export async function readCourse(utils: TrpcUtils, id: string): Promise<void> {
  try {
    await utils.courses.get.ensureData({ id }, { staleTime: courseStaleTime });
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

/** The courses of the same programme. */
export function neighboursInput({ subject, level }: Pick<Course, 'subject' | 'level'>) {
  return { subject, level, ...paging } satisfies ListCoursesInput;
}
