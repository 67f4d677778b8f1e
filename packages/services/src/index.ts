export * from './auth/index.ts';
export * from './campus/index.ts';
export * from './context.ts';
export * from './dashboard/index.ts';
export { type StreamPorts, streamEvents } from './events/index.ts';
export * from './guardians/index.ts';
export { type RebuildReport, rebuildSummaries } from './projection/index.ts';
export { listStudents } from './students/index.ts';
export {
  bulkTasks,
  completeTask,
  createTask,
  listTasks,
  listTopics,
  removeTask,
  reopenTask,
  skipTask,
  updateTask,
} from './tasks/index.ts';
