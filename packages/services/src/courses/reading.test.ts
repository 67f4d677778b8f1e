import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { addCoach, addParent, addPupil, eventsOf } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { answerExercise, getExercise } from '../practice/index.ts';
import { rebuildSummaries } from '../projection/index.ts';
import { getCoursesProgress, libraryOf, readSection } from './index.ts';

const campusTest = useRolledBackCampus();
const code = 'NSI-P-BASE-01';

campusTest(
  'a section read counts once a day of the pupil, in the streak and the work, and is journalled',
  async (campus) => {
    const lina = await addPupil(campus, { time_zone: 'Africa/Tunis' });
    const first = await readSection(lina.caller, { code });
    campus.clock = new Date(campus.clock.getTime() + 3_600_000);
    expect(await readSection(lina.caller, { code })).toEqual(first);
    const days = () => campus.db.orm.select().from(schema.activityDays);
    expect(await days()).toMatchObject([{ day: '2026-11-18', activities: 1 }]);
    expect((await days())[0]?.minutes).toBeGreaterThan(0);
    campus.clock = new Date('2026-11-18T23:30:00Z');
    await readSection(lina.caller, { code });
    expect((await eventsOf(campus, lina.student_id)).filter((kind) => kind === 'SECTION_READ')).toHaveLength(2);
    const [summary] = await campus.db.orm
      .select()
      .from(schema.studentSummaries)
      .where(eq(schema.studentSummaries.student_id, lina.student_id));
    expect(summary).toMatchObject({ streak_days: 2, last_active_day: '2026-11-19' });
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  },
);

campusTest('says of each section when it was read, what was succeeded and how well it is known', async (campus) => {
  const lina = await addPupil(campus);
  expect((await getCoursesProgress(lina.caller, {})).sections).toEqual([]);
  await readSection(lina.caller, { code: 'NSI-P-BASE-02' });
  const choice = (await libraryOf(campus)).itemsOf(code).find(({ type }) => type === 'choice');
  const { seed, options } = await getExercise(lina.caller, { item_id: choice?.id ?? '', seed: 1 });
  let mastery: number | null = null;
  for (const { key } of options ?? []) {
    const response = { type: 'choice', key } as const;
    const { right, mastery_after } = await answerExercise(lina.caller, {
      ...{ id: campus.newId(), item_id: choice?.id ?? '', seed, response, hints: 0 },
    });
    mastery ??= mastery_after;
    if (right) break;
  }
  const { sections } = await getCoursesProgress(lina.caller, {});
  expect(sections.toSorted((a, b) => a.code.localeCompare(b.code))).toMatchObject([
    { code, read_at: null, succeeded: 1, score: mastery, shown: mastery },
    { code: 'NSI-P-BASE-02', read_at: campus.clock.toISOString(), succeeded: 0, score: null, shown: null },
  ]);
});

campusTest('is written by the pupil alone, read by who follows them', async (campus) => {
  const [lina, other] = [await addPupil(campus), await addPupil(campus)];
  const [coach, parent] = [await addCoach(campus, lina.student_id), await addParent(campus, lina.student_id)];
  await readSection(lina.caller, { code });
  for (const caller of [coach, parent]) {
    await expect(readSection(caller, { code })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    const { sections } = await getCoursesProgress(caller, { student_id: lina.student_id });
    expect(sections).toMatchObject([{ code }]);
  }
  expect((await getCoursesProgress(other.caller, {})).sections).toEqual([]);
  await expect(getCoursesProgress(other.caller, { student_id: lina.student_id })).rejects.toMatchObject({
    reason: 'STUDENT_NOT_FOUND',
  });
  await expect(readSection(lina.caller, { code: 'NSI-P-BASE-99' })).rejects.toMatchObject({
    reason: 'SECTION_NOT_FOUND',
  });
});
