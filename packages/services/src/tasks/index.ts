export { completeTask } from './complete-task.ts';
export { createTask, type NewTask } from './create-task.ts';
export { reopenTask } from './reopen-task.ts';
export { skipTask } from './skip-task.ts';
