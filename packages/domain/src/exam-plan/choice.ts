import type { Track } from '@nexus/contracts';
import { RuleError } from '../rule-error.ts';
import { NARROW_NBSP, NBSP, quoted } from '../typography.ts';
import type { ExamChoice, Regulation, RegulationOption, RegulationSpeciality } from './types.ts';

export const yearLabels: Record<Track, string> = { Premiere: 'Première', Terminale: 'Terminale' };

/** @throws RuleError MODALITY_REQUIRED, MODALITY_NOT_APPLICABLE. */
export function checkModality({ profile, modality }: ExamChoice): void {
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

/** In the order of the choice. @throws RuleError SPECIALITY_UNKNOWN, SPECIALITIES_NOT_DISTINCT. */
export function chosenSpecialities({ specialities }: ExamChoice, regulation: Regulation): RegulationSpeciality[] {
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

export interface ChosenOption {
  option: RegulationOption;
  /** Première first. */
  followed: Track[];
}

/** In the order of the choice. @throws RuleError OPTION_* and OPTIONS_*: see buildExamPlan(). */
export function chosenOptions(choice: ExamChoice, regulation: Regulation): ChosenOption[] {
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
        `Options possibles en ${yearLabels[year]}${NBSP}: ${max_per_year[year]} au plus, latin et grec en plus.`,
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
