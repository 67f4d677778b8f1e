import type { Certainty, Profile, Track } from '@nexus/contracts';
import { dayNumber } from '../days.ts';
import { RuleError } from '../rule-error.ts';
import { NARROW_NBSP, NBSP } from '../typography.ts';
import { checkModality, chosenOptions, chosenSpecialities, yearLabels } from './choice.ts';
import { nearestSession } from './session.ts';
import type {
  EpreuveDetails,
  ExamChoice,
  ExamPlanItem,
  Regulation,
  RegulationEpreuve,
  RegulationFact,
  RegulationOption,
  RegulationPlan,
  RegulationSpeciality,
} from './types.ts';

/** A row of the plan with what explains it. */
export interface ExplainedItem {
  item: ExamPlanItem;
  details: EpreuveDetails;
}

const suffixes: Record<Track, string> = { Premiere: '1RE', Terminale: 'TLE' };
/** Not published, or not in the data. */
const unknownDate: RegulationFact = { certainty: 'provisional', texts: [], sources: [], note: null };
const certaintyRanks: Record<Certainty, number> = { official: 0, provisional: 1, unverified: 2 };

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
  return explainExamPlan(choice, regulation).map(({ item }) => item);
}

/** The same plan, each row with what explains it. @throws as buildExamPlan(). */
export function explainExamPlan(choice: ExamChoice, regulation: Regulation): ExplainedItem[] {
  checkModality(choice);
  const specialities = chosenSpecialities(choice, regulation);
  const options = chosenOptions(choice, regulation);
  const plan = planOf(choice, regulation);
  return [
    ...plan.epreuves.map((epreuve) => explainedEpreuve(epreuve, plan, choice, specialities)),
    ...options.flatMap(({ option, followed }) => followed.map((year) => explainedOption(option, year, choice, plan))),
  ];
}

/** The plan of the choice; another session's comes without what belongs to its days. */
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
  return {
    ...plan,
    epreuves: plan.epreuves.map((epreuve) => {
      const { weight, format } = epreuve.facts;
      const facts = { weight: atBest('provisional', weight), date: unknownDate, format: atBest('provisional', format) };
      return { ...epreuve, window, hours: null, facts };
    }),
  };
}

function explainedEpreuve(
  epreuve: RegulationEpreuve,
  { session }: RegulationPlan,
  choice: ExamChoice,
  specialities: readonly RegulationSpeciality[],
): ExplainedItem {
  const { code, year, kind, coefficient, speciality_place, programme_needs, facts } = epreuve;
  const place = speciality_place ?? -1;
  const chosen = specialities[place];
  const subject = chosen?.code ?? epreuve.subject;
  if (subject === null) throw new RangeError(`no subject for the code ${code} of the regulation data`);
  const common = { code, subject, year, kind, weight: coefficient };
  const intention = chosen === undefined ? 'official' : intentionOf(choice);
  const certainty = leastCertain(epreuve.certainty, epreuve.window.certainty, intention);
  if (chosen !== undefined && place < 2) return keptSpeciality(epreuve, common, certainty, chosen, session, choice);
  const isOwnProgramme = programme_needs === null || choice.specialities.includes(programme_needs);
  return {
    item: {
      ...common,
      label: chosen ? `${chosen.label} — ${lowerFirst(epreuve.label)}` : epreuve.label,
      format: epreuve.format,
      ...dates(epreuve.window),
      certainty,
    },
    details: {
      parts: epreuve.parts,
      duration_min: epreuve.duration_min,
      preparation_min: epreuve.preparation_min,
      hours: epreuve.hours,
      programme_years: isOwnProgramme ? epreuve.programme_years : [],
      facts,
    },
  };
}

/** The épreuve of a speciality kept in Terminale: its format, its parts and its days are the speciality's. */
function keptSpeciality(
  { window, facts, programme_years }: RegulationEpreuve,
  common: Pick<ExamPlanItem, 'code' | 'subject' | 'year' | 'kind' | 'weight'>,
  certainty: Certainty,
  kept: RegulationSpeciality,
  session: number,
  choice: ExamChoice,
): ExplainedItem {
  // Days of another session say nothing of this one's.
  const days = session === choice.session ? kept.days.find((day) => day.session === session) : undefined;
  const isOfThisSession = kept.session === choice.session;
  const writtenOnly = choice.profile === 'CandidatLibre' && kept.written_only_for_individual;
  const parts = kept.parts
    .filter(({ part }) => !writtenOnly || part.startsWith('ecrit'))
    .map((part) => ({
      ...part,
      // Brought back to 20: what its parts weighed of the whole is scaled, one alone is all of it.
      weight: writtenOnly ? shareOfWritten(kept, part.weight) : part.weight,
      certainty: leastCertain(part.certainty, isOfThisSession ? 'official' : 'provisional'),
      // Notes of parts are about the days of their session.
      note: isOfThisSession ? part.note : null,
    }));
  const format = writtenOnly ? withSourcesOf(kept.individual, kept.facts.format) : kept.facts.format;
  const date = days === undefined ? facts.date : { ...facts.date, note: joined(days.words, facts.date.note) };
  return {
    item: {
      ...common,
      label: kept.label,
      format: specialityFormat(kept, choice.profile),
      ...dates(days ?? window),
      certainty,
    },
    details: {
      parts,
      duration_min: parts.reduce((sum, { duration_min }) => sum + duration_min, 0),
      preparation_min: null,
      hours: days?.hours ?? null,
      programme_years,
      facts: { weight: facts.weight, date, format: isOfThisSession ? format : atBest('provisional', format) },
    },
  };
}

