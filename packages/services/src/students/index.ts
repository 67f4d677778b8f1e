export { createStudent } from './create-student.ts';
export { listStudents } from './list-students.ts';
export { listVisibleStudents } from './list-visible-students.ts';
export { previewProfile } from './preview-profile.ts';
export { updateProfile } from './update-profile.ts';
export { studentColumns, userView } from './views.ts';
