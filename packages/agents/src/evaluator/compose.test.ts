import type { Item } from '@nexus/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeSubject } from './compose.ts';
import type { CompetenceToTest, ComposerFacts, SubjectShape } from './facts.ts';
import { minutesOfItem } from './pick.ts';

const types = ['choice', 'number', 'text', 'code', 'open'] as const;
const closed: SubjectShape = {
  ...{ types: ['choice', 'number', 'text'], exercises: 0, short: null, language_points: 0, level: null },
};
const everything: SubjectShape = { ...closed, types: ['choice', 'number', 'text', 'code', 'open'] };
const bac: SubjectShape = { ...everything, exercises: 3, language_points: 2 };
const eam: SubjectShape = { ...bac, exercises: 2, short: { points: 6, types: ['number', 'text'] } };

function itemOf(id: string, type: (typeof types)[number], difficulty: number, variant: boolean, minutes: number): Item {
  const common = {
    ...{ id, difficulty, statement: 'Énoncé', hints: ['Indice'], solution: 'Corrigé', codes: [], minutes },
    ...(variant ? { variant: 'tirage' } : {}),
  };
  const options = [
    { text: 'oui', right: true as const },
    { text: 'non', why: 'Non.' },
    { text: 'si', why: 'Non.' },
  ];
  const criteria = [
    { points: 2, criterion: 'Dit pourquoi' },
    { points: 2, criterion: 'Dit comment' },
  ];
  const program = { starter: 'pass', tests: [], model: 'pass', forbidden: [] };
  if (type === 'choice') return { ...common, type, options };
  if (type === 'number') return { ...common, type, answer: 1, tolerance: 0, mistakes: [] };
  if (type === 'text') return { ...common, type, answers: ['un'], exact: false, mistakes: [] };
  return type === 'code' ? { ...common, type, ...program } : { ...common, type, rubric: criteria };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const drawnItem = fc.record({
  type: fc.constantFrom(...types),
  difficulty: fc.integer({ min: 1, max: 4 }),
  variant: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 15 }),
});
const drawnCompetence = fc.record({
  chapter: fc.integer({ min: 0, max: 4 }),
  mastery: fc.option(share),
  remembered: fc.double({ min: 0.1, max: 1, noNaN: true }),
  is_due: fc.boolean(),
  items: fc.array(drawnItem, { maxLength: 7 }),
});

const facts = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    duration_min: fc.integer({ min: 10, max: 240 }),
    shape: fc.constantFrom(closed, everything, bac, eam),
    drawn: fc.array(drawnCompetence, { minLength: 1, maxLength: 12 }),
    min: fc.integer({ min: 1, max: 3 }),
    recentEvery: fc.integer({ min: 1, max: 5 }),
    answeredEvery: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ drawn, min, recentEvery, answeredEvery, ...rest }): ComposerFacts => {
    const competences = drawn.map(({ chapter, items, ...known }, place): CompetenceToTest => {
      const code = `NSI-P-C${'ABCDE'[chapter]}-${String(place + 1).padStart(2, '0')}`;
      return {
        ...{ ...known, code, chapter_code: `NSI-P-C${chapter}`, chapter: `Chapitre ${chapter}`, position: place + 1 },
        items: items.map((one, index) =>
          itemOf(`${code}-${index + 1}`, one.type, one.difficulty, one.variant, one.minutes),
        ),
      };
    });
    const ids = competences.flatMap(({ items }) => items.map(({ id }) => id));
    return {
      ...{ ...rest, competences, chosen: null, difficulty: { min, max: 5 } },
      recent: new Set(ids.filter((_, index) => index % recentEvery === 0)),
      answered: new Set(ids.filter((_, index) => index % answeredEvery === 0)),
    };
  });

const itemsOf = (subject: NonNullable<ReturnType<typeof composeSubject>>) =>
  subject.questions.flatMap(({ item }) => item ?? []);

describe('a subject', () => {
  test('is worth twenty points by quarters, within its time, of the kinds and the difficulty asked', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const subject = composeSubject(given);
        if (subject === null) return;
        const points = subject.questions.map((one) => one.points);
        expect(points.reduce((sum, one) => sum + one, 0)).toBe(20);
        for (const one of points) {
          expect(one).toBeGreaterThan(0);
          expect(Number.isInteger(one * 4)).toBe(true);
        }
        const items = itemsOf(subject);
        expect(subject.minutes).toBe(items.reduce((sum, item) => sum + minutesOfItem(item), 0));
        expect(subject.minutes).toBeLessThanOrEqual(given.duration_min);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        const kinds = [...given.shape.types, ...(given.shape.short?.types ?? [])];
        for (const item of items) {
          expect(kinds).toContain(item.type);
          expect(item.difficulty).toBeGreaterThanOrEqual(given.difficulty.min);
        }
        const language = subject.questions.filter(({ kind }) => kind === 'langue');
        const writes = items.some(({ type }) => type === 'open') && given.shape.language_points > 0;
        expect(language.map((one) => one.points)).toEqual(writes ? [2] : []);
      }),
    );
  });

  test('is the same for the same facts, and says when it takes what came back too soon', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const subject = composeSubject(given);
        expect(composeSubject(structuredClone(given))).toEqual(subject);
        if (subject === null) return;
        const repeats = itemsOf(subject).filter(({ id }) => given.recent.has(id)).length;
        expect(subject.notes.some((note) => note.includes('moins de 30'))).toBe(repeats > 0);
      }),
    );
  });

  test('takes nothing of the last month while what is left fills its time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 })), {
          minLength: 10,
          maxLength: 20,
        }),
        fc.integer({ min: 10, max: 30 }),
        fc.nat(),
        (drawn, duration_min, seed) => {
          const competences = drawn.map(([mastery, free, taken], place) => {
            const code = `NSI-P-BASE-${String(place + 10)}`;
            const items = Array.from({ length: free + taken }, (_, at) => number(`${code}-${at + 1}`, 2));
            return { ...competence(code, mastery), items, free };
          });
          const free = competences.reduce((sum, one) => sum + one.free, 0);
          const recent = new Set(competences.flatMap((one) => one.items.slice(one.free).map(({ id }) => id)));
          fc.pre(free * 2 >= duration_min);
          const subject = composeSubject({ ...plain, competences, duration_min, seed, recent });
          expect(subject?.minutes).toBe(duration_min - (duration_min % 2));
          for (const { item } of subject?.questions ?? []) expect(recent.has(item?.id ?? '')).toBe(false);
        },
      ),
    );
  });
});

