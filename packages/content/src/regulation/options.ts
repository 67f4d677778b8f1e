import type { OptionCode, SpecialityCode, SubjectCode, Track } from '@nexus/contracts';
import { once } from '../once.ts';
import { french } from '../typography.ts';
import { type Fact, factOf } from './facts.ts';
import { regulationFile, regulationReadings } from './file.ts';

export interface ExamOption {
  code: OptionCode;
  label: string;
  subject: SubjectCode;
  /** When it can be followed. */
  years: readonly Track[];
  coefficient_per_year: number;
  /** False for the LCA, which come on top of the number of options of a year. */
  counts_in_limit: boolean;
  requires: { speciality: SpecialityCode; place: 'kept' | 'dropped' } | null;
  /** Of its coefficient and its conditions. */
  fact: Fact;
}

export interface OptionLimits {
  max_total_coefficient: number;
  max_per_year: Readonly<Record<Track, number>>;
}

/** The options of the voie générale, with what each asks for. */
export const options: () => readonly ExamOption[] = once(() => {
  const source = regulationFile().options;
  const { coefficient_per_year, outside_max_per_year, requires, subjects } = regulationReadings().options;
  return source.list.map(({ code, label, condition }) => ({
    code,
    label: french(label),
    subject: subjects[code] ?? 'OPTION',
    coefficient_per_year,
    years: source.terminale_only.includes(code.replace(/^OPT-/, '')) ? ['Terminale'] : ['Premiere', 'Terminale'],
    counts_in_limit: !outside_max_per_year.includes(code),
    requires: requires[code] ?? null,
    // The note is about the conditions: an option without any has none to be careful of.
    fact: factOf({ ...source, note: condition === undefined ? undefined : source.note }, [source.rule]),
  }));
});

/** How many options a pupil may follow. */
export const optionLimits: () => OptionLimits = once(() => ({
  max_total_coefficient: regulationFile().options.max_total_option_coefficient,
  max_per_year: regulationReadings().options.max_per_year,
}));
