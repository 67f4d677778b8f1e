import {
  Certainty,
  EpreuveKind,
  OptionCode,
  PonctuellesModality,
  Profile,
  SpecialityCode,
  SubjectCode,
  Track,
} from '@nexus/contracts';
import { z } from 'zod';
import data from '../../data/bac-general.json' with { type: 'json' };
import readingsData from '../../data/bac-general-readings.json' with { type: 'json' };
import { once } from '../once.ts';
import { Status } from '../status.ts';

/*
 * The two data files, key by key: strict, so that a fact which is added to them is either read here or refused, never
 * lost on the way.
 */

const Day = z.iso.date();
const Words = z.string().min(1);

/** Where a fact comes from: the keys of meta.source_registry. */
const provenance = {
  status: Status,
  sources: z.array(z.string()),
  confirmations: z.int().positive().optional(),
  note: Words.optional(),
};
const Rule = z.strictObject({ rule: Words, ...provenance });
const Text = z.strictObject({ text: Words, ...provenance });

const Meta = z.strictObject({
  title: Words,
  caution: Words,
  gathered_on: Day,
  language: z.literal('fr'),
  status_legend: z.record(Status, Words),
  source_registry: z.record(
    z.string(),
    z.strictObject({ name: Words, date: Words, nature: Words, quotes: z.array(Words).optional() }),
  ),
});

