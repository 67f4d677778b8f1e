import type { Letter } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { desc, eq } from 'drizzle-orm';

/** A wish's letter as it is, the latest draft first. */
export async function readLetter(orm: Database, wish_id: string): Promise<Letter> {
  const { parcoursupLetters: letters } = schema;
  const rows = await orm.select().from(letters).where(eq(letters.wish_id, wish_id)).orderBy(desc(letters.draft));
  return {
    wish_id,
    drafts: rows.map(({ draft, revision, text, saved_at }) => ({
      draft,
      revision,
      text,
      saved_at: saved_at.toISOString(),
    })),
  };
}
