import type {
  Certainty,
  EpreuveKind,
  OptionCode,
  PonctuellesModality,
  Profile,
  SpecialityCode,
  SubjectCode,
  Track,
} from '@nexus/contracts';

/** A fact of the regulation with what it rests on. */
export interface RegulationFact {
  certainty: Certainty;
  /** Official texts by their number: MENE2622661N. */
  texts: string[];
  sources: { name: string; date: string; nature: string }[];
  note: string | null;
}

/** A part of an épreuve: written, practical, oral, or an exercise of it. */
export interface RegulationPart {
  part: string;
  label: string;
  duration_min: number | null;
  /** Share of the mark, in [0, 1]; null when not known. */
  weight: number | null;
  certainty: Certainty;
  note: string | null;
}

/** When an épreuve takes place: whole months when only the month is known, null when nothing is. */
export interface EpreuveWindow {
  /** 'YYYY-MM-DD' */
  from: string | null;
  to: string | null;
  certainty: Certainty;
  note: string | null;
}

export interface RegulationEpreuve {
  code: string;
  label: string;
  /** Null when it is one of the pupil's specialities. */
  subject: SubjectCode | null;
  /** Of the pupil's three specialities: 0 and 1 are kept, 2 is stopped; null for the rest. */
  speciality_place: number | null;
  year: Track;
  programme_years: readonly Track[];
  /** Only who follows this speciality is tested on the programme that Nexus holds of the subject. */
  programme_needs: SpecialityCode | null;
  kind: EpreuveKind;
  coefficient: number;
  format: string;
  parts: readonly RegulationPart[];
  duration_min: number | null;
  preparation_min: number | null;
  hours: string | null;
  window: EpreuveWindow;
  /** Of the coefficient. */
  certainty: Certainty;
  facts: { weight: RegulationFact; date: RegulationFact; format: RegulationFact };
}

export interface RegulationPlan {
  /** Year of the diploma. */
  session: number;
  profile: Profile;
  modality: PonctuellesModality | null;
  epreuves: readonly RegulationEpreuve[];
}

export interface RegulationSpeciality {
  code: SpecialityCode;
  label: string;
  format: string;
  parts: readonly (RegulationPart & { duration_min: number })[];
  /** The individual candidate sits the written part only, brought back to 20. */
  written_only_for_individual: boolean;
  individual: RegulationFact;
  /** Days of the written part, where they are narrower than the window of the plan. */
  days: readonly { session: number; from: string; to: string; words: string; hours: string | null }[];
  facts: { format: RegulationFact };
  /** The session whose texts say all this: for another it is provisional at best. */
  session: number;
}

export interface RegulationOption {
  code: OptionCode;
  label: string;
  subject: SubjectCode;
  years: readonly Track[];
  coefficient_per_year: number;
  /** False for the LCA, which come on top of the number of options of a year. */
  counts_in_limit: boolean;
  requires: { speciality: SpecialityCode; place: 'kept' | 'dropped' } | null;
  fact: RegulationFact;
}

/** The facts the plan is built from: `regulation()` of packages/content. */
export interface Regulation {
  plans: readonly RegulationPlan[];
  specialities: readonly RegulationSpeciality[];
  options: readonly RegulationOption[];
  option_limits: { max_total_coefficient: number; max_per_year: Readonly<Record<Track, number>> };
}

export interface ExamChoice {
  track: Track;
  profile: Profile;
  /** Of the candidat individuel; null for the others. */
  modality: PonctuellesModality | null;
  /** Year of the diploma: sessionFor().session. */
  session: number;
  /** SPE1 and SPE2 are kept in Terminale; the third is stopped at the end of Première. */
  specialities: readonly [SpecialityCode, SpecialityCode, SpecialityCode];
  options: readonly { code: OptionCode; years: readonly Track[] }[];
}

/** A row of the plan as it is kept: what moves when the profile does. */
export interface ExamPlanItem {
  /** Unique in the plan. An option has one row a year followed: OPT-LVC-1RE, OPT-LVC-TLE. */
  code: string;
  label: string;
  subject: SubjectCode;
  year: Track;
  kind: EpreuveKind;
  /** The coefficient. */
  weight: number;
  format: string;
  /** 'YYYY-MM-DD', only when the window is one single day. */
  scheduled_at: string | null;
  window_start: string | null;
  window_end: string | null;
  /** The least certain of the coefficient, of the date, and of the choice it rests on. */
  certainty: Certainty;
}

/** What explains a row: read from the regulation each time, so that it is never older than its texts. */
export interface EpreuveDetails {
  parts: readonly RegulationPart[];
  duration_min: number | null;
  preparation_min: number | null;
  /** « 8 h – 12 h », in Paris. */
  hours: string | null;
  /** The years whose programme it tests; empty when Nexus holds another programme of the subject than the pupil's. */
  programme_years: readonly Track[];
  facts: { weight: RegulationFact; date: RegulationFact; format: RegulationFact };
}
