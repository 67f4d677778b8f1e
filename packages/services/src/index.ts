export * from './auth/index.ts';
export { getAvailability, updateAvailability } from './availability/index.ts';
export {
  type CalendarFile,
  createCalendarFeed,
  epreuveFile,
  getCalendarFeed,
  readCalendarFeed,
  revokeCalendarFeed,
  sessionFile,
} from './calendar/index.ts';
export * from './campus/index.ts';
export { followPupil, pupilsToFollow } from './coach-agent/index.ts';
export * from './context.ts';
export {
  getAgenda,
  getDashboardOverview,
  getDashboardSummary,
  readDashboardOverview,
  readDashboardSummary,
  type TokenScreen,
} from './dashboard/index.ts';
export { type StreamPorts, streamEvents } from './events/index.ts';
export { type Download, downloadFile, sweepFiles, uploadFile } from './files/index.ts';
export * from './grand-oral/index.ts';
export * from './guardians/index.ts';
export {
  getNotificationPreferences,
  listNotifications,
  markNotificationsRead,
  pupilsToTell,
  tellPeople,
  updateNotificationPreference,
} from './notifications/index.ts';
export { type RebuildReport, rebuildSummaries } from './projection/index.ts';
export {
  bookSession,
  cancelSession,
  cancelSessions,
  confirmSession,
  listSessions,
  listSlots,
  noteSession,
  recordAttendance,
  rescheduleSession,
  withdrawSession,
} from './sessions/index.ts';
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
