import { knownWords, Vocabulary } from '@nexus/agents';
import { type DatabaseClient, schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../../context.ts';

interface Known {
  state: string;
  vocabulary: Promise<Vocabulary>;
}

/** By database: a process serves one, a test several. */
const held = new WeakMap<DatabaseClient, Known>();

/**
 * The words of the index that answers now, held in memory as long as it does not change; undefined while the library is read
 * for the first time.
 */
export async function openIndex({ db }: Campus): Promise<Vocabulary | undefined> {
  const [generation] = await db.read<{ number: number; changes: number; passages: number }>(
    'select number, changes, passages from nexus_app.search_generations where is_current',
    [],
  );
  if (generation === undefined) return undefined;
  const { number, changes, passages } = generation;
  const state = `${number}:${changes}`;
  const known = held.get(db);
  if (known?.state === state) return known.vocabulary;
  const vocabulary = readVocabulary(db, number, passages);
  held.set(db, { state, vocabulary });
  vocabulary.catch(() => held.delete(db));
  return vocabulary;
}

async function readVocabulary(db: DatabaseClient, generation: number, passages: number): Promise<Vocabulary> {
  const { searchTerms: table } = schema;
  const rows = await db.orm
    .select({ id: table.id, term: table.term, passages: table.passages, forms: table.forms })
    .from(table)
    .where(eq(table.generation, generation));
  return new Vocabulary(
    passages,
    rows.filter((row) => row.passages > 0),
    knownWords(),
  );
}
