import { type Certainty, ParcoursupAnswer } from '@nexus/contracts';
import { z } from 'zod';
import data from '../data/parcoursup.json' with { type: 'json' };
import readingsData from '../data/parcoursup-readings.json' with { type: 'json' };
import { once } from './once.ts';
import { certaintyOf, Status } from './status.ts';
import { french } from './typography.ts';

export interface ParcoursupPhase {
  code: string;
  label: string;
  /** 'YYYY-MM-DD'; the last day is null when it is not known. */
  from: string;
  to: string | null;
  certainty: Certainty;
  note: string | null;
  /** Names of where it comes from. */
  sources: readonly string[];
  /** Something must be done by its last day. */
  is_deadline: boolean;
}

export interface ParcoursupItem {
  code: string;
  label: string;
  required: boolean;
  certainty: Certainty;
  note: string | null;
  /** Asked for by each wish, else once for the whole file. */
  of_a_wish: boolean;
  /** Only asked of a candidat individuel. */
  of_individual_candidates: boolean;
}

export interface ParcoursupLimits {
  wishes: number;
  apprenticeship_wishes: number;
  sub_wishes: number;
  sub_wishes_of_a_wish: number;
  note: string;
  certainty: Certainty;
}

const Sources = z.array(z.string());
const Phases = z.array(
  z.object({
    code: z.string(),
    label: z.string().min(1),
    date_from: z.iso.date(),
    date_to: z.iso.date().nullable(),
    provisional: z.boolean(),
    status: Status,
    sources: Sources.min(1),
    note: z.string().optional(),
  }),
);
const Parcoursup = z.object({
  meta: z.object({ source_registry: z.record(z.string(), z.object({ name: z.string().min(1) })) }),
  phases_2026: Phases,
  phases_2027: Phases,
  phases_2027_caveat: z.object({ text: z.string().min(1), status: Status }),
  limits: z.object({
    voeux_max: z.int().positive(),
    voeux_apprentissage_max: z.int().positive(),
    sous_voeux_max_total: z.int().positive(),
    sous_voeux_max_par_voeu_multiple: z.int().positive(),
    exceptions: z.string(),
    status: Status,
    sources: Sources,
  }),
  answers: z.array(z.object({ code: ParcoursupAnswer, label: z.string().min(1) })),
  bac_link: z.object({ text: z.string(), status: Status, sources: Sources }),
  checklist: z.array(
    z.object({
      code: z.string(),
      label: z.string().min(1),
      required: z.boolean(),
      status: Status,
      sources: Sources,
      note: z.string().optional(),
    }),
  ),
});
const Readings = z.object({
  deadlines: z.array(z.string()),
  items_of_a_wish: z.array(z.string()),
  items_of_individual_candidates: z.array(z.string()),
  letter: z.object({ max_chars: z.int().positive(), status: Status }),
});

const source = once(() => Parcoursup.parse(data));
const readings = once(() => Readings.parse(readingsData));

/** The phases of each session of the data, by year of the diploma; what is known to be uncertain of them as a whole. */
export const parcoursupSessions: () => ReadonlyMap<
  number,
  { phases: readonly ParcoursupPhase[]; caveat: string | null }
> = once(
  () =>
    new Map([
      [2026, { phases: phasesOf(source().phases_2026), caveat: null }],
      [2027, { phases: phasesOf(source().phases_2027), caveat: french(source().phases_2027_caveat.text) }],
    ]),
);

/** What a file and each of its wishes ask for, in order. */
export const parcoursupItems: () => readonly ParcoursupItem[] = once(() => {
  const { items_of_a_wish, items_of_individual_candidates } = readings();
  return source().checklist.map(({ code, label, required, status, note }) => ({
    code,
    label: french(label),
    required,
    certainty: certaintyOf(status),
    note: note === undefined ? null : french(note),
    of_a_wish: items_of_a_wish.includes(code),
    of_individual_candidates: items_of_individual_candidates.includes(code),
  }));
});

export const parcoursupLimits: () => ParcoursupLimits = once(() => {
  const { limits } = source();
  return {
    wishes: limits.voeux_max,
    apprenticeship_wishes: limits.voeux_apprentissage_max,
    sub_wishes: limits.sous_voeux_max_total,
    sub_wishes_of_a_wish: limits.sous_voeux_max_par_voeu_multiple,
    note: french(limits.exceptions),
    certainty: certaintyOf(limits.status),
  };
});

/** How long the letter may be, in characters, spaces included. */
export const parcoursupLetter: () => { max_chars: number; certainty: Certainty } = once(() => {
  const { max_chars, status } = readings().letter;
  return { max_chars, certainty: certaintyOf(status) };
});

/** The answers a formation may give, and what of the bac goes into the file. */
export const parcoursupFacts = once(() => ({
  answers: source().answers.map(({ code, label }) => ({ code, label: french(label) })),
  bac_link: french(source().bac_link.text),
}));

function phasesOf(phases: z.infer<typeof Phases>): ParcoursupPhase[] {
  const { source_registry } = source().meta;
  return phases.map(({ code, label, date_from, date_to, provisional, status, sources, note }) => ({
    code,
    label: french(label),
    from: date_from,
    to: date_to,
    certainty: provisional ? 'provisional' : certaintyOf(status),
    note: note === undefined ? null : french(note),
    sources: sources.map((id) => {
      const known = source_registry[id];
      if (known === undefined) throw new Error(`parcoursup.json: ${id} is no known source`);
      return french(known.name);
    }),
    is_deadline: readings().deadlines.includes(code),
  }));
}
