import type { BacItem, BacPlan, BacSituation } from '@nexus/contracts';
import { describe, expect, test } from 'vitest';
import { groupsOf } from './groups.ts';
import { markOf, neededIn, outcomeOf } from './outcome.ts';

const row = (
  code: string,
  subject: BacItem['subject'],
  coefficient: number,
  kind: BacItem['kind'],
  year: BacItem['year'],
): BacItem => ({
  code,
  label: code,
  subject,
  year,
  kind,
  coefficient,
  certainty: 'official',
  rounding: 'none',
  parts: [],
  second_group: false,
  keepable: false,
  exemptable: false,
});

const averages = (['HG', 'LVA', 'LVB', 'ES', 'EMC'] as const).flatMap((subject) => [
  row(`CC-${subject}-1RE`, subject, subject === 'EMC' ? 1 : 3, 'controle_continu', 'Premiere'),
  row(`CC-${subject}-TLE`, subject, subject === 'EMC' ? 1 : 3, 'controle_continu', 'Terminale'),
]);

const plan: BacPlan = {
  session: 2028,
  profile: 'Scolarise',
  ponctuelles_modality: null,
  items: [
    row('EAF-ECRIT', 'FRANCAIS', 5, 'anticipee', 'Premiere'),
    row('EAF-ORAL', 'FRANCAIS', 5, 'anticipee', 'Premiere'),
    row('EAM', 'MATHS', 2, 'anticipee', 'Premiere'),
    row('PHILO', 'PHILOSOPHIE', 8, 'terminale', 'Terminale'),
    row('SPE1', 'NSI', 16, 'terminale', 'Terminale'),
    row('SPE2', 'MATHS', 16, 'terminale', 'Terminale'),
    row('GRAND-ORAL', 'GRAND-ORAL', 8, 'terminale', 'Terminale'),
    row('CC-SPE3-1RE', 'PC', 8, 'controle_continu', 'Premiere'),
    row('CC-EPS-TLE', 'EPS', 6, 'controle_continu', 'Terminale'),
    ...averages,
  ],
  rules: {
    admitted_from: 10,
    second_group_from: 8,
    second_group_max: 2,
    kept_from: 10,
    mentions: [
      { code: 'AB', min: 12 },
      { code: 'B', min: 14 },
      { code: 'TB', min: 16 },
      { code: 'TBF', min: 18 },
    ],
  },
};

/** A Première of the session 2028: NSI and maths kept, physique-chimie stopped. */
function situation(part: Partial<BacSituation> = {}): BacSituation {
  return {
    student: {
      id: '01a1fe5e-afc4-769d-9fa9-923fd0ea5aef',
      first_name: 'Lina',
      last_name: 'Mansour',
      track: 'Premiere',
      profile: 'Scolarise',
      specialities: ['NSI', 'MATHS', 'PC'],
      options: [],
      time_zone: 'Europe/Paris',
    },
    diploma_session: 2028,
    choice: {
      session: 2028,
      profile: 'Scolarise',
      ponctuelles_modality: null,
      specialites: { SPE1: 'NSI', SPE2: 'MATHS', SPE3: 'PC' },
      options: [],
    },
    plan,
    marks: {},
    origins: {},
    estimates: [],
    ...part,
  };
}

const estimated = (code: string, mark: number): BacSituation['estimates'][number] => ({
  code,
  mark,
  low: mark - 2,
  high: mark + 2,
  margin: 2,
  basis: 'mastery',
  evaluations: 0,
});

describe('what moves together', () => {
  test('the rows gather the whole plan once, whatever is known of it', () => {
    for (const marks of [{}, { 'EAF-ECRIT': 13, 'CC-HG-1RE': 12 }, { 'EAF-ECRIT': 13, 'EAF-ORAL': 15 }]) {
      for (const detailed of [false, true]) {
        const groups = groupsOf(situation({ marks }), detailed);
        const codes = groups.flatMap((group) => group.codes);
        expect([...codes].sort()).toEqual(
          situation()
            .plan.items.map(({ code }) => code)
            .sort(),
        );
        expect(groups.reduce((sum, { coefficient }) => sum + coefficient, 0)).toBe(100);
        for (const { codes: held, known } of groups) {
          expect(held.every((code) => Object.hasOwn(marks, code) === known)).toBe(true);
        }
      }
    }
  });

  test('the heaviest first, the averages after them, what is obtained at the end', () => {
    const groups = groupsOf(situation({ marks: { EAM: 14 } }), false);
    expect(groups.map(({ label }) => label)).toEqual([
      'NSI',
      'Maths',
      'Français',
      'Philosophie',
      'Grand oral',
      'Physique-chimie',
      'Autres moyennes',
      'Maths anticipées',
    ]);
    expect(groups.find(({ label }) => label === 'Français')?.note).toBe('écrit et oral, épreuve de juin 2027');
  });
});

describe('what the bac becomes', () => {
  test('two points more at coefficient 16 are 32 points more', () => {
    const start = situation({ estimates: [estimated('SPE1', 14), estimated('SPE2', 12)] });
    const before = outcomeOf(start, {});
    const after = outcomeOf(start, { SPE2: 14 });
    expect(after.total_points - before.total_points).toBe(32);
    expect(after.mean).toBe(14);
  });

  test('a mark obtained is not undone by one supposed in an address', () => {
    const start = situation({ marks: { EAM: 14 } });
    expect(outcomeOf(start, { EAM: 2 }).mean).toBe(14);
  });

  test('the mark a group needs reaches the aim, and a tenth less does not', () => {
    const start = situation({ estimates: [estimated('SPE1', 11.3), estimated('SPE2', 12.2), estimated('PHILO', 9)] });
    for (const group of groupsOf(start, false)) {
      const mark = neededIn(group, 12, start, {});
      if (mark === null) continue;
      const with_ = (value: number) => outcomeOf(start, Object.fromEntries(group.codes.map((code) => [code, value])));
      expect(with_(mark).mention, group.label).toBe('AB');
      expect(with_(Math.round(mark * 10 - 1) / 10).mention, group.label).toBeNull();
    }
  });

  test('the mark of a group is weighted by coefficients, and unknown while nothing speaks for it', () => {
    const start = situation({ estimates: [estimated('CC-EPS-TLE', 18), estimated('CC-EMC-TLE', 11)] });
    const [others] = groupsOf(start, false).filter(({ id }) => id === 'AUTRES');
    const [philo] = groupsOf(start, false).filter(({ id }) => id === 'PHILO');
    const outcome = outcomeOf(start, {});
    expect(others && markOf(others, outcome)).toBe((18 * 6 + 11) / 7);
    expect(philo && markOf(philo, outcome)).toBeNull();
  });
});
