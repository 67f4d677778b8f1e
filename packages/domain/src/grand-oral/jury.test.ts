import { type OralQuestionText, SpecialityCode } from '@nexus/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinationOf } from './combination.ts';
import { juryQuestions } from './jury.ts';

const written: OralQuestionText = {
  idea: 'Les clés publiques',
  question: 'Comment échanger un secret sans jamais se rencontrer ?',
  link: 'NSI',
  why_me: 'J’ai chiffré mes propres messages.',
  plan: [
    { title: 'Le chiffrement symétrique', points: 'César, AES' },
    { title: 'RSA', points: 'arithmétique modulaire' },
  ],
  sources: [{ title: 'Histoire des codes secrets', author: 'Simon Singh', url: '' }],
};
const programme = [
  { subject: 'NSI', label: 'Décrire un protocole de chiffrement' },
  { subject: 'NSI', label: 'Écrire une requête SQL' },
  { subject: 'MATHS', label: 'Étudier une suite' },
] as const;
const draw = (seed: number, question = written) => juryQuestions(question, ['NSI', 'MATHS'], programme, seed);

describe('what the jury may ask', () => {
  test('comes from the plan, the sources and the programme, each with its reason', () => {
    const questions = draw(7);
    const text = questions.map((question) => question.text).join(' ');
    expect(text).toMatch(/Le chiffrement symétrique|RSA/);
    expect(text).toContain('Histoire des codes secrets');
    expect(text).toContain('Décrire un protocole de chiffrement');
    expect(text).not.toContain('Étudier une suite');
    expect(questions.every(({ why }) => why.length > 20)).toBe(true);
  });

  test('is the same for the same draw, and another for another', () => {
    expect(draw(3)).toEqual(draw(3));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(draw(seed)))).size).toBeGreaterThan(3);
  });

  test('links both specialities when the question is transversal, and only then', () => {
    const kinds = (link: OralQuestionText['link']) => draw(5, { ...written, link }).map(({ about }) => about);
    expect(kinds('transversale')).toContain('lien');
    expect(kinds('NSI')).not.toContain('lien');
  });

  test('is there before anything is written', () => {
    const blank = { idea: '', question: '', link: null, why_me: '', plan: [], sources: [] };
    expect(draw(1, blank).length).toBeGreaterThanOrEqual(5);
  });

  test('for every speciality and every draw: several, all different, vouvoyés, questions or requests', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SpecialityCode.options),
        fc.integer({ min: 0, max: 2_000_000_000 }),
        (link, seed) => {
          const questions = juryQuestions({ ...written, link }, [link, 'MATHS'], programme, seed);
          expect(questions.length).toBeGreaterThanOrEqual(6);
          expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
          for (const { text } of questions) {
            expect(text).toMatch(/(\?|\.)$/);
            expect(text).not.toMatch(/\b(tu|ton|tes|ta)\b| [?:;!]/);
          }
        },
      ),
    );
  });
});

describe('how the two questions stand together', () => {
  const of = (...links: Parameters<typeof combinationOf>[0]) => combinationOf(links, ['NSI', 'MATHS']).state;
  test('the three combinations of the text conform, in either order', () => {
    expect([of('NSI', 'MATHS'), of('MATHS', 'transversale'), of('transversale', 'transversale')]).toEqual([
      'conform',
      'conform',
      'conform',
    ]);
  });
  test('twice the same speciality, or one that was dropped, is pointed out', () => {
    expect([of('NSI', 'NSI'), of('NSI', 'PC'), of('PC')]).toEqual(['doubtful', 'doubtful', 'doubtful']);
  });
  test('while one is missing nothing is said', () => {
    expect([of(), of('NSI'), of('NSI', null)]).toEqual(['open', 'open', 'open']);
    expect(combinationOf(['NSI'], ['NSI', 'MATHS']).message).toBeNull();
  });
});
