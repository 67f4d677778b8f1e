import type { Assessor } from '@nexus/agents';
import { OpenItem } from '@nexus/contracts';
import { expect, test } from 'vitest';
import { createAssessor, gradeAnswer } from './index.ts';

const item = OpenItem.parse({
  id: 'NSI-T-LANG-02-9',
  type: 'open',
  difficulty: 2,
  statement: 'Qu’est-ce qu’une fonction récursive ?',
  hints: ['Regarde le corps de la fonction.'],
  solution: 'Une fonction récursive s’appelle elle-même. Le cas de base arrête les appels.',
  rubric: [
    { points: 1, criterion: 'Elle s’appelle elle-même', expects: { notions: ['appelle elle-même'] } },
    { points: 1, criterion: 'Le rôle du cas de base est dit' },
  ],
});
const text = 'Une fonction qui s’appelle elle-même. Le cas de base arrête les appels.';

test('an answer is marked by the rule alone where no model is set; what nothing describes waits for a coach', async () => {
  for (const [url, model] of [
    [undefined, undefined],
    ['http://ollama.test', undefined],
    [undefined, 'qwen2.5'],
  ] as const)
    expect(createAssessor(url, model)).toBeUndefined();
  expect(await gradeAnswer({ assessor: undefined }, item, text)).toMatchObject({ points: 1, review: true });
});

test('with a model, what the rule cannot read is read twice', async () => {
  const orders: (readonly number[])[] = [];
  const assessor: Assessor = {
    model: 'any',
    async assess(_, __, order) {
      orders.push(order);
      return new Map([[1, { points: 1, quote: 'Le cas de base arrête les appels', comment: 'C’est bien son rôle.' }]]);
    },
  };
  const { points, review, criteria } = await gradeAnswer({ assessor }, item, text);
  expect({ points, review }).toEqual({ points: 2, review: false });
  expect(criteria[1]?.comment).toBe('C’est bien son rôle.');
  expect(orders).toEqual([
    [0, 1],
    [1, 0],
  ]);
});
