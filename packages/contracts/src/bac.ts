import { z } from 'zod';
import { Mark20, ofStudent } from './common.ts';
import { Certainty, EpreuveKind, PonctuellesModality, Profile, Track } from './enums.ts';
import { MarkOrigin } from './marks.ts';
import { OptionCode, SpecialityCode, SubjectCode } from './subjects.ts';
import { Student } from './users.ts';

/** A code of the plan, or the name of a part, as somebody types it: an unknown one is refused by name. */
const Code = z.string().min(1).max(40);

export const BacMention = z.enum(['AB', 'B', 'TB', 'TBF']);
export const BacDecision = z.enum(['admis', 'second_groupe', 'ajourne']);
/** How the mark given becomes the mark that counts: as it is, up to the tenth, to the nearest whole point. */
export const BacRounding = z.enum(['none', 'tenth_up', 'whole']);

/** One mark of the bac, or one by part. */
export const BacMark = z.union([Mark20, z.record(Code, Mark20)], {
  error: 'une note de 0 à 20, ou une note de 0 à 20 par partie',
});

/** What a simulation is about: whose rules apply. */
const choice = {
  /** Year of the diploma. */
  session: z.number().int().min(2000).max(2099),
  profile: Profile,
  /** Candidats individuels only, who always have one. */
  ponctuelles_modality: PonctuellesModality.nullish(),
  /** SPE1 and SPE2 are kept in Terminale, SPE3 is stopped; what is left out is simply not named. */
  specialites: z
    .strictObject({ SPE1: SpecialityCode.optional(), SPE2: SpecialityCode.optional(), SPE3: SpecialityCode.optional() })
    .optional(),
};

export const SimulateBacInput = ofStudent.extend({
  ...choice,
  /** By code of the plan; by part for a speciality (`{ecrit, pratique}`). What is not here is missing. */
  marks: z.record(Code, BacMark),
  /** One entry a year followed; without its mark, the option counts among what is missing. */
  options: z
    .array(z.strictObject({ code: OptionCode, year: Track, mark: Mark20.optional() }))
    .max(14)
    .default([]),
  /** Codes whose mark, 10 at least, is kept from an earlier session. */
  kept_marks: z.array(Code).max(40).default([]),
  /** Codes whose coefficient a medical exemption takes away. */
  exempted: z.array(Code).max(5).default([]),
  /** Marks of the orals of the second group, two at most. */
  second_group: z.record(Code, Mark20).default({}),
  /** « Which mark in `code` for a mean of `threshold`? » */
  targets: z
    .array(z.strictObject({ code: Code, threshold: Mark20 }))
    .max(100)
    .default([]),
  /** Whether what is missing is estimated from the pupil's own figures (`student_id`, as everywhere) or left out. */
  estimate: z.boolean().default(false),
});
export type SimulateBacInput = z.infer<typeof SimulateBacInput>;

export const BacItem = z.object({
  /** An option has one row a year: OPT-LVC-1RE. */
  code: z.string(),
  label: z.string(),
  /** Null for a speciality that was not named. */
  subject: SubjectCode.nullable(),
  year: Track,
  kind: EpreuveKind,
  coefficient: z.number().int().positive(),
  certainty: Certainty,
  rounding: BacRounding,
  /** Of a speciality: what its mark is made of, whole shares in lowest terms (3 and 1 are 75 % and 25 %). Else empty. */
  parts: z.array(z.object({ part: z.string(), label: z.string(), weight: z.number().int().positive() })),
  /** What may be done with it: an oral of the second group, a mark kept, a medical exemption. */
  second_group: z.boolean(),
  keepable: z.boolean(),
  exemptable: z.boolean(),
});
export type BacItem = z.infer<typeof BacItem>;

/** All that simulateBac() of packages/domain works on: the browser needs nothing else. */
export const BacPlan = z
  .object({
    /** Of the regulation. */
    session: z.number().int(),
    profile: Profile,
    ponctuelles_modality: PonctuellesModality.nullable(),
    items: z.array(BacItem),
    rules: z.object({
      admitted_from: Mark20,
      second_group_from: Mark20,
      second_group_max: z.number().int(),
      kept_from: Mark20,
      /** Ascending. */
      mentions: z.array(z.object({ code: BacMention, min: Mark20 })),
    }),
  })
  .meta({ id: 'BacPlan' });
