import type { Database, DatabaseClient, StatementParameter } from '@nexus/db';
import { type SQL, sql } from 'drizzle-orm';

class Rollback extends Error {}

/**
 * Runs a test inside a transaction that is always rolled back. The client it is given works in that transaction: what a
 * verb opens inside becomes a savepoint.
 */
export async function inRollback(db: DatabaseClient, test: (db: DatabaseClient) => Promise<void>): Promise<void> {
  try {
    await db.orm.transaction(async (orm) => {
      await test({ ...db, orm, read: (statement, parameters) => readWithin(orm, statement, parameters) });
      throw new Rollback();
    });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
  }
}

/** The same statement through the transaction's own connection, as rows of one column read as text or as they come. */
async function readWithin<Row extends object>(
  orm: Database,
  statement: string,
  parameters: readonly StatementParameter[],
): Promise<Row[]> {
  const parts: SQL[] = statement.split(/(\$\d+)/).map((part) => {
    const place = /^\$(\d+)$/.exec(part)?.[1];
    return place === undefined ? sql.raw(part) : sql`${parameters[Number(place) - 1] ?? null}`;
  });
  const result: unknown = await orm.execute(sql.join(parts));
  const rows: unknown = Array.isArray(result) ? result : Object(result).rows;
  return rowsOf<Row>(rows);
}

function rowsOf<Row extends object>(rows: unknown): Row[] {
  if (!Array.isArray(rows)) throw new Error('the driver gave no rows');
  return [...rows];
}