const number = (id: string, minutes = 2) => itemOf(id, 'number', 2, true, minutes);
const competence = (code: string, mastery: number | null, is_due = false): CompetenceToTest => ({
  ...{ code, mastery, is_due, remembered: 1, position: Number(code.slice(-2)) },
  ...{ chapter_code: code.slice(0, -3), chapter: code.slice(6, -3) },
  items: [number(`${code}-1`), number(`${code}-2`)],
});
const plain: ComposerFacts = {
  ...{ seed: 7, duration_min: 10, shape: closed, chosen: null, difficulty: { min: 1, max: 5 } },
  ...{ recent: new Set<string>(), answered: new Set<string>() },
  competences: [],
};
const codesOf = (subject: ReturnType<typeof composeSubject>) =>
  new Set(subject === null ? [] : itemsOf(subject).map(({ id }) => id.slice(0, -2)));

describe('what a subject is about', () => {
  test('is what is weak or due before what is known', () => {
    const competences = [
      competence('NSI-P-BASE-01', 0.95),
      competence('NSI-P-BASE-02', 0.2),
      competence('NSI-P-BASE-03', 0.9),
      competence('NSI-P-BASE-04', 0.75, true),
      competence('NSI-P-BASE-05', 0.1),
    ];
    const codes = codesOf(composeSubject({ ...plain, competences, duration_min: 6 }));
    expect([...codes].sort()).toEqual(['NSI-P-BASE-02', 'NSI-P-BASE-04', 'NSI-P-BASE-05']);
  });

  test('is as the coach has chosen, in their order, whatever the rest', () => {
    const chosen = [number('NSI-P-BASE-03-1', 12), number('NSI-P-BASE-01-2', 3)];
    const subject = composeSubject({ ...plain, chosen, recent: new Set(['NSI-P-BASE-01-2']) });
    expect(subject?.questions.map(({ item, points }) => [item?.id, points])).toEqual([
      ['NSI-P-BASE-03-1', 15.75],
      ['NSI-P-BASE-01-2', 4.25],
    ]);
    expect(subject?.notes.join(' ')).toMatch(/choisis un par un.*30.jours.*15.min sur les 10/);
  });

  test('of what proved something already counts for the mark alone', () => {
    const items = [itemOf('NSI-P-BASE-01-1', 'choice', 2, false, 2), number('NSI-P-BASE-01-2')];
    const known = new Set(items.map(({ id }) => id));
    const competences = [{ ...competence('NSI-P-BASE-01', 0.3), items }];
    const subject = composeSubject({ ...plain, competences, answered: known });
    expect(Object.fromEntries(subject?.questions.map(({ item, counts }) => [item?.id, counts]) ?? [])).toEqual({
      'NSI-P-BASE-01-1': false,
      'NSI-P-BASE-01-2': true,
    });
  });

  test('is nothing when the bank has nothing', () => {
    expect(composeSubject(plain)).toBeNull();
    expect(composeSubject({ ...plain, competences: [{ ...competence('NSI-P-BASE-01', 0.3), items: [] }] })).toBeNull();
  });

  test('in the format of the bac is in exercises of a chapter each, worth the same', () => {
    const chapters = ['BASE', 'ALGO', 'WEB', 'HIST'];
    const competences = chapters.flatMap((chapter) =>
      ['01', '02', '03'].map((place) => ({
        ...competence(`NSI-P-${chapter}-${place}`, 0.4),
        items: types.map((type, index) => itemOf(`NSI-P-${chapter}-${place}-${index + 1}`, type, 3, false, 6)),
      })),
    );
    const subject = composeSubject({ ...plain, competences, shape: bac, duration_min: 120 });
    const asked = subject?.questions ?? [];
    const parts = [...new Set(asked.map(({ part }) => part))];
    expect(parts).toEqual(['Exercice 1', 'Exercice 2', 'Exercice 3', null]);
    for (const part of parts) {
      const questions = asked.filter((question) => question.part === part);
      expect(questions.reduce((sum, { points }) => sum + points, 0)).toBe(part === null ? 2 : 6);
      expect(new Set(questions.map(({ item }) => item?.id.split('-')[2])).size).toBe(1);
    }
  });
});
