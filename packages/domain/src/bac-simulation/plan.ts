import type {
  BacItem,
  BacPlan,
  EpreuveKind,
  OptionCode,
  PonctuellesModality,
  Profile,
  SpecialityCode,
  Track,
} from '@nexus/contracts';
import { buildExamPlan, type ExamPlanItem, type Regulation } from '../exam-plan/index.ts';
import { RuleError } from '../rule-error.ts';
import { gcd } from './exact.ts';

type Part = BacItem['parts'][number];
type Named = SpecialityCode | undefined;
type Specialities = readonly [Named, Named, Named];

/** The facts a simulation is built from: `bacRegulation()` of packages/content. */
export interface BacRegulation extends Regulation {
  specialities: readonly (Regulation['specialities'][number] & {
    parts: readonly { part: string; duration_min: number; weight: number | null }[];
  })[];
  rules: BacPlan['rules'];
  rounding: {
    by_kind: Readonly<Partial<Record<EpreuveKind, BacItem['rounding']>>>;
    by_code: Readonly<Record<string, BacItem['rounding']>>;
  };
  second_group_codes: readonly string[];
  kept_kinds: readonly EpreuveKind[];
  exemptable: readonly string[];
  part_labels: Readonly<Record<string, string>>;
}

export interface BacChoice {
  /** Year of the diploma, one that the regulation holds. */
  session: number;
  profile: Profile;
  /** Of the candidat individuel; null for the others. */
  modality: PonctuellesModality | null;
  /** SPE1, SPE2, SPE3; what is not said is not named, and changes no coefficient. */
  specialities: Specialities;
  options: readonly { code: OptionCode; years: readonly Track[] }[];
  /** Of the pupil; what a Première chooses for Terminale is provisional. */
  track: Track;
}

/**
 * What a simulation works on: the rows of the exam plan (buildExamPlan), each with how its mark is rounded, what it is made
 * of and what may be done with it, and the rules of the decision. It holds all that simulateBac() needs.
 *
 * - An annual mean is rounded up to the tenth, the EPS of the contrôle continu to the nearest whole point (half up).
 * - A speciality counts its parts by their weights; the candidat individuel has only the written ones, brought back to 20. Where the
 *   weights are not known (biologie-écologie), there is only the whole mark.
 *
 * @throws RuleError SESSION_UNKNOWN, and those of buildExamPlan.
 * @source packages/content/data/bac-simulation.json, which says the sentence it reads for each rule.
 */
export function buildBacPlan(choice: BacChoice, regulation: BacRegulation): BacPlan {
  const { session, profile, modality, specialities: named, options } = choice;
  const source = regulation.plans.find(
    (plan) => plan.session === session && plan.profile === profile && plan.modality === modality,
  );
  if (source === undefined && !regulation.plans.some((plan) => plan.session === session)) {
    throw new RuleError({
      reason: 'SESSION_UNKNOWN',
      field: 'session',
      message: `Le règlement de la session ${session} n’est pas dans Nexus.`,
    });
  }
  const rows = buildExamPlan({ ...choice, specialities: completed(named, options, regulation) }, regulation);
  const labels = new Map(source?.epreuves.map(({ code, label }) => [code, label]));
  return {
    session,
    profile,
    ponctuelles_modality: modality,
    items: rows.map((row) => itemOf(row, choice, labels, regulation)),
    rules: regulation.rules,
  };
}

function itemOf(
  row: ExamPlanItem,
  { profile, specialities }: BacChoice,
  labels: ReadonlyMap<string, string>,
  regulation: BacRegulation,
): BacItem {
  const { code, year, kind, weight, certainty } = row;
  const { rounding, part_labels } = regulation;
  const place = placeOf(code);
  const unnamed = place !== undefined && specialities[place] === undefined;
  const named = place === 0 || place === 1 ? specialities[place] : undefined;
  const isOption = code.startsWith('OPT-');
  return {
    code,
    label: unnamed ? (labels.get(code) ?? row.label) : row.label,
    subject: unnamed ? null : row.subject,
    year,
    kind,
    coefficient: weight,
    certainty,
    rounding: rounding.by_code[code] ?? rounding.by_kind[kind] ?? 'none',
    parts: named === undefined ? [] : partsOf(named, profile, regulation.specialities, part_labels),
    second_group: regulation.second_group_codes.includes(code),
    keepable: !isOption && regulation.kept_kinds.includes(kind),
    exemptable: regulation.exemptable.includes(code),
  };
}

/** Which of the three specialities a row is about. */
function placeOf(code: string): 0 | 1 | 2 | undefined {
  if (code === 'SPE1') return 0;
  if (code === 'SPE2') return 1;
  return /^(CC|PONCT)-SPE3(-|$)/.test(code) ? 2 : undefined;
}

function partsOf(
  speciality: SpecialityCode,
  profile: Profile,
  specialities: BacRegulation['specialities'],
  labels: BacRegulation['part_labels'],
): Part[] {
  const found = specialities.find(({ code }) => code === speciality);
  if (found === undefined) return [];
  const writtenOnly = profile === 'CandidatLibre' && found.written_only_for_individual;
  const parts: Part[] = [];
  for (const { part, weight } of found.parts) {
    if (writtenOnly && !part.startsWith('ecrit')) continue;
    if (weight === null) return [];
    // The data gives hundredths: 0.75.
    parts.push({ part, label: labels[part] ?? part, weight: Math.round(weight * 100) });
  }
  const divisor = parts.reduce((common, { weight }) => gcd(common, weight), 0);
  return parts.map((part) => ({ ...part, weight: part.weight / divisor }));
}

/**
 * Three specialities for the plan to be built with: those named, and in the places left any that the options allow. What
 * stands in for an unnamed one is seen nowhere.
 */
function completed(
  named: Specialities,
  options: BacChoice['options'],
  regulation: BacRegulation,
): [SpecialityCode, SpecialityCode, SpecialityCode] {
  const places: Named[] = [named[0], named[1], named[2]];
  for (const { code } of options) {
    const requires = regulation.options.find((option) => option.code === code)?.requires;
    if (!requires || places.includes(requires.speciality)) continue;
    const free = requires.place === 'kept' ? [0, 1] : [2];
    const place = free.find((index) => places[index] === undefined);
    if (place !== undefined) places[place] = requires.speciality;
  }
  const any = regulation.specialities
    .map(({ code }) => code)
    // The required ones stay where an option wants them, and nowhere else.
    .filter(
      (code) => !places.includes(code) && !regulation.options.some(({ requires }) => requires?.speciality === code),
    );
  const fill = (place: Named): SpecialityCode => {
    const code = place ?? any.shift();
    if (code === undefined) throw new RangeError('fewer than three specialities in the regulation data');
    return code;
  };
  return [fill(places[0]), fill(places[1]), fill(places[2])];
}
