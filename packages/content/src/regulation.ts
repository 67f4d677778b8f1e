import { type Certainty, OptionCode, PonctuellesModality, Profile, SpecialityCode, Track } from '@nexus/contracts';
import { z } from 'zod';
import data from '../data/bac-general.json' with { type: 'json' };
import readingsData from '../data/bac-general-readings.json' with { type: 'json' };
import { once } from './once.ts';
import { certaintyOf, Status } from './status.ts';
import { french } from './typography.ts';

const Day = z.iso.date();
const EpreuveKind = z.enum(['anticipee', 'terminale', 'controle_continu', 'ponctuelle']);

/** When an épreuve takes place. Whole months, first day to last, when only the month is known. */
export interface EpreuveWindow {
  /** 'YYYY-MM-DD' */
  from: string;
  to: string;
  certainty: Certainty;
  note: string | null;
}

export interface Epreuve {
  code: string;
  label: string;
  /** The school year it belongs to. */
  year: Track;
  kind: z.infer<typeof EpreuveKind>;
  coefficient: number;
  format: string;
  window: EpreuveWindow;
  /** Of the coefficient. */
  certainty: Certainty;
}

export interface ExamPlan {
  /** Year of the diploma. */
  session: number;
  profile: Profile;
  /** Of the candidat individuel; null for the others. */
  modality: PonctuellesModality | null;
  epreuves: readonly Epreuve[];
}

export interface Speciality {
  code: SpecialityCode;
  label: string;
  format: string;
  /** Written, practical or oral; the share of the mark of each, null when not known. */
  parts: readonly { part: string; duration_min: number; weight: number | null }[];
  /** The individual candidate sits the written part only, brought back to 20. */
  written_only_for_individual: boolean;
  /** Days of the written part, where they are narrower than the window of the plan. */
  days: readonly { session: number; from: string; to: string }[];
  certainty: Certainty;
}

export interface ExamOption {
  code: OptionCode;
  label: string;
  /** When it can be followed. */
  years: readonly Track[];
  coefficient_per_year: number;
  /** False for the LCA, which come on top of the number of options of a year. */
  counts_in_limit: boolean;
  requires: { speciality: SpecialityCode; place: 'kept' | 'dropped' } | null;
}

export interface OptionLimits {
  max_total_coefficient: number;
  max_per_year: Readonly<Record<Track, number>>;
}

const BacGeneral = z.object({
  catalogue: z.record(
    z.string(),
    z.object({
      label: z.string().min(1),
      kind: EpreuveKind,
      year: Track,
      coefficient: z.number().positive(),
      format: z.string().min(1),
      /** Keys end with the session: juin-2027_session-2028. */
      variants: z.record(z.string(), z.string()).optional(),
      status: Status,
    }),
  ),
  plans: z.array(
    z.object({
      session: z.int(),
      profile: Profile,
      ponctuelles_modality: PonctuellesModality.nullable(),
      epreuves: z.array(
        z.object({
          code: z.string(),
          label: z.string().min(1),
          year: Track,
          kind: EpreuveKind,
          coefficient: z.number().positive(),
          window: z.object({
            /** 2027-06, 2027-05/06 or 2026-09/2027-06. */
            month: z.string().regex(/^\d{4}-\d{2}(\/(\d{4}-)?\d{2})?$/),
            date_from: Day.nullable(),
            date_to: Day.nullable(),
            provisional: z.boolean(),
            status: Status,
            note: z.string().optional(),
            window_note: z.string().optional(),
          }),
        }),
      ),
    }),
  ),
  specialites: z.array(
    z.object({
      code: SpecialityCode,
      label: z.string().min(1),
      format: z.string().min(1),
      parts: z.array(
        z.object({ part: z.string(), duration_min: z.int().positive(), weight: z.number().min(0).max(1).nullable() }),
      ),
      status: Status,
    }),
  ),
  specialites_candidat_libre: z.object({ codes: z.array(SpecialityCode) }),
  options: z.object({
    max_total_option_coefficient: z.int().positive(),
    /** Codes without their OPT-. */
    terminale_only: z.array(z.string()),
    list: z.array(z.object({ code: OptionCode, label: z.string().min(1) })),
  }),
});
type BacGeneral = z.infer<typeof BacGeneral>;
type PlanWindow = BacGeneral['plans'][number]['epreuves'][number]['window'];

