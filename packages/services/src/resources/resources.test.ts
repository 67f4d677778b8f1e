import { fileURLToPath } from 'node:url';
import { AddResourceInput, SearchResourcesInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addPupil, addUser, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import {
  addResource,
  getLibraryOverview,
  getResource,
  indexLibrary,
  readResource,
  searchResources,
  setFavorite,
  updateResource,
  withdrawResource,
} from './index.ts';

const onRolledBackCampus = useRolledBackCampus();
/** With the small course of the tests: its words never change. */
const libraryTest = (name: string, body: (campus: TestCampus) => Promise<void>) =>
  onRolledBackCampus(name, async (campus) => {
    const small = Object.assign(campus, {
      courses_folder: fileURLToPath(new URL('../../test/courses', import.meta.url)),
    });
    await indexLibrary(small);
    await body(small);
    await small.settled();
  });

async function callerOf(campus: TestCampus, role: 'student' | 'coach' | 'admin' | 'parent'): Promise<Caller> {
  return { ...campus, actor: { user_id: await addUser(campus, role), role } };
}
const search = (caller: Caller, input: object) => searchResources(caller, SearchResourcesInput.parse(input));
const link = (more: object = {}) => ({
  title: 'Python Tutor',
  uri: 'https://pythontutor.example/',
  type: 'URL' as const,
  subject: 'NSI' as const,
  level: null,
  codes: [],
  description: 'Voir pas à pas les variables d’un programme et la pile des appels récursifs.',
  ...more,
});

describe('the index', () => {
  libraryTest('has nothing to do when nothing changed, and holds no word twice', async (campus) => {
    expect(await indexLibrary(campus)).toEqual({ written: 0, forgotten: 0 });
    const { searchPostings: posting, searchTerms: term } = schema;
    const wrong = await campus.db.orm
      .select({ term: term.term })
      .from(term)
      .where(sql`${term.passages} <> (select count(*) from ${posting} where ${posting.term_id} = ${term.id})`);
    expect(wrong).toEqual([]);
  });

  libraryTest(
    'of another way of reading words is written beside the one that answers, then takes its place',
    async (campus) => {
      const caller = await callerOf(campus, 'student');
      const before = await search(caller, { q: 'base' });
      expect(before.hits.length).toBeGreaterThan(0);
      await campus.db.orm.update(schema.searchGenerations).set({ recipe: 'an older one' });
      expect((await search(caller, { q: 'base' })).hits).toEqual(before.hits);
      await indexLibrary(campus);
      expect((await search(caller, { q: 'base' })).hits).toEqual(before.hits);
      expect(await campus.db.orm.select().from(schema.searchGenerations)).toHaveLength(1);
      const chunks = await campus.db.orm
        .select({ generation: schema.resourceChunks.generation })
        .from(schema.resourceChunks);
      expect(new Set(chunks.map(({ generation }) => generation)).size).toBe(1);
    },
  );

  libraryTest('follows the courses: what is no longer there is found no more', async (campus) => {
    const caller = await callerOf(campus, 'student');
    const id = campus.newId();
    await campus.db.orm.insert(schema.resources).values({
      ...{ id, title: 'Une section retirée', uri: '/dashboard/cours/ancien#NSI-P-BASE-09', type: 'Cours', tags: [] },
      ...{ origin: 'library', indexed_as: '0:old' },
    });
    await campus.db.orm.update(schema.searchGenerations).set({ content: 'of before' });
    await indexLibrary(campus);
    await expect(getResource(caller, { id })).rejects.toMatchObject({ reason: 'RESOURCE_NOT_FOUND' });
  });
});

describe('a search', () => {
  libraryTest('marks the words it found in the passage, and says what it read otherwise', async (campus) => {
    const { hits, corrections, ready } = await search(await callerOf(campus, 'parent'), { q: 'expliké la baze 2' });
    expect(ready).toBe(true);
    expect(corrections).toContainEqual({ typed: 'baze', read: 'base' });
    const marked = hits.flatMap(({ passage, highlights }) =>
      highlights.map(({ start, end }) => passage.slice(start, end).toLowerCase()),
    );
    expect(marked).toContain('base 2');
    expect(hits[0]?.score).toBeGreaterThan(0);
  });

  libraryTest('keeps to its filters, and lists the library when nothing is asked', async (campus) => {
    const caller = await callerOf(campus, 'student');
    const all = await search(caller, { limit: 100 });
    expect(all.hits.length).toBeGreaterThan(3);
    for (const filter of [{ type: 'Exercice' }, { type: 'Cours' }, { subject: 'NSI' }, { level: 'Premiere' }]) {
      const listed = await search(caller, { ...filter, limit: 100 });
      const found = await search(caller, { q: 'base', ...filter });
      expect(listed.hits.length).toBeGreaterThan(0);
      for (const hit of [...listed.hits, ...found.hits]) expect(hit).toMatchObject(filter);
    }
    expect((await search(caller, { q: 'base', subject: 'PHILOSOPHIE' })).hits).toEqual([]);
    const { hits } = await search(caller, { q: 'base', course_id: all.hits[0]?.course?.id });
    expect(hits.length).toBeGreaterThan(0);
  });

  libraryTest('takes anything for a question', async (campus) => {
    const caller = await callerOf(campus, 'student');
    for (const q of ['?', '%_\\', "l'", '🙂', 'a'.repeat(300), "'; drop table x; --", 'c koi', '{1,2}', '""']) {
      expect((await search(caller, { q })).ready).toBe(true);
    }
  });

  libraryTest('never tells what would answer an exercise', async (campus) => {
    const caller = await callerOf(campus, 'student');
    const { hits } = await search(caller, { type: 'Exercice', limit: 100 });
    for (const { id } of hits) {
      expect(JSON.stringify((await getResource(caller, { id })).passages)).not.toMatch(/indice|solution|parce que/i);
    }
  });
});

describe('what staff add', () => {
  libraryTest('is found as soon as it is indexed, changed by its author alone, gone once withdrawn', async (campus) => {
    const coach = await callerOf(campus, 'coach');
    const other = await callerOf(campus, 'coach');
    const pupil = await callerOf(campus, 'student');
    const { id } = await addResource(coach, link());
    await campus.settled();
    expect((await search(pupil, { q: 'apel recursif', type: 'URL' })).hits).toMatchObject([{ id, uri: link().uri }]);
    await expect(addResource(other, link())).rejects.toMatchObject({ reason: 'RESOURCE_EXISTS' });
    await expect(updateResource(other, { id, ...link() })).rejects.toMatchObject({ reason: 'RESOURCE_NOT_FOUND' });
    await updateResource(coach, { id, ...link({ description: 'Dessiner des fractales.' }) });
    await campus.settled();
    expect((await search(pupil, { q: 'apel recursif', type: 'URL' })).hits).toEqual([]);
    expect((await search(pupil, { q: 'fractale', type: 'URL' })).hits).toMatchObject([{ id }]);
    await setFavorite(pupil, { id, favorite: true });
    await withdrawResource(await callerOf(campus, 'admin'), { id });
    expect((await search(pupil, { q: 'fractale' })).hits).toEqual([]);
    expect((await getLibraryOverview(pupil)).favorites).toEqual([]);
    await expect(withdrawResource(coach, { id })).rejects.toMatchObject({ reason: 'RESOURCE_NOT_FOUND' });
  });

  test('has an address of the web that is what it looks like', () => {
    for (const uri of [
      'javascript:alert(1)',
      'data:text/html,x',
      '/dashboard',
      'https://campus.example@ailleurs.example/',
    ])
      expect([uri, AddResourceInput.safeParse(link({ uri })).success]).toEqual([uri, false]);
    expect(AddResourceInput.safeParse(link({ uri: 'https://a.example/\ud800' })).success).toBe(false);
    expect(AddResourceInput.safeParse(link({ uri: 'https://medium.example/@lina?de=a@b' })).success).toBe(true);
  });

  libraryTest('is not what the campus’s files hold', async (campus) => {
    const admin = await callerOf(campus, 'admin');
    const [section] = (await search(admin, { type: 'Cours' })).hits;
    expect(section).toBeDefined();
    const id = section?.id ?? '';
    await expect(withdrawResource(admin, { id })).rejects.toMatchObject({ reason: 'RESOURCE_NOT_FOUND' });
    await expect(addResource(admin, link({ uri: section?.uri }))).rejects.toMatchObject({ reason: 'RESOURCE_EXISTS' });
  });
});

describe('a pupil', () => {
  libraryTest('keeps favourites of their own', async (campus) => {
    const [one, other] = [await callerOf(campus, 'student'), await callerOf(campus, 'student')];
    const [first] = (await search(one, { type: 'Cours' })).hits;
    const id = first?.id ?? '';
    await setFavorite(one, { id, favorite: true });
    await setFavorite(one, { id, favorite: true });
    expect((await getLibraryOverview(one)).favorites).toMatchObject([{ id, is_favorite: true }]);
    expect((await search(one, { type: 'Cours' })).hits[0]).toMatchObject({ id, is_favorite: true });
    expect((await getLibraryOverview(other)).favorites).toEqual([]);
    await setFavorite(one, { id, favorite: false });
    expect((await getLibraryOverview(one)).favorites).toEqual([]);
    const unknown = campus.newId();
    await expect(setFavorite(one, { id: unknown, favorite: true })).rejects.toMatchObject({
      reason: 'RESOURCE_NOT_FOUND',
    });
  });

  libraryTest('keeps a hundred at most of those that are there; what is kept already stays so', async (campus) => {
    const caller = await callerOf(campus, 'student');
    const ids = Array.from({ length: 101 }, () => campus.newId());
    const one = { title: 'Un lien', type: 'URL' } as const;
    const links = ids.map((id) => ({ ...one, tags: [], id, uri: `https://a.example/${id}` }));
    await campus.db.orm.insert(schema.resources).values(links);
    const [first = '', last = '', ...others] = ids;
    const { user_id } = caller.actor;
    await campus.db.orm.insert(schema.favorites).values(others.map((resource_id) => ({ user_id, resource_id })));
    await setFavorite(caller, { id: first, favorite: true });
    await expect(setFavorite(caller, { id: last, favorite: true })).rejects.toMatchObject({ reason: 'FAVORITES_FULL' });
    await setFavorite(caller, { id: first, favorite: true });
    await withdrawResource(await callerOf(campus, 'admin'), { id: first });
    await setFavorite(caller, { id: last, favorite: true });
    expect((await getLibraryOverview(caller)).favorites).toHaveLength(100);
  });

  libraryTest('who opens a resource leaves one event a day; a section of a course leaves none here', async (campus) => {
    const { caller, student_id } = await addPupil(campus);
    const coach = await callerOf(campus, 'coach');
    const { id } = await addResource(coach, link());
    await campus.settled();
    await readResource(caller, { id });
    await readResource(caller, { id });
    const [section] = (await search(caller, { type: 'Cours' })).hits;
    await readResource(caller, { id: section?.id ?? '' });
    const read = () =>
      campus.db.orm.query.events.findMany({
        where: (event, { and, eq }) => and(eq(event.student_id, student_id), eq(event.kind, 'RESOURCE_READ')),
      });
    expect(await read()).toMatchObject([{ payload_json: { resource_id: id, type: 'URL' } }]);
    campus.clock = new Date('2026-11-19T11:00:00.000Z');
    await readResource(caller, { id });
    expect(await read()).toHaveLength(2);
  });
});

libraryTest('a competence that no programme has is refused by its place, and nothing is kept', async (campus) => {
  const coach = await callerOf(campus, 'coach');
  const refused = { reason: 'COMPETENCE_UNKNOWN', issues: [{ path: ['codes', 1] }] };
  const codes = ['NSI-T-STRU-04', 'NSI-T-STRU-99'];
  await expect(addResource(coach, link({ codes }))).rejects.toMatchObject(refused);
  const { id } = await addResource(coach, link({ codes: codes.slice(0, 1) }));
  await expect(updateResource(coach, { id, ...link({ codes }) })).rejects.toMatchObject(refused);
  expect((await getResource(coach, { id })).codes).toEqual(codes.slice(0, 1));
});
