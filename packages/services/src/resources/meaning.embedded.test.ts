import { fileURLToPath } from 'node:url';
import type { Embedder } from '@nexus/agents';
import { SearchResourcesInput } from '@nexus/contracts';
import { openTestDatabase } from '@nexus/testing';
import { describe, expect, test } from 'vitest';
import { addUser, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import { addResource, embedPassages, indexLibrary, searchResources } from './index.ts';

const onRolledBackCampus = useRolledBackCampus();
const migrations = fileURLToPath(new URL('../../../../drizzle', import.meta.url));

/** A model that knows one thing: a dog is a doggie. */
function dogs(model = 'dogs'): Embedder & { away: boolean } {
  const made = {
    model,
    away: false,
    async embed(texts: readonly string[]) {
      if (made.away) throw new Error('away');
      return texts.map((text) =>
        Array.from({ length: 768 }, (_, axis) => (axis === (/chien|toutou/.test(text) ? 0 : 1) ? 1 : 0)),
      );
    },
  };
  return made;
}

async function callerOf(campus: TestCampus, role: 'student' | 'coach'): Promise<Caller> {
  return { ...campus, actor: { user_id: await addUser(campus, role), role } };
}

describe('with an embedding model', () => {
  onRolledBackCampus(
    'what is said in other words is found too; without it, words are enough at once',
    async (campus) => {
      const embedder = dogs();
      const courses_folder = fileURLToPath(new URL('../../test/courses', import.meta.url));
      Object.assign(campus, { embedder, courses_folder });
      const coach = await callerOf(campus, 'coach');
      const link = { type: 'URL' as const, subject: null, level: null, codes: [] };
      const dog = await addResource(coach, {
        ...link,
        title: 'Le chien',
        uri: 'https://a.example/',
        description: 'Il aboie.',
      });
      await campus.settled();
      const cat = await addResource(coach, {
        ...link,
        title: 'Le chat',
        uri: 'https://b.example/',
        description: 'Il miaule.',
      });
      await campus.settled();
      await indexLibrary(campus);
      expect(await embedPassages(campus)).toBeGreaterThanOrEqual(2);
      expect(await embedPassages(campus)).toBe(0);

      const pupil = await callerOf(campus, 'student');
      const search = (q: string) => searchResources(pupil, SearchResourcesInput.parse({ q, type: 'URL' }));
      const found = await search('toutou');
      expect(found.mode).toBe('hybrid');
      expect(found.hits[0]).toMatchObject({ id: dog.id });
      expect((await search('miaule')).hits[0]).toMatchObject({ id: cat.id });

      embedder.away = true;
      const byWords = await search('miaule');
      expect(byWords).toMatchObject({ mode: 'words', hits: [{ id: cat.id }] });
      expect((await search('toutou')).hits).toEqual([]);
      embedder.away = false;
      expect((await search('toutou')).mode).toBe('hybrid');
    },
  );

  onRolledBackCampus(
    'another model makes its own vectors, and is not asked about those of the other',
    async (campus) => {
      const courses_folder = fileURLToPath(new URL('../../test/courses', import.meta.url));
      Object.assign(campus, { embedder: dogs(), courses_folder });
      await indexLibrary(campus);
      const all = await embedPassages(campus);
      Object.assign(campus, { embedder: dogs('cats') });
      const pupil = await callerOf(campus, 'student');
      const search = () => searchResources(pupil, SearchResourcesInput.parse({ q: 'toutou' }));
      expect((await search()).hits).toEqual([]);
      expect(await embedPassages(campus)).toBe(all);
      expect((await search()).hits.length).toBeGreaterThan(0);
      expect(await embedPassages(campus)).toBe(0);
    },
  );
});

test('a database whose server gets pgvector later has its place for vectors at the next start', async () => {
  const db = await openTestDatabase();
  try {
    const column = () =>
      db.read(`select 1 from pg_attribute where attname = 'embedding' and attrelid = $1::text::regclass`, [
        'nexus_app.resource_chunks',
      ]);
    await db.read('drop extension vector cascade', []);
    expect(await column()).toEqual([]);
    for (let start = 0; start < 2; start++) await db.migrate(migrations);
    expect(await column()).toHaveLength(1);
    const index = await db.read(`select 1 from pg_indexes where indexname = 'resource_chunks_embedding_idx'`, []);
    expect(index).toHaveLength(1);
  } finally {
    await db.close();
  }
});
