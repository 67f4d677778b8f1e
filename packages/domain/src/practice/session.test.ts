import { Item } from '@nexus/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClosed, planSession, reachOf, type SessionCompetence, sessionState } from './index.ts';

function item(id: string, own: { difficulty?: number; minutes?: number; variant?: string; codes?: string[] } = {}) {
  const parsed = Item.parse({
    ...{ id, difficulty: 1, type: 'number', answer: 1, statement: 'x', hints: ['x'], solution: 'x' },
    ...own,
  });
  if (!isClosed(parsed)) throw new Error('no closed item');
  return parsed;
}

const code = (place: number) => `NSI-P-BASE-${String(place).padStart(2, '0')}`;

function competence(place: number, own: Partial<SessionCompetence> = {}): SessionCompetence {
  return {
    code: code(place),
    ...{ mastery: null, is_due: false, remembered: 1, prerequisites: [], exam_weight: 16, position: place },
    items: [item(`${code(place)}-1`, { minutes: 2, variant: 'un' }), item(`${code(place)}-2`, { minutes: 2 })],
    ...own,
  };
}
const known = (place: number, mastery: number, own: Partial<SessionCompetence> = {}) =>
  competence(place, { mastery, ...own });
const due = (place: number, remembered: number, own: Partial<SessionCompetence> = {}) =>
  known(place, 0.8, { is_due: true, remembered, ...own });
const codes = (all: SessionCompetence[], answered: string[] = []) =>
  planSession(all, new Set(answered)).map(({ why, code }) => `${why} ${code.slice(-2)}`);

