import type {
  Certainty,
  OptionCode,
  PonctuellesModality,
  Profile,
  SpecialityCode,
  SubjectCode,
  Track,
} from '@nexus/contracts';
import { dayNumber, schoolYearStart } from './days.ts';
import { RuleError } from './rule-error.ts';
import { NARROW_NBSP, NBSP, quoted } from './typography.ts';

export type EpreuveKind = 'anticipee' | 'terminale' | 'controle_continu' | 'ponctuelle';

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
  year: Track;
  kind: EpreuveKind;
  coefficient: number;
  format: string;
  window: EpreuveWindow;
  /** Of the coefficient. */
  certainty: Certainty;
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
  parts: readonly { part: string; duration_min: number }[];
  /** The individual candidate sits the written part only, brought back to 20. */
  written_only_for_individual: boolean;
  /** Days of the written part, where they are narrower than the window of the plan. */
  days: readonly { session: number; from: string; to: string }[];
}

export interface RegulationOption {
  code: OptionCode;
  label: string;
  years: readonly Track[];
  coefficient_per_year: number;
  /** False for the LCA, which come on top of the number of options of a year. */
  counts_in_limit: boolean;
  requires: { speciality: SpecialityCode; place: 'kept' | 'dropped' } | null;
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

export interface SessionChoice {
  /** Year of the diploma the pupil sits. */
  session: number;
  /** The session whose regulation applies until theirs is published; the same when it is. */
  regulation_session: number;
  /** `provisional` when the two differ. */
  certainty: Extract<Certainty, 'official' | 'provisional'>;
}

const years: Record<Track, { label: string; suffix: string }> = {
  Premiere: { label: 'Première', suffix: '1RE' },
  Terminale: { label: 'Terminale', suffix: 'TLE' },
};

const subjectsOfCodes: ReadonlyMap<string, SubjectCode> = new Map([
  ['EAF-ECRIT', 'FRANCAIS'],
  ['EAF-ORAL', 'FRANCAIS'],
  ['EAM', 'MATHS'],
  ['PHILO', 'PHILOSOPHIE'],
  ['GRAND-ORAL', 'GRAND-ORAL'],
  ['HG', 'HG'],
  ['LVA', 'LVA'],
  ['LVB', 'LVB'],
  ['ES', 'ES'],
  ['EMC', 'EMC'],
  ['EPS', 'EPS'],
]);

const certaintyRanks: Record<Certainty, number> = { official: 0, provisional: 1, unverified: 2 };

/**
 * The bac session of a pupil: the June that ends their Terminale, for school years from 1 September. In 2026-2027 a
 * Terminale sits 2027 and a Première 2028.
 *
 * @param today the pupil's own day, see localDay().
 * @param available sessions of the regulation data, at least one.
 * @throws RangeError when `today` is no calendar day or no session is available.
 */
export function sessionFor(track: Track, today: string, available: readonly number[]): SessionChoice {
  const session = Number(schoolYearStart(today).slice(0, 4)) + (track === 'Terminale' ? 1 : 2);
  const regulation_session = nearestSession(session, available);
  return { session, regulation_session, certainty: session === regulation_session ? 'official' : 'provisional' };
}

/** Nearest in years; the later of two as near. */
function nearestSession(session: number, available: readonly number[]): number {
  const [nearest] = [...available].sort((a, b) => Math.abs(a - session) - Math.abs(b - session) || b - a);
  if (nearest === undefined) throw new RangeError('no session in the regulation data');
  return nearest;
}

/**
 * The pupil's own exam plan: the rows of the regulation for their session, profile and modality, named after their
 * specialities, then their options. Without options the weights sum to 100; each option adds 2 a year followed.
 *
 * - A session that the regulation does not hold yet takes the nearest one's rows, without its dates, `provisional`.
 * - For a Première, which speciality stops and the options of Terminale are intentions: those rows are at best
 *   `provisional`.
 * - The candidat individuel sits no practical part in the specialities the data names: the format says so.
 *
 * @throws RuleError SPECIALITY_UNKNOWN, SPECIALITIES_NOT_DISTINCT, MODALITY_REQUIRED, MODALITY_NOT_APPLICABLE,
 *   OPTION_UNKNOWN, OPTION_REPEATED, OPTION_YEARS_INVALID, OPTION_TERMINALE_ONLY, OPTION_NEEDS_SPECIALITY,
 *   OPTION_NEEDS_DROPPED_SPECIALITY, OPTIONS_TOO_MANY, OPTIONS_TOO_HEAVY, PLAN_NOT_FOUND.
 * @source packages/content/data/bac-general.json: plans, specialites, specialites_candidat_libre, options.
 */
export function buildExamPlan(choice: ExamChoice, regulation: Regulation): ExamPlanItem[] {
  checkModality(choice);
  const specialities = chosenSpecialities(choice, regulation);
  const options = chosenOptions(choice, regulation);
  const plan = planOf(choice, regulation);
  return [
    ...plan.epreuves.map((epreuve) => planItem(epreuve, plan, choice, specialities)),
    ...options.flatMap(({ option, followed }) => followed.map((year) => optionItem(option, year, choice, plan))),
  ];
}

function checkModality({ profile, modality }: ExamChoice): void {
  if (profile === 'CandidatLibre' && modality === null) {
    throw new RuleError({
      reason: 'MODALITY_REQUIRED',
      field: 'modality',
      message:
        'Un candidat individuel choisit la modalité A (évaluations ponctuelles en fin de Terminale) ou B (une partie chaque année).',
    });
  }
  if (profile === 'Scolarise' && modality !== null) {
    throw new RuleError({
      reason: 'MODALITY_NOT_APPLICABLE',
      field: 'modality',
      message: 'La modalité A ou B ne concerne que les candidats individuels.',
    });
  }
}

function chosenSpecialities({ specialities }: ExamChoice, regulation: Regulation): RegulationSpeciality[] {
  if (new Set(specialities).size < specialities.length) {
    throw new RuleError({
      reason: 'SPECIALITIES_NOT_DISTINCT',
      field: 'specialities',
      message: 'Les trois spécialités doivent être différentes.',
    });
  }
  return specialities.map((code) => {
    const found = regulation.specialities.find((speciality) => speciality.code === code);
    if (found) return found;
    throw new RuleError({
      reason: 'SPECIALITY_UNKNOWN',
      field: 'specialities',
      message: `La spécialité ${code} n’existe pas dans la voie générale.`,
    });
  });
}

interface ChosenOption {
  option: RegulationOption;
  /** Première first. */
  followed: Track[];
}

function chosenOptions(choice: ExamChoice, regulation: Regulation): ChosenOption[] {
  const refuse = (reason: string, message: string) => new RuleError({ reason, field: 'options', message });
  if (new Set(choice.options.map(({ code }) => code)).size < choice.options.length) {
    throw refuse('OPTION_REPEATED', 'Une même option ne peut être choisie deux fois.');
  }
  const chosen = choice.options.map(({ code, years: asked }): ChosenOption => {
    const option = regulation.options.find((candidate) => candidate.code === code);
    if (!option) throw refuse('OPTION_UNKNOWN', `L’option ${code} n’existe pas dans la voie générale.`);
    if (asked.length === 0 || new Set(asked).size < asked.length) {
      throw refuse(
        'OPTION_YEARS_INVALID',
        `Option ${quoted(option.label)}${NBSP}: il faut dire l’année ou les années suivies.`,
      );
    }
    if (!asked.every((year) => option.years.includes(year))) {
      throw refuse('OPTION_TERMINALE_ONLY', `L’option ${quoted(option.label)} ne se suit qu’en Terminale.`);
    }
    checkRequirement(option, choice, regulation, refuse);
    return { option, followed: option.years.filter((year) => asked.includes(year)) };
  });

  const { max_per_year, max_total_coefficient } = regulation.option_limits;
  for (const year of ['Premiere', 'Terminale'] as const) {
    const counted = chosen.filter(({ option, followed }) => option.counts_in_limit && followed.includes(year));
    if (counted.length > max_per_year[year]) {
      throw refuse(
        'OPTIONS_TOO_MANY',
        `Options possibles en ${years[year].label}${NBSP}: ${max_per_year[year]} au plus, latin et grec en plus.`,
      );
    }
  }
  const total = chosen.reduce((sum, { option, followed }) => sum + option.coefficient_per_year * followed.length, 0);
  if (total > max_total_coefficient) {
    throw refuse(
      'OPTIONS_TOO_HEAVY',
      `Les options comptent pour ${max_total_coefficient} coefficients au plus${NARROW_NBSP}; celles-ci en font ${total}.`,
    );
  }
  return chosen;
}

function checkRequirement(
  option: RegulationOption,
  { specialities }: ExamChoice,
  regulation: Regulation,
  refuse: (reason: string, message: string) => RuleError,
): void {
  if (!option.requires) return;
  const { speciality, place } = option.requires;
  const position = specialities.indexOf(speciality);
  const label = regulation.specialities.find(({ code }) => code === speciality)?.label ?? speciality;
  if (place === 'kept' && (position === -1 || position === 2)) {
    throw refuse(
      'OPTION_NEEDS_SPECIALITY',
      `L’option ${quoted(option.label)} demande de garder la spécialité ${quoted(label)} en Terminale.`,
    );
  }
  if (place === 'dropped' && position !== 2) {
    throw refuse(
      'OPTION_NEEDS_DROPPED_SPECIALITY',
      `L’option ${quoted(option.label)} demande d’avoir suivi la spécialité ${quoted(label)} en Première puis de l’arrêter.`,
    );
  }
}

/** The plan of the choice; another session's comes without dates. */
function planOf({ profile, modality, session }: ExamChoice, regulation: Regulation): RegulationPlan {
  const candidates = regulation.plans.filter((plan) => plan.profile === profile && plan.modality === modality);
  const nearest =
    candidates.length === 0
      ? undefined
      : nearestSession(
          session,
          candidates.map((plan) => plan.session),
        );
  const plan = candidates.find((candidate) => candidate.session === nearest);
  if (!plan) {
    throw new RuleError({
      reason: 'PLAN_NOT_FOUND',
      field: 'session',
      message: 'Le règlement de cette session n’est pas encore dans Nexus pour ce profil.',
    });
  }
  if (plan.session === session) return plan;
  const window = { from: null, to: null, certainty: 'provisional', note: null } as const;
  return { ...plan, epreuves: plan.epreuves.map((epreuve) => ({ ...epreuve, window })) };
}

function planItem(
  epreuve: RegulationEpreuve,
  { session }: RegulationPlan,
  choice: ExamChoice,
  specialities: readonly RegulationSpeciality[],
): ExamPlanItem {
  const { code, year, kind, coefficient } = epreuve;
  const place = ['SPE1', 'SPE2'].indexOf(code);
  const kept = specialities[place];
  if (kept) {
    // Days of another session say nothing of this one's.
    const days = session === choice.session ? kept.days.find((day) => day.session === session) : undefined;
    return {
      code,
      label: kept.label,
      subject: kept.code,
      year,
      kind,
      weight: coefficient,
      format: specialityFormat(kept, choice.profile),
      ...dates(days ?? epreuve.window),
      certainty: leastCertain(epreuve.certainty, epreuve.window.certainty, intentionOf(choice)),
    };
  }
  const dropped = /^(CC|PONCT)-SPE3(-|$)/.test(code) ? specialities[2] : undefined;
  return {
    code,
    label: dropped ? `${dropped.label} — ${lowerFirst(epreuve.label)}` : epreuve.label,
    subject: dropped?.code ?? subjectOf(code),
    year,
    kind,
    weight: coefficient,
    format: epreuve.format,
    ...dates(epreuve.window),
    certainty: leastCertain(epreuve.certainty, epreuve.window.certainty, dropped ? intentionOf(choice) : 'official'),
  };
}

function optionItem(option: RegulationOption, year: Track, choice: ExamChoice, plan: RegulationPlan): ExamPlanItem {
  const scolarise = choice.profile === 'Scolarise';
  return {
    code: `${option.code}-${years[year].suffix}`,
    label: `${option.label} (option) — ${years[year].label}`,
    subject: option.code === 'OPT-LVC' ? 'LVC' : 'OPTION',
    year,
    kind: scolarise ? 'controle_continu' : 'ponctuelle',
    weight: option.coefficient_per_year,
    format: scolarise ? `Moyenne annuelle de ${years[year].label}.` : 'Évaluation ponctuelle.',
    scheduled_at: null,
    window_start: null,
    window_end: null,
    certainty: leastCertain(
      // How the ponctuelle of an option is organised is not in the data.
      scolarise && plan.session === choice.session ? 'official' : 'provisional',
      year === 'Terminale' ? intentionOf(choice) : 'official',
    ),
  };
}

/** What a Première chooses for Terminale may still change. */
function intentionOf({ track }: ExamChoice): Certainty {
  return track === 'Premiere' ? 'provisional' : 'official';
}

function specialityFormat(speciality: RegulationSpeciality, profile: Profile): string {
  if (profile === 'Scolarise' || !speciality.written_only_for_individual) return speciality.format;
  const minutes = speciality.parts
    .filter(({ part }) => part.startsWith('ecrit'))
    .reduce((sum, { duration_min }) => sum + duration_min, 0);
  const rest = minutes % 60;
  const duration = `${Math.floor(minutes / 60)}${NBSP}h${rest === 0 ? '' : `${NBSP}${String(rest).padStart(2, '0')}`}`;
  return `Écrit ${duration}, ramené sur 20${NARROW_NBSP}; pas de partie pratique pour un candidat individuel.`;
}

function dates({ from, to }: { from: string | null; to: string | null }) {
  const single = from !== null && to !== null && dayNumber(from) === dayNumber(to);
  return { scheduled_at: single ? from : null, window_start: from, window_end: to };
}

function subjectOf(code: string): SubjectCode {
  const subject = subjectsOfCodes.get(code.replace(/^(CC|PONCT)-/, '').replace(/-(1RE|TLE)$/, ''));
  if (!subject) throw new RangeError(`no subject for the code ${code} of the regulation data`);
  return subject;
}

function leastCertain(...certainties: Certainty[]): Certainty {
  return certainties.reduce((least, one) => (certaintyRanks[one] > certaintyRanks[least] ? one : least), 'official');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}
