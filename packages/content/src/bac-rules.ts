import { z } from 'zod';
import readings from '../data/bac-simulation.json' with { type: 'json' };
import grading from '../data/grading-and-calendar.json' with { type: 'json' };
import { mentions } from './grading.ts';
import { once } from './once.ts';
import { regulation } from './regulation/index.ts';

const Rounding = z.enum(['none', 'tenth_up', 'whole']);
const Kind = z.enum(['anticipee', 'terminale', 'controle_continu', 'ponctuelle']);

const Readings = z.object({
  rounding: z.object({ by_kind: z.partialRecord(Kind, Rounding), by_code: z.record(z.string(), Rounding) }),
  second_group: z.object({ codes: z.array(z.string()), max: z.int().positive() }),
  kept: z.object({ kinds: z.array(Kind), min: z.number().min(0).max(20) }),
  exemptable: z.array(z.string()),
  part_labels: z.record(z.string(), z.string().min(1)),
});

const Thresholds = z.object({
  grading: z.object({ thresholds: z.object({ admis: z.number(), second_groupe: z.number() }) }),
});

/**
 * All that a simulation of the bac is built from, as buildBacPlan() of packages/domain takes it: the regulation, and the
 * rules of the decision. Sources: bac-general.json and grading-and-calendar.json, read by bac-simulation.json.
 */
export const bacRegulation = once(() => {
  const { second_group, kept, ...read } = Readings.parse(readings);
  const { admis, second_groupe } = Thresholds.parse(grading).grading.thresholds;
  return {
    ...regulation(),
    ...read,
    second_group_codes: second_group.codes,
    kept_kinds: kept.kinds,
    rules: {
      admitted_from: admis,
      second_group_from: second_groupe,
      second_group_max: second_group.max,
      kept_from: kept.min,
      mentions: mentions().map(({ code, min }) => ({ code, min })),
    },
  };
});