const CatalogueEntry = z.strictObject({
  label: Words,
  kind: EpreuveKind,
  year: Track,
  modality: z.enum(['A', 'B', 'A ou B']).optional(),
  coefficient: z.number().positive(),
  duration_min: z.int().positive().nullable(),
  prep_min: z.int().nonnegative().nullable(),
  format: Words,
  format_status: z.strictObject(provenance).optional(),
  /** Keys end with the session: juin-2027_session-2028. */
  variants: z.record(z.string().regex(/session-\d{4}$/), Words).optional(),
  candidates: Words.optional(),
  note_coefficient: Words.optional(),
  ...provenance,
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

const PlanWindow = z.strictObject({
  /** 2027-06, 2027-05/06 or 2026-09/2027-06. */
  month: z.string().regex(/^\d{4}-\d{2}(\/(\d{4}-)?\d{2})?$/),
  date_from: Day.nullable(),
  date_to: Day.nullable(),
  provisional: z.boolean(),
  window_note: Words.optional(),
  ...provenance,
});
export type PlanWindow = z.infer<typeof PlanWindow>;

const Plan = z.strictObject({
  session: z.int(),
  profile: Profile,
  ponctuelles_modality: PonctuellesModality.nullable(),
  total_coefficient: z.literal(100),
  school_years: z.record(Track, z.string().regex(/^\d{4}-\d{4}$/)),
  epreuves: z.array(
    z.strictObject({
      code: Words,
      label: Words,
      year: Track,
      kind: EpreuveKind,
      coefficient: z.number().positive(),
      window: PlanWindow,
    }),
  ),
});

const SpecialityEntry = z.strictObject({
  code: SpecialityCode,
  label: Words,
  coefficient: z.number().positive(),
  format: Words,
  parts: z.array(
    z.strictObject({
      part: Words,
      duration_min: z.int().positive(),
      weight: z.number().min(0).max(1).nullable(),
      note: Words.optional(),
    }),
  ),
  day_2027: Words,
  ...provenance,
});

const BacGeneral = z.strictObject({
  meta: Meta,
  cohorts: z.array(
    z.strictObject({
      session: z.int(),
      who: Words,
      anticipees: Words,
      eam_format: Words,
      maths_premiere_programme: Words.optional(),
      maths_terminale_programme: Words,
      ...provenance,
    }),
  ),
  catalogue: z.record(z.string(), CatalogueEntry),
  plans: z.array(Plan),
  specialites: z.array(SpecialityEntry),
  specialites_candidat_libre: z.strictObject({ rule: Words, codes: z.array(SpecialityCode), ...provenance }),
  langue_vivante: z.strictObject({ LVA_LVB: Words, LVC: Words, ...provenance }),
  options: z.strictObject({
    rule: Words,
    max_total_option_coefficient: z.int().positive(),
    limits: Words,
    /** Codes without their OPT-. */
    terminale_only: z.array(z.string()),
    list: z.array(z.strictObject({ code: OptionCode, label: Words, condition: Words.optional() })),
    formula: Words,
    candidat_libre: Words,
    ...provenance,
  }),
  candidat_libre: z.strictObject({
    definition: Words,
    modalities: z.record(PonctuellesModality, Words),
    modality_rule: Words,
    same_session: z.strictObject({ rule: Words, conditions: z.array(Words), ...provenance }),
    eam: Rule,
    note_keeping: Rule,
    ...provenance,
  }),
  calendar_2027: z.array(
    z.strictObject({
      what: Words,
      date_from: Day.nullable(),
      date_to: Day.nullable(),
      provisional: z.boolean(),
      ...provenance,
    }),
  ),
  abroad_note: Text,
  language_points: Text,
  decision: z.strictObject({
    admis: Words,
    second_groupe: Words,
    ajourne: Words,
    jury_points: Words,
    ...provenance,
  }),
});

const Readings = z.strictObject({
  meta: z.strictObject({ title: Words, why: Words, reads: z.record(z.string(), Words) }),
  options: z.strictObject({
    coefficient_per_year: z.int().positive(),
    max_per_year: z.record(Track, z.int().nonnegative()),
    outside_max_per_year: z.array(OptionCode),
    requires: z.partialRecord(
      OptionCode,
      z.strictObject({ speciality: SpecialityCode, place: z.enum(['kept', 'dropped']) }),
    ),
    subjects: z.partialRecord(OptionCode, SubjectCode),
  }),
  /** What the code of an épreuve stands for. */
  epreuves: z.record(
    z.string(),
    z.union([
      z.strictObject({
        subject: SubjectCode,
        programme_years: z.array(Track).min(1).optional(),
        /** Another programme than the one Nexus holds for whoever does not follow this speciality. */
        programme_needs: SpecialityCode.optional(),
      }),
      z.strictObject({
        /** Of the pupil's three: 0 and 1 are kept, 2 is stopped. */
        speciality_place: z.int().min(0).max(2),
        programme_years: z.array(Track).min(1).optional(),
      }),
    ]),
  ),
  parts: z.array(
    z.strictObject({
      code: Words,
      sessions: z.array(z.int()).min(1),
      parts: z.array(
        z.strictObject({
          part: Words,
          label: Words,
          duration_min: z.int().positive().nullable(),
          weight: z.number().min(0).max(1).nullable(),
        }),
      ),
    }),
  ),
  part_labels: z.record(z.string(), Words),
  /** Specialities whose parts have weights less certain than their status says. */
  part_weights: z.partialRecord(SpecialityCode, Certainty),
  /** Formats less certain than their status says: of an épreuve or of a speciality. */
  format_certainty: z.record(z.string(), Certainty),
  specialities_session: z.int(),
  hours: z.array(z.strictObject({ session: z.int(), code: Words, text: Words })),
  calendar: z.array(
    z.strictObject({
      what: Words,
      /** Sessions of the pupils it concerns. */
      sessions: z.array(z.int()).min(1),
      profile: Profile.optional(),
      /** Only who keeps one of these in Terminale. */
      specialities: z.array(SpecialityCode).optional(),
      /** The épreuve of the plan that has this date already. */
      code: Words.optional(),
    }),
  ),
  speciality_days: z.array(z.strictObject({ session: z.int(), from: Day, to: Day, codes: z.array(SpecialityCode) })),
  formats_not_published: z.strictObject({ codes: z.array(z.string()), text: Words }),
  format_remarks: z.array(z.strictObject({ session: z.int(), code: z.string(), text: Words })),
});

/** bac-general.json, as it is. @throws ZodError what it holds is not what is read here. */
export const regulationFile = once(() => BacGeneral.parse(data));
/** bac-general-readings.json: the sentences of the first as numbers and codes. */
export const regulationReadings = once(() => Readings.parse(readingsData));