const Readings = z.object({
  options: z.object({
    coefficient_per_year: z.int().positive(),
    max_per_year: z.record(Track, z.int().nonnegative()),
    outside_max_per_year: z.array(OptionCode),
    requires: z.partialRecord(OptionCode, z.object({ speciality: SpecialityCode, place: z.enum(['kept', 'dropped']) })),
  }),
  speciality_days: z.array(z.object({ session: z.int(), from: Day, to: Day, codes: z.array(SpecialityCode) })),
  formats_not_published: z.object({ codes: z.array(z.string()), text: z.string() }),
  format_remarks: z.array(z.object({ session: z.int(), code: z.string(), text: z.string() })),
});

const source = once(() => BacGeneral.parse(data));
const readings = once(() => Readings.parse(readingsData));

/**
 * The exam plans of the voie générale, one a session, profile and modality, with the windows and the coefficients of their
 * épreuves; each sums to 100. SPE1, SPE2 and SPE3 stand for the pupil's own specialities.
 */
export const examPlans: () => readonly ExamPlan[] = once(() =>
  source().plans.map(({ session, profile, ponctuelles_modality, epreuves }) => ({
    session,
    profile,
    modality: ponctuelles_modality,
    epreuves: epreuves.map(({ code, label, year, kind, coefficient, window }) => {
      const entry = source().catalogue[code];
      if (!entry) throw new Error(`bac-general.json: ${code} is in a plan and not in the catalogue`);
      return {
        code,
        label: french(label),
        year,
        kind,
        coefficient,
        format: formatOf(code, session, entry),
        window: windowOf(window),
        certainty: certaintyOf(entry.status),
      };
    }),
  })),
);

/** The specialities of the voie générale, with the format of their épreuve in Terminale. */
export const specialities: () => readonly Speciality[] = once(() => {
  const { specialites, specialites_candidat_libre } = source();
  return specialites.map(({ code, label, format, parts, status }) => ({
    code,
    label: french(label),
    format: french(format),
    parts,
    written_only_for_individual: specialites_candidat_libre.codes.includes(code),
    days: readings()
      .speciality_days.filter(({ codes }) => codes.includes(code))
      .map(({ session, from, to }) => ({ session, from, to })),
    certainty: certaintyOf(status),
  }));
});

/** The options of the voie générale, with what each asks for. */
export const options: () => readonly ExamOption[] = once(() => {
  const { list, terminale_only } = source().options;
  const { coefficient_per_year, outside_max_per_year, requires } = readings().options;
  return list.map(({ code, label }) => ({
    code,
    label,
    coefficient_per_year,
    years: terminale_only.includes(code.replace(/^OPT-/, '')) ? ['Terminale'] : ['Premiere', 'Terminale'],
    counts_in_limit: !outside_max_per_year.includes(code),
    requires: requires[code] ?? null,
  }));
});

/** All that an exam plan is built from, as buildExamPlan() of packages/domain takes it. */
export const regulation = once(() => {
  const option_limits: OptionLimits = {
    max_total_coefficient: source().options.max_total_option_coefficient,
    max_per_year: readings().options.max_per_year,
  };
  return { plans: examPlans(), specialities: specialities(), options: options(), option_limits };
});

function formatOf(code: string, session: number, { format, variants }: BacGeneral['catalogue'][string]): string {
  const { formats_not_published, format_remarks } = readings();
  if (formats_not_published.codes.includes(code)) return french(formats_not_published.text);
  const variant = Object.entries(variants ?? {}).find(([key]) => key.endsWith(`session-${session}`))?.[1];
  const remark = format_remarks.find((one) => one.session === session && one.code === code)?.text;
  return french([format, variant, remark].filter((text) => text !== undefined).join(' '));
}

function windowOf({ month, date_from, date_to, provisional, status, note, window_note }: PlanWindow): EpreuveWindow {
  const [first = '', last = first] = month.split('/');
  const lastMonth = last.length === 2 ? `${first.slice(0, 4)}-${last}` : last;
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(Number(lastMonth.slice(0, 4)), Number(lastMonth.slice(5)), 0));
  return {
    from: date_from ?? `${first}-01`,
    to: date_to ?? lastDay.toISOString().slice(0, 10),
    certainty: provisional ? 'provisional' : certaintyOf(status),
    note: french(window_note ?? note ?? '') || null,
  };
}
