import { type EvalPage, Instant, type ListEvalsInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { headsOf } from './evaluation-view.ts';
import { readPupil } from './make/read-facts.ts';

const Cursor = z.tuple([Instant, z.uuid()]);

/**
 * A pupil's evaluations, from the latest made, a page at a time.
 *
 * @throws as openStudent; INVALID_INPUT a cursor that no page gave.
 */
export async function listEvaluations(caller: Caller, input: ListEvalsInput): Promise<EvalPage> {
  const { orm } = caller.db;
  const { status, subject, limit } = input;
  const after = input.cursor === undefined ? undefined : decodeCursor(Cursor, input.cursor);
  const { id: student_id } = await openStudent(caller, 'eval:list', input.student_id);
  const { id, first_name } = await readPupil(orm, student_id);
  const { evaluations } = schema;
  // The clock of the database is finer than that of the cursor.
  const made = sql`date_trunc('milliseconds', ${evaluations.created_at})`;
  const rows = await orm
    .select()
    .from(evaluations)
    .where(
      and(
        eq(evaluations.student_id, student_id),
        status === undefined ? undefined : eq(evaluations.status, status),
        subject === undefined ? undefined : eq(evaluations.subject, subject),
        after === undefined
          ? undefined
          : sql`(${made}, ${evaluations.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
    )
    .orderBy(desc(made), desc(evaluations.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    student: { id, first_name },
    evaluations: await headsOf(orm, page),
    next_cursor:
      rows.length > limit && last !== undefined ? encodeCursor([last.created_at.toISOString(), last.id]) : null,
  };
}
