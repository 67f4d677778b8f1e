import { type DashboardOverview, type DashboardOverviewInput, DashboardOverview as Overview } from '@nexus/contracts';
import { openStudent } from '../access/index.ts';
import type { Caller, Campus } from '../context.ts';
import { explainScreen } from './explain-screen.ts';
import { OverviewRows, overviewStatement } from './overview-statement.ts';
import { readScreen, readScreenByToken, type TokenScreen } from './read-screen.ts';

/**
 * What explains the Synthèse: progress by subject, activity, marks, the factors of each task, the knowledge graph around
 * the next step, the bac as it would be today.
 *
 * @throws as openStudent.
 */
export async function getDashboardOverview(caller: Caller, input: DashboardOverviewInput): Promise<DashboardOverview> {
  const student = await openStudent(caller, 'dashboard:overview', input.student_id);
  return Overview.parse(explain(await readScreen(caller, overviewStatement, student.id), input));
}

/** The same as JSON text, the sign-in and the link checked in the one statement; undefined at the least doubt. */
export async function readDashboardOverview(
  campus: Campus,
  token_hash: string,
  input: DashboardOverviewInput,
): Promise<TokenScreen | undefined> {
  const read = await readScreenByToken(campus, overviewStatement, token_hash, input.student_id);
  return read === undefined ? undefined : { ...read, screen: JSON.stringify(explain(read.screen, input)) };
}

function explain(screen: string, { subject }: DashboardOverviewInput): DashboardOverview {
  return explainScreen(OverviewRows.parse(JSON.parse(screen)), subject);
}