export type BacPlan = z.infer<typeof BacPlan>;

/** Where the mark of an item comes from; `partial`: some of its parts are known. */
export const BacOrigin = z.enum(['given', 'kept', 'estimated', 'second_group', 'partial', 'missing', 'exempted']);

export const BacSimulation = z
  .object({
    /** Of the marks that count, to two decimals, after the second group when it applies; null when there is no mark. */
    mean: Mark20.nullable(),
    /** Of the whole plan: 100 and the options, less what is exempted. */
    total_coefficient: z.number().min(0),
    /** Points of the marks that count, estimates included, and of the known ones alone. */
    total_points: z.number().min(0),
    secured_points: z.number().min(0),
    /** Final means with 0, and with 20, wherever no mark is known. */
    min: Mark20,
    max: Mark20,
    mention: BacMention.nullable(),
    /** Why there is none whatever the mean. */
    mention_withheld: z.enum(['kept_marks', 'second_group']).nullable(),
    decision: BacDecision.nullable(),
    needed: z.array(
      z.object({
        code: z.string(),
        threshold: Mark20,
        /** Null when even 20 does not do. */
        required: Mark20.nullable(),
        /** The parts it is the mark of: those not known yet of a speciality half known; null for the whole mark. */
        parts: z.array(z.string()).nullable(),
      }),
    ),
    /** Before the second group. */
    first_group_mean: Mark20.nullable(),
    second_group: z.object({
      /** Whether the first group leads there. */
      open: z.boolean(),
      /** Where the oral is better than the first mark. */
      improved: z.array(z.string()),
    }),
    /** Over the known marks alone, estimates left out. */
    mean_known: Mark20.nullable(),
    /** Eight chances in ten to be between the two, given the known marks; both the mean when nothing is estimated. */
    range: z.object({ low: Mark20, high: Mark20 }).nullable(),
    /** Coefficients of known marks, of estimated ones, and of what is left out; together total_coefficient. */
    known_coefficient: z.number().min(0),
    estimated_coefficient: z.number().min(0),
    left_out_coefficient: z.number().min(0),
    items: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        coefficient: z.number().min(0),
        /** The one that counts, rounded as the regulation says; null when missing. */
        mark: Mark20.nullable(),
        origin: BacOrigin,
        /** What it may still become. */
        low: Mark20,
        high: Mark20,
      }),
    ),
  })
  .meta({ id: 'BacSimulation' });
export type BacSimulation = z.infer<typeof BacSimulation>;

export const BacEstimate = z.object({
  code: z.string(),
  mark: Mark20,
  /** Eight chances in ten to be between the two. */
  low: Mark20,
  high: Mark20,
  /** Half of that width before it is cut at 0 and 20: what the range of a mean is made of. */
  margin: z.number().min(0).max(20),
  /** What it rests on; `terms`: the terms of the year known so far. */
  basis: z.enum(['mastery', 'evaluations', 'both', 'terms']),
  /** How many evaluations, of the last four. */
  evaluations: z.number().int().min(0).max(4),
});
export type BacEstimate = z.infer<typeof BacEstimate>;

/** Where a pupil's simulator starts from. */
export const BacSituation = z
  .object({
    student: Student,
    /** Year of the pupil's own diploma. */
    diploma_session: z.number().int(),
    /** What bac.simulate takes to be about this pupil; `session` is the one whose regulation applies. */
    choice: z.object({
      session: choice.session,
      profile: Profile,
      ponctuelles_modality: PonctuellesModality.nullable(),
      specialites: z.object({ SPE1: SpecialityCode, SPE2: SpecialityCode, SPE3: SpecialityCode }),
      options: z.array(z.object({ code: OptionCode, year: Track })),
    }),
    plan: BacPlan,
    /** The marks already obtained, by code. */
    marks: z.record(z.string(), Mark20),
    /** Where each of them comes from. */
    origins: z.record(z.string(), MarkOrigin),
    /** For every item with evidence, those with a mark too; an item without any is not here. */
    estimates: z.array(BacEstimate),
  })
  .meta({ id: 'BacSituation' });
export type BacSituation = z.infer<typeof BacSituation>;
