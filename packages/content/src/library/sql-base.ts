import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SqlCell, SqlTable } from '@nexus/contracts';
import type { Database, SqlJsStatic } from 'sql.js';

/** Rows as SQLite gives them, under the names of their columns. */
export interface SqlRows {
  columns: string[];
  rows: SqlCell[][];
}

/** A small database of the courses: the statements that make it, and what it is made of. */
export interface SqlBase {
  script: string;
  tables: SqlTable[];
  /**
   * What statements answer on a fresh copy: the rows of the last one that has some, or of `check` after them.
   *
   * @throws the error of SQLite; none comes out of statements of the item bank, which the check runs.
   */
  answer(statements: string, check?: string): SqlRows;
}

let engine: Promise<SqlJsStatic> | undefined;

/**
 * Opens a database of the courses by its name.
 *
 * @param folder where the `.sql` files are.
 */
export async function openSqlBase(folder: string, name: string): Promise<SqlBase> {
  // Loaded when an exercise of SQL is first met: nobody else pays for its WebAssembly.
  engine ??= import('sql.js').then(({ default: start }) => start());
  const sqlite = await engine;
  const script = readFileSync(join(folder, `${name}.sql`), 'utf8');
  const within = <T>(work: (base: Database) => T): T => {
    const base = new sqlite.Database();
    try {
      base.run('PRAGMA foreign_keys = ON');
      base.run(script);
      return work(base);
    } finally {
      base.close();
    }
  };
  return {
    script,
    tables: within(tablesOf),
    answer: (statements, check) =>
      within((base) => {
        const own = base.exec(statements);
        const last = check === undefined ? own.at(-1) : base.exec(check).at(-1);
        return { columns: last?.columns ?? [], rows: (last?.values ?? []).map((row) => row.map(cellOf)) };
      }),
  };
}

function tablesOf(base: Database): SqlTable[] {
  const names = rowsOf(base, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").map(([one]) => one);
  return names.map((table) => {
    const name = String(table);
    const refers = new Map(
      rowsOf(base, `SELECT "from", "table" FROM pragma_foreign_key_list('${name}')`).map(([from, to]) => [from, to]),
    );
    const [[rows] = []] = rowsOf(base, `SELECT count(*) FROM "${name}"`);
    return {
      name,
      row_count: Number(rows),
      columns: rowsOf(base, `SELECT name, type, pk FROM pragma_table_info('${name}') ORDER BY cid`).map(
        ([column, type, key]) => {
          const to = refers.get(column ?? null);
          return { name: String(column), type: String(type), key: Number(key) > 0, refers_to: to ? String(to) : null };
        },
      ),
    };
  });
}

function rowsOf(base: Database, statement: string): SqlCell[][] {
  return (base.exec(statement)[0]?.values ?? []).map((row) => row.map(cellOf));
}

function cellOf(cell: unknown): SqlCell {
  return typeof cell === 'number' || typeof cell === 'string' ? cell : null;
}
