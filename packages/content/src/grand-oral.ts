import { OralCriterion, OralLevel, type OralRules } from '@nexus/contracts';
import { z } from 'zod';
import data from '../data/grand-oral.json' with { type: 'json' };
import { once } from './once.ts';
import { certaintyOf, Status } from './status.ts';
import { french } from './typography.ts';

const Phase = z.object({ order: z.int(), minutes: z.number().positive() });
const Level = z.object({
  level: OralLevel,
  label: z.string().min(1),
  descriptor: z.string().min(1),
  status: Status,
});
const GrandOralData = z.object({
  meta: z.object({ official_text: z.string().min(1) }),
  exam: z.object({
    coefficient: z.number().positive(),
    prep_min: z.number().positive(),
    phases: z.tuple([Phase, Phase]),
    no_longer: z.string(),
    questions: z.object({
      count: z.literal(2),
      combinations: z.array(z.string().min(1)).length(3),
      sheet: z.string(),
      chosen_by: z.string(),
      non_conform: z.string(),
    }),
    jury: z.string(),
    materials: z.string(),
    not_evaluated: z.string(),
    candidat_libre: z.string(),
    status: Status,
  }),
  grid: z.object({
    criteria: z.array(
      z.object({ code: OralCriterion, label: z.string().min(1), levels: z.array(Level).length(4), status: Status }),
    ),
  }),
});

/** The Grand oral as the regulation has it: phases, combinations of questions, and the indicative grid, without points. */
export const grandOralRules: () => OralRules = once(() => {
  const { meta, exam, grid } = GrandOralData.parse(data);
  const [presentation, exchange] = exam.phases;
  const known = grid.criteria.map(({ code }) => code);
  if (known.length !== OralCriterion.options.length || new Set(known).size !== known.length)
    throw new Error('the grid of the Grand oral has one line for each criterion');
  const sentence = (text: string) => french(`${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`);
  return {
    official_text: french(meta.official_text),
    coefficient: exam.coefficient,
    preparation_min: exam.prep_min,
    presentation_min: presentation.minutes,
    exchange_min: exchange.minutes,
    certainty: certaintyOf(exam.status),
    combinations: exam.questions.combinations.map(french),
    notes: [
      `Jury : ${exam.jury}`,
      `Choix de la question : ${exam.questions.chosen_by}`,
      `Feuille de questions : ${exam.questions.sheet}`,
      `Sans question conforme : ${exam.questions.non_conform}`,
      exam.materials,
      exam.not_evaluated,
      exam.no_longer,
      `Candidat individuel : ${exam.candidat_libre}`,
    ].map(sentence),
    grid: grid.criteria.map(({ code, label, levels }) => ({
      code,
      label: french(label),
      levels: levels.map(({ level, label, descriptor, status }) => ({
        level,
        label,
        descriptor: french(descriptor),
        certainty: certaintyOf(status),
      })),
    })),
  };
});
