import type { ExerciseResponse, PracticeSession } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { isClosed } from '@nexus/domain';
import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { addCoach, addParent, addPupil, eventsOf, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { setMastery } from '../../test/progress.ts';
import { libraryOf } from '../courses/index.ts';
import { answerExercise, getPracticeSession, startPracticeSession } from './index.ts';

const campusTest = useRolledBackCampus();
const dayMs = 86_400_000;

type Session = NonNullable<PracticeSession['session']>;
type Step = Session['steps'][number];

/** Answers a step, rightly or not at all rightly. */
async function answer(campus: TestCampus, { caller }: TestPupil, { item_id, seed }: Step, right: boolean) {
  const drawn = (await libraryOf(campus)).draw(item_id, seed);
  if (drawn === undefined || !isClosed(drawn.item)) throw new Error(item_id);
  const { item, shown } = drawn;
  const keyAt = (place: number) => String.fromCharCode(97 + place);
  const keys = shown.flatMap((place, index) =>
    'options' in item && 'right' in (item.options[place] ?? {}) === right ? [keyAt(index)] : [],
  );
  const straight = shown.map((_, place) => keyAt(shown.indexOf(place)));
  const response: ExerciseResponse =
    item.type === 'number'
      ? { type: 'number', text: right ? String(item.answer) : '987654' }
      : item.type === 'text'
        ? { type: 'text', text: right ? (item.answers[0] ?? '') : 'rien de tel' }
        : item.type === 'order'
          ? { type: 'order', keys: right ? straight : straight.toReversed() }
          : item.type === 'choice'
            ? { type: 'choice', key: keys[0] ?? '' }
            : { type: 'choices', keys };
  campus.clock = new Date(campus.clock.getTime() + 60_000);
  return answerExercise(caller, { id: campus.newId(), item_id, seed, response, hints: 0 });
}

function stepNow({ steps, now }: Session): Step {
  const step = now === null ? undefined : steps[now.index];
  if (step === undefined) throw new Error('nothing to do');
  return step;
}

async function sessionOf({ caller }: TestPupil): Promise<Session> {
  const { session } = await getPracticeSession(caller);
  if (session === null) throw new Error('no session');
  return session;
}

campusTest('of a newcomer: what comes first, ten minutes at most, the same wherever it is taken up', async (campus) => {
  const lina = await addPupil(campus);
  const before = await getPracticeSession(lina.caller);
  expect(before.session).toBeNull();
  expect(before.offer?.steps.map(({ why }) => why)).not.toContain('Révision');
  expect(before.offer?.minutes).toBeGreaterThan(6);
  const { session, offer } = await startPracticeSession(lina.caller, { another: false });
  expect(offer).toBeNull();
  expect(session).toMatchObject({ now: { index: 0, again: false }, done: 0, moves: [] });
  expect(session?.minutes_left).toBeLessThanOrEqual(10);
  expect(session?.steps).toMatchObject(before.offer?.steps ?? []);
  expect(session?.steps).toHaveLength(before.offer?.steps.length ?? 0);
  expect(await startPracticeSession(lina.caller, { another: false })).toMatchObject({ session: { id: session?.id } });
  expect(await sessionOf(lina)).toEqual(session);
  expect(await campus.db.orm.select().from(schema.practiceSessions)).toHaveLength(1);
  expect((await eventsOf(campus, lina.student_id)).filter((kind) => kind === 'PRACTICE_STARTED')).toHaveLength(1);
});

campusTest('a mistake comes back once at the end, then it says what moved, from the answers', async (campus) => {
  const lina = await addPupil(campus);
  await startPracticeSession(lina.caller, { another: false });
  const planned = (await sessionOf(lina)).steps.length;
  const wrong = stepNow(await sessionOf(lina));
  await answer(campus, lina, wrong, false);
  expect(await sessionOf(lina)).toMatchObject({ now: { index: 1, again: false }, done: 1, total: planned + 1 });
  for (let count = 1; count < planned; count++) await answer(campus, lina, stepNow(await sessionOf(lina)), true);
  const back = await sessionOf(lina);
  expect(back.now).toEqual({ index: 0, again: true });
  expect(back.minutes_left).toBe(wrong.minutes);
  await answer(campus, lina, stepNow(back), false);
  const { session, offer } = await getPracticeSession(lina.caller);
  expect(session).toMatchObject({ now: null, done: planned + 1, total: planned + 1, minutes_left: 0 });
  expect(session?.steps[0]).toMatchObject({ first: 0, second: 0 });
  // What moved is what is stored, and each has its next revision.
  const { progress } = schema;
  expect(session?.moves.length).toBeGreaterThan(0);
  for (const { code, before, after, due_at } of session?.moves ?? []) {
    const [row] = await campus.db.orm
      .select()
      .from(progress)
      .where(and(eq(progress.student_id, lina.student_id), eq(progress.competence_code, code)));
    expect([before, after]).toEqual([null, row?.score]);
    expect(Date.parse(due_at)).toBeGreaterThan(campus.clock.getTime());
  }
  // Another one is offered, with nothing of what was just answered, and the first stays what it was.
  expect(offer).not.toBeNull();
  const second = await startPracticeSession(lina.caller, { another: true });
  const drawn = new Set(session?.steps.map(({ item_id, seed }) => `${item_id} ${seed}`));
  expect(second.session?.id).not.toBe(session?.id);
  expect(second.session?.steps.some(({ item_id, seed }) => drawn.has(`${item_id} ${seed}`))).toBe(false);
});

campusTest('mixes what is due with what comes next; the next day begins another', async (campus) => {
  const lina = await addPupil(campus);
  for (const code of ['NSI-P-BASE-01', 'MATHS-P-SUI-01']) await setMastery(campus, lina.student_id, code, 0.8);
  campus.clock = new Date(campus.clock.getTime() + 60 * dayMs);
  const { session } = await startPracticeSession(lina.caller, { another: false });
  const whys = session?.steps.map(({ why }) => why) ?? [];
  expect(new Set(whys)).toEqual(new Set(['Révision', 'Suite']));
  expect(whys[0]).toBe('Révision');
  campus.clock = new Date(campus.clock.getTime() + dayMs);
  expect((await getPracticeSession(lina.caller)).session).toBeNull();
});

campusTest('is the pupil’s alone', async (campus) => {
  const [lina, other] = [await addPupil(campus), await addPupil(campus)];
  await startPracticeSession(lina.caller, { another: false });
  expect((await getPracticeSession(other.caller)).session).toBeNull();
  for (const caller of [await addCoach(campus, lina.student_id), await addParent(campus, lina.student_id)]) {
    await expect(getPracticeSession(caller)).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(startPracticeSession(caller, { another: false })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
  }
});
