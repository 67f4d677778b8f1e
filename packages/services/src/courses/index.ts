export { getCourse } from './get-course.ts';
export { libraryOf } from './library.ts';
export { listCourses } from './list-courses.ts';
