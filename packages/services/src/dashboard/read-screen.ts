import { CampusError } from '@nexus/contracts';
import type { Campus } from '../context.ts';
import type { ScreenStatement } from './screen-statement.ts';

/** The screen's JSON text for a pupil whose access has been checked. */
export async function readScreen(campus: Campus, statement: ScreenStatement, student_id: string): Promise<string> {
  const [row] = await campus.db.read<{ screen: string }>(statement.for_pupil, [student_id, campus.now().toISOString()]);
  if (row === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  return row.screen;
}

export interface TokenScreen {
  screen: string;
  user_id: string;
  expires_at: Date;
}

/** The screen's JSON text straight from a sign-in token's hash; undefined at the least doubt. */
export async function readScreenByToken(
  campus: Campus,
  statement: ScreenStatement,
  token_hash: string,
  student_id: string | undefined,
): Promise<TokenScreen | undefined> {
  const [row, another] = await campus.db.read<{ screen: string; user_id: string; expires_at: string }>(
    statement.for_token,
    [token_hash, campus.now().toISOString(), student_id ?? null],
  );
  if (row === undefined || another !== undefined) return undefined;
  return { screen: row.screen, user_id: row.user_id, expires_at: new Date(row.expires_at) };
}
