import { ResourceType, type SubjectCode, SubjectCode as Subjects, Track } from '@nexus/contracts';
import type { DatabaseClient } from '@nexus/db';
import { schema } from '@nexus/db';
import { type Campus, type IndexedDocument, indexLibrary, writeDocuments } from '@nexus/services';
import { eq } from 'drizzle-orm';

const passagesOfResource = 10;
const inventedWords = 40_000;
/** Of the words of a passage, those that no course has: names, other subjects. */
const invented = 0.12;

/**
 * Adds resources to the real library until there are so many passages. Their words are drawn as often as the courses say them
 * (Zipf's law and all), with a long tail of words of their own; one subject in three is NSI, as in the campus.
 */
export async function fillLibrary(campus: Campus, passages: number, say: (line: string) => void): Promise<void> {
  await indexLibrary(campus);
  const { db } = campus;
  const { searchGenerations } = schema;
  const [generation] = await db.orm.select().from(searchGenerations).where(eq(searchGenerations.is_current, true));
  if (generation === undefined) throw new Error('the library is not indexed');
  const words = await wordsOfCourses(db);
  const chance = generator(2027 + generation.passages);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  const word = () =>
    chance() < invented
      ? inventedWord(Math.floor(inventedWords ** chance()))
      : (words[Math.floor(chance() * words.length)] ?? '');
  const text = (length: number) => Array.from({ length }, word).join(' ');
  let made = generation.passages;
  for (let batch = 0; made < passages; batch++) {
    const documents = Array.from({ length: 40 }, (_, index): IndexedDocument => {
      const subject: SubjectCode = chance() < 0.33 ? 'NSI' : (pick(Subjects.options) ?? 'NSI');
      return {
        resource_id: campus.newId(),
        title: `${text(4)} ${made}-${index}`.trim(),
        subject,
        level: pick(Track.options) ?? null,
        type: chance() < 0.4 ? 'Cours' : (pick(ResourceType.options) ?? 'URL'),
        about: text(8),
        context: text(4),
        passages: Array.from({ length: passagesOfResource }, () => ({
          heading: text(3),
          text: text(50 + Math.floor(chance() * 100)),
        })),
        fingerprint: '1',
      };
    });
    await db.orm.insert(schema.resources).values(
      documents.map(({ resource_id, title, subject, level, type }, index) => ({
        ...{ id: resource_id, title, subject, level, type },
        uri: `https://bench.example/${made}/${index}`,
        tags: [],
        course_id: `chapitre-${Math.floor(chance() * 400)}`,
      })),
    );
    await writeDocuments(campus, generation.number, documents);
    made += documents.length * passagesOfResource;
    if (batch % 25 === 0) say(`  ${made.toLocaleString('en')} passages`);
  }
  if (made > generation.passages) await db.read('vacuum analyze', []);
}

/** Every word of the courses, as often as it is there. */
async function wordsOfCourses(db: DatabaseClient): Promise<string[]> {
  const rows = await db.orm
    .select({ body: schema.resourceChunks.body })
    .from(schema.resourceChunks)
    .innerJoin(schema.resources, eq(schema.resources.id, schema.resourceChunks.resource_id))
    .where(eq(schema.resources.origin, 'library'));
  return rows.flatMap(({ body }) => body.match(/[\p{L}\p{N}_]+/gu) ?? []);
}

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'je',
  'ki',
  'lo',
  'mu',
  'na',
  'pe',
  'ri',
  'so',
  'tu',
  'va',
  'ze',
  'bri',
  'cro',
  'plu',
];

function inventedWord(number: number): string {
  let made = '';
  for (let left = number + 20; left > 0; left = Math.floor(left / syllables.length))
    made += syllables[left % syllables.length];
  return made;
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
