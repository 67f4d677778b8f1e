import { CourseContent, CoursesPage, courseCategoryWords } from '@nexus/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restOutcome } from '../helpers/doors.ts';
import { addFixture, type Fixture } from '../helpers/people.ts';
import { practicalAttempt } from '../helpers/practical.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

let server: TestServer;
let people: Fixture;
let as: string;

beforeAll(async () => {
  server = await startTestServer();
  people = await addFixture(server.campus);
  as = await server.signIn(people.own.pupil);
});
afterAll(() => server.close());

const list = async (query: string) => {
  const { status, json } = await server.request(`/api/courses?${query}`, { as });
  expect(status).toBe(200);
  return CoursesPage.parse(json);
};

describe('the courses', () => {
  test('come page by page, each once, in the order of the programmes', async () => {
    const { pagination, courses: first } = await list('limit=5');
    expect(pagination).toMatchObject({ page: 1, limit: 5, pages: Math.ceil(pagination.total / 5) });
    const pages = await Promise.all(
      Array.from({ length: pagination.pages }, (_, index) => list(`limit=5&page=${index + 1}`)),
    );
    const ids = pages.flatMap(({ courses }) => courses.map(({ id }) => id));
    expect(new Set(ids).size).toBe(pagination.total);
    expect(ids.slice(0, 5)).toEqual(first.map(({ id }) => id));
    expect(first.every(({ subject, level }) => subject === 'NSI' && level === 'Premiere')).toBe(true);
    expect((await list('page=900')).courses).toEqual([]);
  });

  test('are found by subject, level and category, and each category has words', async () => {
    const { courses } = await list('level=Terminale&category=algorithmique');
    expect(courses.length).toBeGreaterThan(0);
    for (const course of courses) expect(course).toMatchObject({ level: 'Terminale', category: 'algorithmique' });
    const { courses: maths } = await list('subject=MATHS&limit=50');
    expect(new Set(maths.map(({ subject }) => subject))).toEqual(new Set(['MATHS']));
    const { courses: all } = await list('limit=50');
    for (const { category } of all) expect(courseCategoryWords[category]).toBeTruthy();
  });

  test('a filter that is none is refused by name', async () => {
    for (const [query, field] of [
      ['level=Seconde', 'level'],
      ['category=cuisine', 'category'],
      ['limit=0', 'limit'],
      ['limit=51', 'limit'],
      ['page=-1', 'page'],
      ['matiere=NSI', 'matiere'],
    ]) {
      const { status, json } = await server.request(`/api/courses?${query}`, { as });
      expect([query, status]).toEqual([query, 400]);
      expect(JSON.stringify(json)).toContain(field);
    }
  });

  test('are read whole, the same by both doors: sections with text and exercises, formulas, programs, drawings', async () => {
    const rest = await server.request('/api/courses/representer-des-donnees', { as });
    const course = CourseContent.parse(rest.json);
    const input = encodeURIComponent(JSON.stringify({ id: 'representer-des-donnees' }));
    const { json } = await server.request(`/trpc/courses.get?input=${input}`, { as });
    expect(json).toEqual({ result: { data: rest.json } });

    expect(course.sections.map(({ code }) => code)).toEqual(course.codes);
    const blocks = course.sections.flatMap((section) => section.blocks);
    const html = blocks.map((block) => (block.kind === 'text' ? block.html : '')).join('');
    for (const part of ['<math', 'language-python', '<svg', '<h3>À retenir</h3>']) expect(html).toContain(part);
    expect(html).not.toMatch(/<script|style="|::exercice/);
    expect(blocks.filter(({ kind }) => kind === 'exercise').length).toBeGreaterThanOrEqual(2 * course.codes.length);
  });

  test('every one of them can be read, its links lead to sections that are there, and what comes before it is named', async () => {
    const { courses } = await list('limit=50');
    const there = new Set(courses.flatMap(({ id, codes }) => codes.map((code) => `/dashboard/cours/${id}#${code}`)));
    let links = 0;
    for (const { id } of courses) {
      const { status, json } = await server.request(`/api/courses/${id}`, { as });
      expect([id, status]).toEqual([id, 200]);
      for (const [, href = ''] of JSON.stringify(json).matchAll(/href=\\"([^"\\]*)/g)) {
        links++;
        expect(there).toContain(href);
      }
      for (const { label, code } of CourseContent.parse(json).prerequisites)
        expect([code, label]).not.toEqual([code, code]);
    }
    expect(links).toBeGreaterThan(10);
  });

  test('one that does not exist is not found; a name that is none is refused; nobody reads without signing in', async () => {
    expect(await server.request('/api/courses/la-cuisine', { as })).toMatchObject({
      status: 404,
      json: { reason: 'COURSE_NOT_FOUND' },
    });
    expect((await server.request('/api/courses/..%2f..%2fetc', { as })).status).toBe(400);
    expect((await server.request('/api/courses')).status).toBe(401);
  });
});

test('what cannot be kept of an answer is refused by the name of its field', async () => {
  const refused = async (path: string, body: object) => {
    const answer = await server.request(path, {
      ...{ as, method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json' },
    });
    const outcome = restOutcome(answer);
    return outcome.ok ? 'accepted' : outcome.error.issues?.map((issue) => issue.path.join('.'));
  };
  const ran = { passed: 0, total: 6 };
  const { exercises, dialogue, ...attempt } = practicalAttempt();
  for (const half of ['a\u0000b', 'a\ud83d', '\udc00']) {
    for (const [item_id, response, field] of [
      ['NSI-P-BASE-06-1', { type: 'text', text: half }, 'response.text'],
      ['NSI-P-ALGO-01-4', { type: 'code', source: half, ...ran }, 'response.source'],
    ] as const)
      expect(
        await refused(`/api/practice/items/${item_id}/answers`, { id: crypto.randomUUID(), seed: 1, response }),
      ).toEqual([field]);
    const send = (changes: object) =>
      refused('/api/practical/attempts', { ...attempt, exercises, dialogue, ...changes });
    expect(await send({ exercises: [{ ...exercises[0], source: half }] })).toEqual(['exercises.0.source']);
    expect(await send({ dialogue: [{ said: half, met: [] }, dialogue[1]] })).toEqual(['dialogue.0.said']);
  }
});
