export { openStudent } from './open-student.ts';
