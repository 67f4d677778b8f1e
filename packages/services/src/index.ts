export { createPdfReader } from '@nexus/documents';
export * from './auth/index.ts';
export { getAvailability, updateAvailability } from './availability/index.ts';
export { getBacSituation, simulateBac } from './bac/index.ts';
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
export { getCourse, getCoursesProgress, listCourses, readSection } from './courses/index.ts';
export {
  getAgenda,
  getDashboardEpreuves,
  getDashboardOverview,
  getDashboardProgression,
  getDashboardProgressionHistory,
  getDashboardSummary,
  readDashboardEpreuves,
  readDashboardOverview,
  readDashboardSummary,
  type TokenScreen,
} from './dashboard/index.ts';
export { type SyncReport, syncAllEpreuves, syncEpreuves } from './epreuves/index.ts';
export {
  answerQuestion,
  generateEvaluation,
  getEvalOptions,
  getEvaluation,
  getQuestionTests,
  gradeEvaluation,
  listEvaluations,
  startEvaluation,
  submitEvaluation,
} from './evaluations/index.ts';
export { type StreamPorts, streamEvents } from './events/index.ts';
export { type Download, downloadFile, sweepFiles, uploadFile } from './files/index.ts';
export { createAssessor, gradeAnswer } from './grading/index.ts';
export * from './grand-oral/index.ts';
export * from './guardians/index.ts';
export { confirmMarks, listMarks, removeMark, saveMark } from './marks/index.ts';
export {
  getNotificationPreferences,
  getPushState,
  listNotifications,
  markNotificationsRead,
  pupilsToTell,
  pushesWait,
  pushToPeople,
  subscribeDevice,
  tellPeople,
  unsubscribeDevice,
  updateNotificationPreference,
} from './notifications/index.ts';
export {
  addItem,
  attachDocument,
  createWish,
  getLetter,
  getParcoursup,
  pupilsOfTerminale,
  removeDocument,
  removeItem,
  removeWish,
  reorderWishes,
  restoreLetter,
  saveLetter,
  shareWithParents,
  syncReminders,
  tickItem,
  updateWish,
} from './parcoursup/index.ts';
export { planPupil } from './planner/index.ts';
export { getPracticalSubject, listPractical, listPracticalAttempts, submitPractical } from './practical/index.ts';
export {
  answerExercise,
  explainProgress,
  getExercise,
  getHint,
  getPracticeSession,
  getSolution,
  getTests,
  listAnswers,
  startPracticeSession,
} from './practice/index.ts';
export { type RebuildReport, rebuildSummaries } from './projection/index.ts';
export * from './resources/index.ts';
export { keepScenario, listScenarios, removeScenario, renameScenario } from './scenarios/index.ts';
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
export { listStudents, previewProfile, updateProfile } from './students/index.ts';
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
