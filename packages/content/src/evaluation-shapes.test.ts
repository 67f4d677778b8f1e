import { expect, test } from 'vitest';
import { evaluationShapes } from './evaluation-shapes.ts';

const shapeOf = (...[subject, level, format]: [...Parameters<typeof evaluationShapes>, string]) =>
  evaluationShapes(subject, level).find((one) => one.format === format);

test('the formats that resemble an épreuve are as the regulation says it', () => {
  expect(shapeOf('NSI', 'Terminale', 'bac_ecrit')).toMatchObject({
    ...{ exercises: 3, minutes: 210, language_points: 2 },
    official: { text: expect.stringContaining('MENE2622643N'), certainty: 'official' },
  });
  expect(shapeOf('MATHS', 'Terminale', 'bac_ecrit')).toMatchObject({ exercises: 4, minutes: 240, language_points: 2 });
  expect(shapeOf('MATHS', 'Premiere', 'eam')).toMatchObject({
    ...{ minutes: 120, short: { points: 6, types: ['number', 'text'] }, language_points: 2 },
    official: { text: expect.stringContaining('plus de QCM'), certainty: 'official' },
  });
});

test('a subject without exercises in its text, or of another year, has none of them', () => {
  expect(evaluationShapes('PHILOSOPHIE', 'Terminale').map(({ format }) => format)).toEqual([
    'entrainement',
    'controle',
  ]);
  expect(shapeOf('NSI', 'Premiere', 'bac_ecrit')).toBeUndefined();
  expect(shapeOf('MATHS', 'Terminale', 'eam')).toBeUndefined();
});
