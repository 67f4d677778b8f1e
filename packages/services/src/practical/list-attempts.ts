import type { ListPracticalInput, PracticalHistory } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { desc, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { attemptViews } from './attempt-view.ts';

/**
 * A pupil's practical exams, from the latest, whatever they follow now. A parent reads when, how long and the points; the
 * pupil and who teaches them read the programs and the dialogue too.
 *
 * @throws as openStudent.
 */
export async function listPracticalAttempts(
  caller: Caller,
  { student_id: asked, limit }: ListPracticalInput,
): Promise<PracticalHistory> {
  const { id } = await openStudent(caller, 'practical:history', asked);
  const { practicalAttempts } = schema;
  const rows = await caller.db.orm
    .select()
    .from(practicalAttempts)
    .where(eq(practicalAttempts.student_id, id))
    .orderBy(desc(practicalAttempts.finished_at), desc(practicalAttempts.id))
    .limit(limit);
  return { attempts: await attemptViews(caller, rows) };
}
