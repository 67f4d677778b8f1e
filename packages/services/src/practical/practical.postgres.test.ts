import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPupil, type TestCampus } from '../../test/campus.ts';
import { openCommittedCampus } from '../../test/database.ts';
import { submitPractical } from './index.ts';

let campus: TestCampus;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ campus, close } = await openCommittedCampus());
});
afterAll(() => close());

test('one attempt sent twenty times at once is one attempt, one answer and one dialogue', async () => {
  const { caller, student_id } = await addPupil(campus, { track: 'Terminale', specialities: ['NSI', 'MATHS', 'PC'] });
  const attempt = {
    id: campus.newId(),
    subject_id: 'file-d-impression',
    started_at: '2026-11-17T17:00:00.000Z',
    finished_at: '2026-11-17T17:30:00.000Z',
    exercises: [{ item_id: 'NSI-T-STRU-05-51', source: 'class FileImpression: pass', passed: 6, total: 12, ran: true }],
  };
  const dialogue = [
    { said: '', met: [0] },
    { said: '', met: [1] },
  ];
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      submitPractical(caller, { ...attempt, dialogue: index % 2 === 0 ? dialogue : null }),
    ),
  );
  expect(new Set(sent.map(({ programs_points }) => programs_points))).toEqual(new Set([7]));
  const { practicalAttempts, practiceAnswers, events } = schema;
  const { orm } = campus.db;
  const [row, ...others] = await orm
    .select()
    .from(practicalAttempts)
    .where(eq(practicalAttempts.student_id, student_id));
  expect(row).toMatchObject({ programs_points: 7, dialogue_points: 2 });
  expect(others).toEqual([]);
  expect(await orm.select().from(practiceAnswers).where(eq(practiceAnswers.student_id, student_id))).toHaveLength(1);
  const told = await orm.select({ kind: events.kind }).from(events).where(eq(events.student_id, student_id));
  expect(
    told
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('PRACTICAL'))
      .sort(),
  ).toEqual(['PRACTICAL_DISCUSSED', 'PRACTICAL_DONE']);
});
