export { type OpenedStudent, openStudent } from './open-student.ts';
