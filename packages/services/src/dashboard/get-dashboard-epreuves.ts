import { DashboardEpreuves, type OfStudent } from '@nexus/contracts';
import { openStudent } from '../access/index.ts';
import type { Caller, Campus } from '../context.ts';
import { EpreuvesRows, epreuvesStatement } from './epreuves-statement.ts';
import { explainEpreuves } from './explain-epreuves.ts';
import { readScreen, readScreenByToken, type TokenScreen } from './read-screen.ts';

/**
 * A pupil's exam plan: what each mark weighs, when it falls, what it is made of and rests on, what the pupil has mastered
 * of what it tests, what to do now.
 *
 * @throws as openStudent.
 */
export async function getDashboardEpreuves(caller: Caller, input: OfStudent): Promise<DashboardEpreuves> {
  const student = await openStudent(caller, 'dashboard:epreuves', input.student_id);
  return DashboardEpreuves.parse(explain(await readScreen(caller, epreuvesStatement, student.id)));
}

/** The same as JSON text, the sign-in and the link checked in the one statement; undefined at the least doubt. */
export async function readDashboardEpreuves(
  campus: Campus,
  token_hash: string,
  { student_id }: OfStudent,
): Promise<TokenScreen | undefined> {
  const read = await readScreenByToken(campus, epreuvesStatement, token_hash, student_id);
  return read === undefined ? undefined : { ...read, screen: JSON.stringify(explain(read.screen)) };
}

function explain(screen: string): DashboardEpreuves {
  return explainEpreuves(EpreuvesRows.parse(JSON.parse(screen)));
}
