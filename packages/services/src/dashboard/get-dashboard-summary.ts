import { DashboardSummary, type OfStudent } from '@nexus/contracts';
import { openStudent } from '../access/index.ts';
import type { Caller, Campus } from '../context.ts';
import { list, nextTasks, nextUp, upAt } from './next-up.ts';
import { readScreen, readScreenByToken, type TokenScreen } from './read-screen.ts';
import { instant, screenStatement, today } from './screen-statement.ts';

const statement = screenStatement(`json_build_object(
  'kpis', json_strip_nulls(json_build_object(
    'progress_overall', p.progress_overall_bp::float8 / 10000,
    'streak_days', case when p.last_active_day >= ${today} - 1 then p.streak_days else 0 end,
    'last_eval_score', p.last_eval_score)),
  'upcoming', ${list(`json_build_object('id', up.id, 'at', ${upAt}, 'kind', up.kind, 'title', up.title)`, nextUp)},
  'tasks', ${list(
    `json_build_object('id', task.id, 'label', task.label, 'due', ${instant('task.due_at')},
      'weight', task.weight, 'reason', task.reason)`,
    nextTasks(5),
  )})`);

/**
 * What a pupil should see first: three figures, the next seven events, the five most useful tasks with their reason.
 *
 * @throws as openStudent.
 */
export async function getDashboardSummary(caller: Caller, input: OfStudent): Promise<DashboardSummary> {
  const student = await openStudent(caller, 'dashboard:summary', input.student_id);
  return DashboardSummary.parse(JSON.parse(await readScreen(caller, statement, student.id)));
}

/** The same as JSON text, the sign-in and the link checked in the one statement; undefined at the least doubt. */
export function readDashboardSummary(
  campus: Campus,
  token_hash: string,
  { student_id }: OfStudent,
): Promise<TokenScreen | undefined> {
  return readScreenByToken(campus, statement, token_hash, student_id);
}
