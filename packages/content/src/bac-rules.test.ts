import { expect, test } from 'vitest';
import { z } from 'zod';
import general from '../data/bac-general.json' with { type: 'json' };
import readings from '../data/bac-simulation.json' with { type: 'json' };
import grading from '../data/grading-and-calendar.json' with { type: 'json' };
import { bacRegulation, specialities } from './index.ts';

const Tree: z.ZodType<Record<string, unknown>> = z.record(z.string(), z.unknown());
const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => Tree.parse(node)[key], tree);

test.each(Object.entries(readings.meta.read_from))('%s still says what the simulator read in it', (path, sentence) => {
  expect(at(path.startsWith('grading.') ? grading : general, path)).toBe(sentence);
});

test('every code that a rule names is in a plan', () => {
  const { plans, second_group_codes, exemptable, rounding } = bacRegulation();
  const codes = new Set(plans.flatMap(({ epreuves }) => epreuves.map(({ code }) => code)));
  for (const code of [...second_group_codes, ...exemptable, ...Object.keys(rounding.by_code)])
    expect(codes).toContain(code);
});

test('the parts of every speciality have words, and weigh 1 together where their weights are known', () => {
  const { part_labels } = bacRegulation();
  for (const { code, parts } of specialities()) {
    for (const { part } of parts) expect(part_labels, code).toHaveProperty(part);
    const weights = parts.map(({ weight }) => weight);
    if (code === 'BIO-ECO') expect(weights).toEqual([null, null]);
    else expect(weights.reduce<number>((sum, weight) => sum + (weight ?? Number.NaN), 0)).toBe(1);
  }
});

test('the thresholds of the decision and of the mentions are those of the texts', () => {
  expect(bacRegulation().rules).toEqual({
    admitted_from: 10,
    second_group_from: 8,
    second_group_max: 2,
    kept_from: 10,
    mentions: [
      { code: 'AB', min: 12 },
      { code: 'B', min: 14 },
      { code: 'TB', min: 16 },
      { code: 'TBF', min: 18 },
    ],
  });
});
