import { OptionCode, SpecialityCode } from '@nexus/contracts';
import { describe, expect, test } from 'vitest';
import { type ExamPlan, examPlans, mentions, options, regulation, specialities } from '../index.ts';

const name = ({ session, profile, modality }: ExamPlan) => `${session} ${profile} ${modality ?? ''}`.trim();
const plans = examPlans();

function epreuve(plan: string, code: string) {
  const found = plans.find((one) => name(one) === plan)?.epreuves.find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not in the plan ${plan}`);
  return found;
}

test('two sessions, each for the scolarisé and for both modalities of the candidat libre', () => {
  expect(plans.map(name)).toEqual([
    '2027 Scolarise',
    '2027 CandidatLibre A',
    '2027 CandidatLibre B',
    '2028 Scolarise',
    '2028 CandidatLibre A',
    '2028 CandidatLibre B',
  ]);
});

describe.each(plans.map((plan) => ({ plan, name: name(plan) })))('plan $name', ({ plan }) => {
  test('coefficients sum to 100, and no code comes twice', () => {
    expect(plan.epreuves.reduce((sum, { coefficient }) => sum + coefficient, 0)).toBe(100);
    expect(new Set(plan.epreuves.map(({ code }) => code)).size).toBe(plan.epreuves.length);
  });

  test('a window lies in its own school year', () => {
    for (const { code, year, window } of plan.epreuves) {
      const june = year === 'Terminale' ? plan.session : plan.session - 1;
      expect(window.from <= window.to, code).toBe(true);
      expect(
        window.from >= `${june - 1}-09-01` && window.to <= `${june}-07-31`,
        `${code} ${window.from} ${window.to}`,
      ).toBe(true);
    }
  });

  test('no text tells the screen what not to show', () => {
    for (const { code, format } of plan.epreuves) expect(format, code).not.toMatch(/ne pas afficher/i);
  });
});

test('an official day, a provisional month and a year of contrôle continu', () => {
  expect(epreuve('2027 Scolarise', 'PHILO')).toMatchObject({
    coefficient: 8,
    certainty: 'official',
    window: { from: '2027-06-14', to: '2027-06-14', certainty: 'official' },
  });
  expect(epreuve('2028 Scolarise', 'PHILO').window).toMatchObject({
    from: '2028-06-01',
    to: '2028-06-30',
    certainty: 'provisional',
  });
  expect(epreuve('2028 Scolarise', 'EAF-ORAL').window).toMatchObject({ from: '2027-06-01', to: '2027-07-31' });
  expect(epreuve('2028 Scolarise', 'CC-HG-1RE').window).toMatchObject({
    from: '2026-09-01',
    to: '2027-06-30',
    certainty: 'official',
  });
  // Already passed, its day not found: neither official nor to come.
  expect(epreuve('2027 Scolarise', 'EAF-ORAL').window.certainty).toBe('unverified');
  expect(epreuve('2027 CandidatLibre B', 'PONCT-HG-1RE').certainty).toBe('unverified');
});

test('each session has its own form of the anticipated maths', () => {
  expect(epreuve('2027 Scolarise', 'EAM').format).toContain('QCM d’automatismes');
  expect(epreuve('2028 Scolarise', 'EAM').format).toContain('plus de QCM');
  expect(epreuve('2028 Scolarise', 'EAM').format).not.toContain('QCM d’automatismes');
});

test('texts keep their French spaces', () => {
  expect(epreuve('2027 Scolarise', 'PHILO').format).toContain('Écrit, 4\u00a0h\u00a0: au choix');
  expect(epreuve('2027 Scolarise', 'GRAND-ORAL').label).toContain('«\u00a0Grand oral\u00a0»');
});

test('every speciality and option of the contracts is described, and no other', () => {
  expect(
    specialities()
      .map(({ code }) => code)
      .sort(),
  ).toEqual([...SpecialityCode.options].sort());
  expect(
    options()
      .map(({ code }) => code)
      .sort(),
  ).toEqual([...OptionCode.options].sort());
});

test('the written part of a speciality has days inside of the window of the plan', () => {
  const { window } = epreuve('2027 Scolarise', 'SPE1');
  for (const { code, days } of specialities()) {
    const in2027 = days.filter(({ session }) => session === 2027);
    expect(in2027.length, code).toBe(1);
    for (const { from, to } of in2027) expect(window.from <= from && from <= to && to <= window.to, code).toBe(true);
  }
});

test('the candidat libre sits no practical part where the data says so', () => {
  const written = specialities().filter((speciality) => speciality.written_only_for_individual);
  expect(written.map(({ code }) => code).sort()).toEqual(['NSI', 'PC', 'SI', 'SVT']);
  for (const { code, parts } of written) {
    expect(
      parts.some(({ part }) => part.startsWith('ecrit')),
      code,
    ).toBe(true);
    expect(
      parts.some(({ part }) => part.startsWith('pratique')),
      code,
    ).toBe(true);
  }
});

test('the limits of options agree with one another', () => {
  const { options: all, option_limits } = regulation();
  expect(all.filter(({ years }) => !years.includes('Premiere')).map(({ code }) => code)).toEqual([
    'OPT-MATHS-EXPERTES',
    'OPT-MATHS-COMPLEMENTAIRES',
    'OPT-DGEMC',
  ]);
  const { Premiere, Terminale } = option_limits.max_per_year;
  const lca = all.filter(({ counts_in_limit }) => !counts_in_limit).length;
  expect((Premiere + Terminale + 2 * lca) * 2).toBe(option_limits.max_total_coefficient);
});

test('mentions follow one another without a gap', () => {
  expect(mentions().map(({ code, min }) => [code, min])).toEqual([
    ['AB', 12],
    ['B', 14],
    ['TB', 16],
    ['TBF', 18],
  ]);
  mentions().forEach(({ max_excl }, i) => {
    expect(max_excl).toBe(mentions()[i + 1]?.min ?? null);
  });
});
