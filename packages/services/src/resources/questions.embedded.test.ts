import { searchQuestions } from '@nexus/content/search-questions';
import { SearchResourcesInput } from '@nexus/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser, type TestCampus } from '../../test/campus.ts';
import { openCommittedCampus } from '../../test/database.ts';
import { indexLibrary, searchResources } from './index.ts';

describe('the questions of pupils, by words alone', () => {
  let opened: { campus: TestCampus; close(): Promise<void> };
  beforeAll(async () => {
    opened = await openCommittedCampus();
    await indexLibrary(opened.campus);
  });
  afterAll(() => opened.close());

  test('find their section in the first three for 80 %, in the first ten for 92 %', async () => {
    const { campus } = opened;
    const user_id = await addUser(campus, 'student');
    const caller = { ...campus, actor: { user_id, role: 'student' as const } };
    const questions = searchQuestions();
    let three = 0;
    let ten = 0;
    for (const { ask, codes } of questions) {
      const { hits } = await searchResources(caller, SearchResourcesInput.parse({ q: ask }));
      const at = hits.findIndex((hit) => hit.type === 'Cours' && codes.includes(hit.codes[0] ?? ''));
      if (at >= 0 && at < 3) three += 1;
      if (at >= 0) ten += 1;
    }
    expect(questions.length).toBeGreaterThanOrEqual(150);
    expect(three / questions.length).toBeGreaterThanOrEqual(0.8);
    expect(ten / questions.length).toBeGreaterThanOrEqual(0.92);
  });
});
