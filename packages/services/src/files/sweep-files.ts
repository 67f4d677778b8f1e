import { schema } from '@nexus/db';
import { and, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Campus } from '../context.ts';

/** What nobody took by then is nobody's: a form left open overnight still finds its file. */
const patienceMs = 24 * 3_600_000;
const pageOfFiles = 500;

/**
 * Removes what nothing holds any more: files released, files sent and never taken, and contents without a row (a
 * transaction that failed, a pupil who was erased). Nothing younger than a day is touched, save what was released.
 */
export async function sweepFiles(campus: Campus): Promise<{ rows: number; contents: number }> {
  const before = new Date(campus.now().getTime() - patienceMs);
  const rows = await sweepRows(campus, before);
  let contents = 0;
  let page: string[] = [];
  const sweepPage = async () => {
    contents += await sweepContents(campus, page);
    page = [];
  };
  for await (const key of campus.files.keysBefore(before)) {
    page.push(key);
    if (page.length === pageOfFiles) await sweepPage();
  }
  await sweepPage();
  return { rows, contents };
}

/** The content goes first: a row without content is swept again, a content without a row would be looked for. */
async function sweepRows({ db, files }: Campus, before: Date): Promise<number> {
  const { storedFiles } = schema;
  const nobodys = or(
    isNotNull(storedFiles.deleted_at),
    and(isNull(storedFiles.attached_at), lt(storedFiles.created_at, before)),
  );
  let swept = 0;
  for (;;) {
    const rows = await db.orm
      .select({ id: storedFiles.id, key: storedFiles.key })
      .from(storedFiles)
      .where(nobodys)
      .limit(pageOfFiles);
    if (rows.length === 0) return swept;
    // Taken at the last moment: marked first, so that attachFile no longer finds it.
    const ids = rows.map(({ id }) => id);
    const marked = await db.orm
      .update(storedFiles)
      .set({ deleted_at: before })
      .where(and(inArray(storedFiles.id, ids), nobodys))
      .returning({ id: storedFiles.id, key: storedFiles.key });
    for (const { key } of marked) await files.remove(key);
    await db.orm.delete(storedFiles).where(
      inArray(
        storedFiles.id,
        marked.map(({ id }) => id),
      ),
    );
    swept += marked.length;
  }
}

async function sweepContents({ db, files }: Campus, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const { storedFiles } = schema;
  const known = await db.orm
    .select({ key: storedFiles.key })
    .from(storedFiles)
    .where(inArray(storedFiles.key, [...keys]));
  const held = new Set(known.map(({ key }) => key));
  const orphans = keys.filter((key) => !held.has(key));
  for (const key of orphans) await files.remove(key);
  return orphans.length;
}
