export { getCourse } from './get-course.ts';
export { listCourses } from './list-courses.ts';