function explainedOption(
  option: RegulationOption,
  year: Track,
  choice: ExamChoice,
  plan: RegulationPlan,
): ExplainedItem {
  const scolarise = choice.profile === 'Scolarise';
  const kind = scolarise ? 'controle_continu' : 'ponctuelle';
  // Taken with the others of its kind and year, where there are any.
  const alike = plan.epreuves.find((epreuve) => epreuve.kind === kind && epreuve.year === year);
  // How the ponctuelle of an option is organised is not in the data.
  const rule: Certainty = scolarise && plan.session === choice.session ? 'official' : 'provisional';
  const item: ExamPlanItem = {
    code: `${option.code}-${suffixes[year]}`,
    label: `${option.label} (option) — ${yearLabels[year]}`,
    subject: option.subject,
    year,
    kind,
    weight: option.coefficient_per_year,
    format: scolarise ? `Moyenne annuelle de ${yearLabels[year]}.` : 'Évaluation ponctuelle.',
    ...dates(alike?.window ?? { from: null, to: null }),
    certainty: leastCertain(
      rule,
      alike?.window.certainty ?? 'official',
      year === 'Terminale' ? intentionOf(choice) : 'official',
    ),
  };
  const facts = {
    weight: option.fact,
    date: alike?.facts.date ?? unknownDate,
    format: atBest(rule, { ...option.fact, note: null }),
  };
  return {
    item,
    details: { parts: [], duration_min: null, preparation_min: null, hours: null, programme_years: [], facts },
  };
}

/** What a Première chooses for Terminale may still change. */
function intentionOf({ track }: ExamChoice): Certainty {
  return track === 'Premiere' ? 'provisional' : 'official';
}

function written({ parts }: RegulationSpeciality) {
  return parts.filter(({ part }) => part.startsWith('ecrit'));
}

function shareOfWritten(speciality: RegulationSpeciality, weight: number | null): number | null {
  const total = written(speciality).reduce((sum, part) => sum + (part.weight ?? 0), 0);
  return weight === null || total === 0 ? null : weight / total;
}

function specialityFormat(speciality: RegulationSpeciality, profile: Profile): string {
  if (profile === 'Scolarise' || !speciality.written_only_for_individual) return speciality.format;
  const minutes = written(speciality).reduce((sum, { duration_min }) => sum + duration_min, 0);
  const rest = minutes % 60;
  const duration = `${Math.floor(minutes / 60)}${NBSP}h${rest === 0 ? '' : `${NBSP}${String(rest).padStart(2, '0')}`}`;
  return `Écrit ${duration}, ramené sur 20${NARROW_NBSP}; pas de partie pratique pour un candidat individuel.`;
}

function dates({ from, to }: { from: string | null; to: string | null }) {
  const single = from !== null && to !== null && dayNumber(from) === dayNumber(to);
  return { scheduled_at: single ? from : null, window_start: from, window_end: to };
}

function leastCertain(...certainties: Certainty[]): Certainty {
  return certainties.reduce((least, one) => (certaintyRanks[one] > certaintyRanks[least] ? one : least), 'official');
}

function atBest(certainty: Certainty, fact: RegulationFact): RegulationFact {
  return { ...fact, certainty: leastCertain(certainty, fact.certainty) };
}

function withSourcesOf(one: RegulationFact, other: RegulationFact): RegulationFact {
  return {
    certainty: leastCertain(one.certainty, other.certainty),
    texts: [...new Set([...one.texts, ...other.texts])],
    sources: [
      ...other.sources,
      ...one.sources.filter(({ name }) => !other.sources.some((known) => known.name === name)),
    ],
    note: joined(other.note, one.note),
  };
}

function joined(...texts: (string | null)[]): string | null {
  return texts.filter((text) => text !== null).join(' — ') || null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}
