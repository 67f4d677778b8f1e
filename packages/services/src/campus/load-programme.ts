import { createHash } from 'node:crypto';
import { competences } from '@nexus/content';
import { type Database, schema } from '@nexus/db';
import { eq, notInArray, sql } from 'drizzle-orm';

const loadedKey = 'programme';

/** Makes the table of competences what packages/content says: at each start, and nothing to do when nothing changed. */
export async function loadProgramme(db: Database): Promise<void> {
  const { competences: table } = schema;
  const rows = competences().map(({ code, subject, level, chapter_code, label, position }) => ({
    code,
    subject,
    level,
    chapter_code,
    label,
    position,
  }));
  // Most starts find the programme they left: one read instead of writing every competence again.
  const value = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const [loaded] = await db.select().from(schema.campus).where(eq(schema.campus.key, loadedKey));
  if (loaded?.value === value) return;
  await db.transaction(async (orm) => {
    await orm
      .insert(schema.campus)
      .values({ key: loadedKey, value })
      .onConflictDoUpdate({ target: schema.campus.key, set: { value } });
    await orm
      .insert(table)
      .values(rows)
      .onConflictDoUpdate({
        target: table.code,
        set: {
          subject: sql`excluded.subject`,
          level: sql`excluded.level`,
          chapter_code: sql`excluded.chapter_code`,
          label: sql`excluded.label`,
          position: sql`excluded.position`,
        },
        setWhere: sql`(competences.subject, competences.level, competences.chapter_code, competences.label, competences.position)
          is distinct from (excluded.subject, excluded.level, excluded.chapter_code, excluded.label, excluded.position)`,
      });
    await orm.delete(table).where(
      notInArray(
        table.code,
        rows.map(({ code }) => code),
      ),
    );
  });
}
