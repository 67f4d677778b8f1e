export { getCourse } from './get-course.ts';
export { contentFingerprint, libraryOf } from './library.ts';
export { listCourses } from './list-courses.ts';