describe('a session', () => {
  test('takes in turn what is due, the most forgotten first, and what comes next, what was begun first', () => {
    expect(codes([due(1, 0.9), due(2, 0.5), competence(3), known(4, 0.4), known(5, 0.9)])).toEqual([
      'Révision 02',
      'Suite 04',
      'Révision 01',
      'Suite 03',
      'Révision 02',
    ]);
  });

  test('puts what weighs more at the exam before what is a little more forgotten', () => {
    expect(codes([due(1, 0.5, { exam_weight: 2 }), due(2, 0.8)])[0]).toBe('Révision 02');
  });

  test('gives nothing that rests on what is not known, nor what another year has taught', () => {
    const all = [known(1, 0.5), competence(2, { prerequisites: [code(1)] }), competence(3, { prerequisites: ['X'] })];
    expect(new Set(codes(all))).toEqual(new Set(['Suite 01', 'Suite 03']));
  });

  test('is empty when nothing is due and all is known, or all was answered', () => {
    expect(codes([known(1, 0.9), known(2, 0.75)])).toEqual([]);
    const plain = { items: [item('NSI-P-BASE-01-1')] };
    expect(codes([competence(1, plain)], ['NSI-P-BASE-01-1'])).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  test('takes fresh numbers first, and the hardest within reach', () => {
    const items = [item('NSI-P-BASE-01-1'), item('NSI-P-BASE-01-2', { variant: 'v' })];
    const first = (own: Partial<SessionCompetence>) => planSession([competence(1, own)], new Set())[0]?.item.id;
    expect(first({ items })).toBe('NSI-P-BASE-01-2');
    const harder = [1, 2, 3, 4, 5].map((difficulty) => item(`NSI-P-BASE-01-${difficulty}`, { difficulty }));
    for (const mastery of [null, 0.4, 0.65])
      expect(first({ items: harder, mastery })).toBe(`NSI-P-BASE-01-${reachOf(mastery)}`);
  });

  test('asks nothing of a competence never met', () => {
    const items = [item('NSI-P-BASE-01-1', { codes: [code(2)] })];
    expect(codes([competence(1, { items }), competence(2, { prerequisites: [code(1)], items: [] })])).toEqual([]);
    expect(codes([competence(1, { items }), known(2, 0.3, { items: [] })])).toEqual(['Suite 01']);
  });

  const anyCompetence = fc.record({
    mastery: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    due: fc.boolean(),
    remembered: fc.double({ min: 0.1, max: 1, noNaN: true }),
    exam_weight: fc.nat(16),
    before: fc.option(fc.nat(11)),
    items: fc.array(
      fc.record({
        difficulty: fc.integer({ min: 1, max: 5 }),
        minutes: fc.integer({ min: 1, max: 12 }),
        varied: fc.boolean(),
        answered: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  });

  test('whatever is known: ten minutes at most and as near as can be, no exercise twice, none above reach, both kinds', () => {
    fc.assert(
      fc.property(fc.array(anyCompetence, { maxLength: 12 }), (drawn) => {
        const answered = new Set<string>();
        const all = drawn.map((one, place) => {
          const items = one.items.map(({ difficulty, minutes, varied, answered: before }, index) => {
            const made = item(`${code(place)}-${index + 1}`, {
              difficulty,
              minutes,
              ...(varied ? { variant: 'v' } : {}),
            });
            if (before) answered.add(made.id);
            return made;
          });
          return competence(place, {
            ...{ items, mastery: one.mastery, remembered: one.remembered, exam_weight: one.exam_weight },
            is_due: one.due && one.mastery !== null,
            prerequisites: one.before !== null && one.before < place ? [code(one.before)] : [],
          });
        });
        const plan = planSession(all, answered);
        const minutes = plan.reduce((sum, step) => sum + step.minutes, 0);
        expect(minutes).toBeLessThanOrEqual(10);
        expect(new Set(plan.map(({ item: { id } }) => id)).size).toBe(plan.length);
        const byCode = new Map(all.map((one) => [one.code, one]));
        for (const { item: one, code: of, why } of plan) {
          const about = byCode.get(of);
          expect(why === 'Révision').toBe(about?.is_due);
          expect(one.variant !== undefined || !answered.has(one.id)).toBe(true);
          const lowest = Math.min(...(about?.items ?? []).map(({ difficulty }) => difficulty));
          expect(one.difficulty).toBeLessThanOrEqual(Math.max(reachOf(about?.mastery ?? null), lowest));
          if (why === 'Suite')
            for (const prerequisite of about?.prerequisites ?? [])
              expect(byCode.get(prerequisite)?.mastery ?? 0).toBeGreaterThanOrEqual(0.7);
        }
        // As near as can be: nothing that could still be in it is short enough for what is left.
        const others = planSession(
          all,
          new Set([...answered, ...plan.map(({ item: { id } }) => id)]),
          10 - minutes,
        ).filter(
          ({ item: one, code: of }) =>
            !plan.some(({ item: { id } }) => id === one.id) && plan.filter((step) => step.code === of).length < 2,
        );
        expect(others).toEqual([]);
        const kinds = new Set(planSession(all, answered, 60).map(({ why }) => why));
        const short = plan.length > 1 && plan.every((step) => step.minutes <= 5);
        if (kinds.size === 2 && short && all.every(({ items }) => items.every((one) => (one.minutes ?? 3) <= 5)))
          expect(new Set(plan.map(({ why }) => why)).size).toBe(2);
      }),
    );
  });
});

describe('how far a session has come', () => {
  const plan = ['a', 'b', 'c'].map((item_id) => ({ item_id, seed: 1 }));
  const answer = (item_id: string, fraction: number, seed = 1) => ({ item_id, fraction, seed });

  test('goes through its exercises, then once again through those that were not right', () => {
    expect(sessionState(plan, [])).toMatchObject({ now: { index: 0, again: false }, done: 0, total: 3 });
    const wrong = [answer('a', 0), answer('b', 1)];
    expect(sessionState(plan, wrong)).toMatchObject({ now: { index: 2, again: false }, done: 2, total: 4 });
    const partly = [...wrong, answer('c', 0.5)];
    expect(sessionState(plan, partly)).toMatchObject({ now: { index: 0, again: true }, done: 3, total: 5 });
    const back = [...partly, answer('a', 0)];
    expect(sessionState(plan, back)).toMatchObject({ now: { index: 2, again: true }, done: 4, total: 5 });
    expect(sessionState(plan, [...back, answer('c', 1)])).toMatchObject({ now: null, done: 5, total: 5 });
  });

  test('is not moved by an answer to another draw, nor by a third one', () => {
    expect(sessionState(plan, [answer('a', 1, 2), answer('d', 1)])).toMatchObject({ done: 0 });
    const all = [answer('a', 0), answer('a', 0), answer('a', 1)];
    expect(sessionState(plan, all)).toMatchObject({ now: { index: 1, again: false }, done: 2, total: 4 });
  });

  test('always comes to its end, whatever is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }), (fractions) => {
        const given: ReturnType<typeof answer>[] = [];
        for (const fraction of fractions) {
          const { now, done, total } = sessionState(plan, given);
          expect(done).toBeLessThanOrEqual(total);
          if (now === null) break;
          given.push(answer(plan[now.index]?.item_id ?? '', fraction));
        }
        expect(sessionState(plan, given)).toMatchObject({ now: null });
      }),
    );
  });
});
