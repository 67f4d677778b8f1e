import { authRouter } from '../routers/auth.router.ts';
import { availabilityRouter } from '../routers/availability.router.ts';
import { bacRouter } from '../routers/bac.router.ts';
import { calendarRouter } from '../routers/calendar.router.ts';
import { coursesRouter } from '../routers/courses.router.ts';
import { dashboardRouter } from '../routers/dashboard.router.ts';
import { epreuvesRouter } from '../routers/epreuves.router.ts';
import { evalRouter } from '../routers/eval.router.ts';
import { eventsRouter } from '../routers/events.router.ts';
import { grandOralRouter } from '../routers/grand-oral.router.ts';
import { guardiansRouter } from '../routers/guardians.router.ts';
import { marksRouter } from '../routers/marks.router.ts';
import { notificationsRouter } from '../routers/notifications.router.ts';
import { parcoursupRouter } from '../routers/parcoursup.router.ts';
import { practicalRouter } from '../routers/practical.router.ts';
import { practiceRouter } from '../routers/practice.router.ts';
import { progressRouter } from '../routers/progress.router.ts';
import { ragRouter } from '../routers/rag.router.ts';
import { resourcesRouter } from '../routers/resources.router.ts';
import { sessionsRouter } from '../routers/sessions.router.ts';
import { studentsRouter } from '../routers/students.router.ts';
import { tasksRouter } from '../routers/tasks.router.ts';
import { router } from './init.ts';

/** Everything the campus can do, for both doors. */
export const appRouter = router({
  auth: authRouter,
  availability: availabilityRouter,
  bac: bacRouter,
  calendar: calendarRouter,
  courses: coursesRouter,
  dashboard: dashboardRouter,
  epreuves: epreuvesRouter,
  eval: evalRouter,
  events: eventsRouter,
  grandOral: grandOralRouter,
  guardians: guardiansRouter,
  marks: marksRouter,
  notifications: notificationsRouter,
  parcoursup: parcoursupRouter,
  practical: practicalRouter,
  practice: practiceRouter,
  progress: progressRouter,
  rag: ragRouter,
  resources: resourcesRouter,
  sessions: sessionsRouter,
  students: studentsRouter,
  tasks: tasksRouter,
});
export type AppRouter = typeof appRouter;
