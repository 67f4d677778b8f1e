export { getCourse } from './get-course.ts';
export { getCoursesProgress } from './get-progress.ts';
export { contentFingerprint, libraryOf } from './library.ts';
export { listCourses } from './list-courses.ts';
export { readSection } from './read-section.ts';
