import type { OptionCode, SpecialityCode, Track } from '@nexus/contracts';
import { describe, expect, test } from 'vitest';
// The real regulation: domain itself never imports content.
import { bacRegulation } from '../../../content/src/index.ts';
import { type BacChoice, type BacScenario, buildBacPlan, RuleError, simulateBac } from '../index.ts';

const regulation = bacRegulation();
type Three = [SpecialityCode, SpecialityCode, SpecialityCode];
const nsi: Three = ['NSI', 'MATHS', 'PC'];
const both: Track[] = ['Premiere', 'Terminale'];

const planOf = (choice: Partial<BacChoice> = {}) =>
  buildBacPlan(
    {
      session: 2027,
      profile: 'Scolarise',
      modality: null,
      specialities: nsi,
      options: [],
      track: 'Terminale',
      ...choice,
    },
    regulation,
  );
const option = (code: OptionCode, ...years: Track[]) => ({ code, years });
const libre = (modality: 'A' | 'B', specialities: Three = nsi) =>
  planOf({ profile: 'CandidatLibre', modality, specialities });
/** Every mark of the plan the same, but those said. */
const all = (plan: ReturnType<typeof planOf>, mark: number, but: BacScenario['marks'] = {}) => ({
  marks: { ...Object.fromEntries(plan.items.map(({ code }) => [code, mark])), ...but },
});

function refusal(plan: ReturnType<typeof planOf>, scenario: BacScenario): RuleError {
  try {
    simulateBac(plan, scenario);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
  throw new Error('the scenario was accepted');
}

/*
 * A whole year of Lina, marks as a bulletin writes them. Points, mark × coefficient:
 * EAF-ECRIT 11 × 5 = 55; EAF-ORAL 14 × 5 = 70; EAM 15 × 2 = 30; PHILO 9 × 8 = 72; GRAND-ORAL 15 × 8 = 120
 * HG 12.5 × 3 + 13 × 3 = 76.5; LVA 14.2 × 3 + 15 × 3 = 87.6; LVB 11 × 3 + 10.4 × 3 = 64.2; ES 13 × 3 + 14 × 3 = 81
 * EMC 16 + 17 = 33; CC-SPE3 12.1 × 8 = 96.8; EPS 15 × 6 = 90. Without the specialities: 876.1 over 68.
 */
const common = {
  'EAF-ECRIT': 11,
  'EAF-ORAL': 14,
  EAM: 15,
  PHILO: 9,
  'GRAND-ORAL': 15,
  'CC-HG-1RE': 12.5,
  'CC-HG-TLE': 13,
  'CC-LVA-1RE': 14.2,
  'CC-LVA-TLE': 15,
  'CC-LVB-1RE': 11,
  'CC-LVB-TLE': 10.4,
  'CC-ES-1RE': 13,
  'CC-ES-TLE': 14,
  'CC-EMC-1RE': 16,
  'CC-EMC-TLE': 17,
  'CC-SPE3-1RE': 12.1,
  'CC-EPS-TLE': 15,
};

describe('by hand', () => {
  test('a scolarisé of 2027: NSI written 13.5 and practical 18, maths 12', () => {
    // NSI: 0.75 × 13.5 + 0.25 × 18 = 14.625, × 16 = 234. Maths: 12 × 16 = 192. Sum 876.1 + 426 = 1302.1, over 100.
    const marks = { ...common, SPE1: { ecrit: 13.5, pratique: 18 }, SPE2: 12 };
    expect(simulateBac(planOf(), { marks })).toMatchObject({
      mean: 13.02,
      total_coefficient: 100,
      total_points: 1302.1,
      secured_points: 1302.1,
      min: 13.02,
      max: 13.02,
      mention: 'AB',
      decision: 'admis',
      range: { low: 13.02, high: 13.02 },
    });
  });

  test('the same with LVC in both years, 15 and 16.3: over 104, and points under the mean count too', () => {
    // + 15 × 2 + 16.3 × 2 = 62.6: 1364.7 / 104 = 13.1221…
    const plan = planOf({ options: [option('OPT-LVC', ...both)] });
    const marks = { ...common, SPE1: { ecrit: 13.5, pratique: 18 }, SPE2: 12 };
    const lvc = { 'OPT-LVC-1RE': 15, 'OPT-LVC-TLE': 16.3 };
    expect(simulateBac(plan, { marks: { ...marks, ...lvc } })).toMatchObject({
      mean: 13.12,
      total_coefficient: 104,
      total_points: 1364.7,
    });
    // 5 and 5: 1322.1 / 104 = 12.7125.
    const low = { 'OPT-LVC-1RE': 5, 'OPT-LVC-TLE': 5 };
    expect(simulateBac(plan, { marks: { ...marks, ...low } }).mean).toBe(12.71);
  });

  test('maths expertes in Terminale: over 102', () => {
    // 1302.1 + 17 × 2 = 1336.1, / 102 = 13.0990…
    const plan = planOf({ options: [option('OPT-MATHS-EXPERTES', 'Terminale')] });
    const marks = { ...common, SPE1: 14.625, SPE2: 12, 'OPT-MATHS-EXPERTES-TLE': 17 };
    expect(simulateBac(plan, { marks })).toMatchObject({ mean: 13.1, total_coefficient: 102, total_points: 1336.1 });
  });

  test('physique-chimie weighs 0.8 and 0.2, SI three parts', () => {
    // PC: 0.8 × 9 + 0.2 × 17 = 10.6. SI: 0.5 × 12 + 0.25 × 8 + 0.25 × 18 = 12.5.
    const plan = planOf({ specialities: ['PC', 'SI', 'MATHS'] });
    const SPE1 = { ecrit: 9, pratique_ECE: 17 };
    const SPE2 = { ecrit_SI: 12, ecrit_sciences_physiques: 8, pratique: 18 };
    const { items, total_points } = simulateBac(plan, { marks: { SPE1, SPE2 } });
    expect(items.find(({ code }) => code === 'SPE1')).toMatchObject({ mark: 10.6, origin: 'given' });
    expect(items.find(({ code }) => code === 'SPE2')).toMatchObject({ mark: 12.5 });
    expect(total_points).toBe(369.6); // 10.6 × 16 + 12.5 × 16 = 169.6 + 200
  });

  test('candidat libre A: seven ponctuelles, and the written part alone', () => {
    // NSI 11, MATHS 8 × 16 each: 304. Anticipated 10 × 5 + 12 × 5 + 7 × 2 = 124. PHILO 13 × 8 = 104; GRAND-ORAL 16 × 8 = 128.
    // HG 9 × 6 + LVA 14 × 6 + LVB 12 × 6 + ES 10 × 6 + EPS 17.5 × 6 = 375; EMC 13 × 2 = 26; SPE3 11.25 × 8 = 90. Sum 1151.
    const marks = {
      'EAF-ECRIT': 10,
      'EAF-ORAL': 12,
      EAM: 7,
      PHILO: 13,
      SPE1: { ecrit: 11 },
      SPE2: 8,
      'GRAND-ORAL': 16,
      'PONCT-HG': 9,
      'PONCT-LVA': 14,
      'PONCT-LVB': 12,
      'PONCT-ES': 10,
      'PONCT-EMC': 13,
      'PONCT-EPS': 17.5,
      'PONCT-SPE3': 11.25,
    };
    const plan = libre('A');
    // Nothing of a ponctuelle is rounded: 17.5 and 11.25 stay.
    expect(simulateBac(plan, { marks })).toMatchObject({ mean: 11.51, total_points: 1151, decision: 'admis' });
    // Exempted from EPS, its 6 coefficients go: (1151 − 105) / 94 = 11.1276…
    const { 'PONCT-EPS': _, ...others } = marks;
    const exempted = simulateBac(plan, { marks: others, exempted: ['PONCT-EPS'] });
    expect(exempted).toMatchObject({ mean: 11.13, total_coefficient: 94, min: 11.13, max: 11.13 });
    expect(exempted.items.find(({ code }) => code === 'PONCT-EPS')).toMatchObject({ origin: 'exempted', mark: null });
  });

  test('candidat libre B: half in each year; SI is its two written parts, 2/3 and 1/3', () => {
    // SI: (2 × 13 + 10) / 3 = 12, × 16 = 192. PONCT-HG 8 × 3 + 11 × 3 = 57. 249 points over 22: 11.3181…
    const marks = {
      SPE1: { ecrit_SI: 13, ecrit_sciences_physiques: 10 },
      'PONCT-HG-1RE': 8,
      'PONCT-HG-TLE': 11,
    };
    const plan = libre('B', ['SI', 'MATHS', 'PC']);
    expect(simulateBac(plan, { marks })).toMatchObject({ mean: 11.32, total_points: 249, total_coefficient: 100 });
    expect(refusal(plan, { marks: { SPE1: { pratique: 14 } } })).toMatchObject({
      reason: 'PARTS_UNKNOWN',
      path: ['marks', 'SPE1', 'pratique'],
    });
  });

  test('annual means go up to the tenth, EPS to the nearest whole point, an épreuve stays as it is', () => {
    // 12.41 → 12.5 (3), 13.3 stays 13.3 (3), EPS 14.5 → 15 (6), 14.4 → 14, PHILO 9.25 (8).
    const marks = { 'CC-HG-1RE': 12.41, 'CC-HG-TLE': 13.3, 'CC-EPS-TLE': 14.5, PHILO: 9.25 };
    expect(simulateBac(planOf(), { marks }).total_points).toBe(241.4); // 37.5 + 39.9 + 90 + 74
    expect(simulateBac(planOf(), { marks: { ...marks, 'CC-EPS-TLE': 14.49 } }).total_points).toBe(235.4); // EPS 84
    // Options of a scolarisé are annual means too.
    const plan = planOf({ options: [option('OPT-DGEMC', 'Terminale')] });
    expect(simulateBac(plan, { marks: { 'OPT-DGEMC-TLE': 15.01 } }).total_points).toBe(30.2); // 15.1 × 2
  });

  test('what is missing is left out of the mean, and bounds it', () => {
    // 12 × 5 + 14 × 5 = 130 over 10: 13. Min 130 / 100; max (130 + 20 × 90) / 100.
    expect(simulateBac(planOf(), { marks: { 'EAF-ECRIT': 12, 'EAF-ORAL': 14 } })).toMatchObject({
      mean: 13,
      total_coefficient: 100,
      total_points: 130,
      secured_points: 130,
      min: 1.3,
      max: 19.3,
      known_coefficient: 10,
      left_out_coefficient: 90,
    });
    // A part alone counts for its share: 16 × 3/4 = 12 coefficients. Min 14 × 12 / 100, max (168 + 20 × 88) / 100.
    const half = simulateBac(planOf(), { marks: { SPE1: { ecrit: 14 } } });
    expect(half).toMatchObject({ mean: 14, known_coefficient: 12, min: 1.68, max: 19.28 });
    // 0.75 × 14 = 10.5, + 0 to 5.
    expect(half.items.find(({ code }) => code === 'SPE1')).toMatchObject({
      ...{ origin: 'partial', mark: 14, low: 10.5, high: 15.5 },
    });
  });

  test('no mark at all: no mean, no decision', () => {
    expect(simulateBac(planOf(), { marks: {} })).toMatchObject({
      ...{ mean: null, decision: null, mention: null, min: 0, max: 20, range: null, total_points: 0 },
    });
  });

  test('estimates count, are not secured, and make a range', () => {
    // PHILO 12 given (8), SPE1 15 ± 2 (16): (96 + 240) / 24 = 14; margin 16 × 2 / 24 = 1.333…
    const estimates = [
      { code: 'PHILO', mark: 3, margin: 1 },
      { code: 'SPE1', mark: 15, margin: 2 },
    ];
    const answer = simulateBac(planOf(), { marks: { PHILO: 12 }, estimates });
    expect(answer).toMatchObject({
      ...{ mean: 14, mean_known: 12, total_points: 336, secured_points: 96, min: 0.96, max: 19.36 },
      ...{ range: { low: 12.67, high: 15.33 }, known_coefficient: 8, estimated_coefficient: 16 },
    });
    expect(answer.items.find(({ code }) => code === 'SPE1')).toMatchObject({
      ...{ origin: 'estimated', mark: 15, low: 13, high: 17 },
    });
    // Two items of maths move together, NSI independently: √((16 × 2)² + (16 × 2 + 2 × 2)²) / 34 = 1.4167…
    const three = ['SPE1', 'SPE2', 'EAM'].map((code) => ({ code, mark: 10, margin: 2 }));
    expect(simulateBac(planOf(), { marks: {}, estimates: three }).range).toEqual({ low: 8.58, high: 11.42 });
  });
});

describe('the decision', () => {
  test('thresholds are compared with the exact mean: 9.995 is shown 10.00 and leads to the second group', () => {
    const plan = planOf();
    expect(simulateBac(plan, all(plan, 10))).toMatchObject({ mean: 10, decision: 'admis' });
    // 1000 − 0.5: PHILO 9.9375 × 8.
    const under = simulateBac(plan, all(plan, 10, { PHILO: 9.9375 }));
    expect(under).toMatchObject({ mean: 10, total_points: 999.5, decision: 'second_groupe', mention: null });
    expect(simulateBac(plan, all(plan, 8))).toMatchObject({ mean: 8, decision: 'second_groupe' });
    // 800 − 0.08.
    expect(simulateBac(plan, all(plan, 8, { PHILO: 7.99 }))).toMatchObject({ mean: 8, decision: 'ajourne' });
  });

  test.each([
    [12, 'AB', null],
    [14, 'B', 'AB'],
    [16, 'TB', 'B'],
    [18, 'TBF', 'TB'],
  ] as const)('%d exactly is %s, a hundredth of a point of philosophy less is not', (mark, at, under) => {
    const plan = planOf({ specialities: ['PC', 'NSI', 'SI'] });
    const SPE1 = { ecrit: mark, pratique_ECE: mark };
    expect(simulateBac(plan, all(plan, mark, { SPE1 })).mention).toBe(at);
    const less = simulateBac(plan, all(plan, mark, { SPE1, PHILO: mark - 0.01 }));
    expect(less).toMatchObject({ mean: mark, mention: under });
  });

  test('sums that floats get wrong: a tenth here is given back there', () => {
    // 0.1, 0.2 and 0.3 under and over 10, with equal weights: exactly 10.
    const plan = planOf();
    const marks = { 'CC-HG-1RE': 9.9, 'CC-HG-TLE': 9.8, 'CC-LVA-1RE': 10.3 };
    expect(simulateBac(plan, all(plan, 10, marks))).toMatchObject({ mean: 10, decision: 'admis' });
  });

  test('saved by the second group: the better marks, no mention', () => {
    const plan = planOf();
    // 9.5 everywhere but PHILO 8.5 (− 8) and EPS 9 (− 3): 950 − 11 = 939.
    const scenario = all(plan, 9.5, { PHILO: 8.5, 'CC-EPS-TLE': 9 });
    // Orals: PHILO 12 (+ 3.5 × 8 = 28), SPE2 11.875 (+ 2.375 × 16 = 38): 1005.
    expect(simulateBac(plan, scenario)).toMatchObject({ total_points: 939, decision: 'second_groupe' });
    const saved = simulateBac(plan, { ...scenario, second_group: { PHILO: 12, SPE2: 11.875 } });
    expect(saved).toMatchObject({
      ...{ mean: 10.05, total_points: 1005, first_group_mean: 9.39, decision: 'admis', mention: null },
      mention_withheld: 'second_group',
      second_group: { open: true, improved: ['PHILO', 'SPE2'] },
    });
    expect(saved.items.find(({ code }) => code === 'PHILO')).toMatchObject({ mark: 12, origin: 'second_group' });
  });

  test('not saved: a worse oral takes nothing away', () => {
    const plan = planOf();
    const scenario = all(plan, 9, { SPE1: { ecrit: 8, pratique: 12 } });
    // SPE1 is 9 as a whole: an oral of 8.5 is worse though the written part was 8. PHILO 12: + 24, 924.
    const answer = simulateBac(plan, { ...scenario, second_group: { SPE1: 8.5, PHILO: 12 } });
    expect(answer).toMatchObject({ total_points: 924, decision: 'ajourne', second_group: { improved: ['PHILO'] } });
  });

  test('orals count only where the first group leads to them', () => {
    const plan = planOf();
    const second_group = { PHILO: 20, SPE1: 20 };
    expect(simulateBac(plan, { ...all(plan, 12), second_group })).toMatchObject({ mean: 12, mention: 'AB' });
    expect(simulateBac(plan, { ...all(plan, 7), second_group })).toMatchObject({ mean: 7, decision: 'ajourne' });
  });

  test('a kept mark counts and takes the mention away', () => {
    const plan = libre('A');
    const kept = simulateBac(plan, { ...all(plan, 15), kept_marks: ['PHILO', 'SPE1'] });
    expect(kept).toMatchObject({ mean: 15, mention: null, mention_withheld: 'kept_marks', decision: 'admis' });
    expect(kept.items.find(({ code }) => code === 'PHILO')?.origin).toBe('kept');
  });
});

describe('the mark needed', () => {
  const plan = planOf();
  const needed = (scenario: BacScenario, ...targets: [string, number][]) =>
    simulateBac(plan, { ...scenario, targets: targets.map(([code, threshold]) => ({ code, threshold })) }).needed.map(
      ({ required }) => required,
    );

  test('in any épreuve for any threshold, or that it cannot', () => {
    // 11 everywhere: 1100. For 12: 100 more points; PHILO 11 + 100/8 = 23.5 no; SPE1 11 + 100/16 = 17.25.
    expect(needed(all(plan, 11), ['PHILO', 12], ['SPE1', 12], ['SPE1', 10])).toEqual([null, 17.25, 4.75]);
    expect(needed(all(plan, 19), ['EAM', 10])).toEqual([0]);
    // With EAF-ECRIT alone: (12 × (5 + 8) − 10 × 5) / 8 = 13.25.
    expect(needed({ marks: { 'EAF-ECRIT': 10 } }, ['PHILO', 12])).toEqual([13.25]);
    // (11 × (5 + 2) − 10.01 × 5) / 2 = 13.475, so 13.48.
    expect(needed({ marks: { 'EAF-ECRIT': 10.01 } }, ['EAM', 11])).toEqual([13.48]);
    // EPS is a whole mark: (11 × (5 + 6) − 10 × 5) / 6 = 11.83, so 12.
    expect(needed({ marks: { 'EAF-ECRIT': 10 } }, ['CC-EPS-TLE', 11])).toEqual([12]);
  });

  test('of a speciality half known, the mark of the part to come', () => {
    // NSI written 12 (12 coefficients); practical (4): (13 × 16 − 144) / 4 = 16. For 15: (240 − 144) / 4 = 24, no.
    const marks = { SPE1: { ecrit: 12 } };
    const targets = [13, 15].map((threshold) => ({ code: 'SPE1', threshold }));
    expect(simulateBac(plan, { marks, targets }).needed).toEqual([
      { code: 'SPE1', threshold: 13, required: 16, parts: ['pratique'] },
      { code: 'SPE1', threshold: 15, required: null, parts: ['pratique'] },
    ]);
  });

  test('is the oral that saves, in a written épreuve', () => {
    const low = all(plan, 9.5, { 'CC-EPS-TLE': 10 }); // 953
    const [oral] = needed(low, ['SPE1', 10]);
    expect(oral).toBe(12.44); // 9.5 + 47 / 16 = 12.4375
    expect(simulateBac(plan, { ...low, second_group: { SPE1: 12.44 } }).decision).toBe('admis');
    expect(simulateBac(plan, { ...low, second_group: { SPE1: 12.43 } }).decision).toBe('ajourne');
  });
});

describe('what is refused, and where', () => {
  const plan = planOf();
  const ten = all(plan, 10);
  test.each([
    [{ marks: { PHILOSOPHIE: 12 } }, 'CODE_UNKNOWN', ['marks', 'PHILOSOPHIE']],
    [{ marks: { constructor: 12 } }, 'CODE_UNKNOWN', ['marks', 'constructor']],
    [{ marks: { PHILO: { ecrit: 12 } } }, 'PARTS_UNKNOWN', ['marks', 'PHILO']],
    [{ marks: { SPE1: { dessin: 12 } } }, 'PARTS_UNKNOWN', ['marks', 'SPE1', 'dessin']],
    [{ marks: { SPE1: {} } }, 'PARTS_UNKNOWN', ['marks', 'SPE1']],
    [{ marks: {}, kept_marks: ['PHILO'] }, 'KEPT_WITHOUT_MARK', ['kept_marks', 0]],
    [{ marks: { PHILO: 9.99 }, kept_marks: ['PHILO'] }, 'MARK_NOT_KEEPABLE', ['kept_marks', 0]],
    [{ marks: { SPE1: { ecrit: 15 } }, kept_marks: ['SPE1'] }, 'MARK_NOT_KEEPABLE', ['kept_marks', 0]],
    [{ marks: { 'CC-HG-1RE': 15 }, kept_marks: ['CC-HG-1RE'] }, 'MARK_NOT_KEEPABLE', ['kept_marks', 0]],
    [{ marks: { PHILO: 12 }, kept_marks: ['PHILO', 'PHILO'] }, 'CODE_REPEATED', ['kept_marks', 1]],
    [{ ...ten, second_group: { PHILO: 12, SPE1: 12, 'EAF-ECRIT': 12 } }, 'ORALS_TOO_MANY', ['second_group']],
    [{ ...ten, second_group: { EAM: 12, SPE2: 12 } }, 'ORALS_TOO_MANY', ['second_group', 'EAM']],
    [{ ...ten, second_group: { 'GRAND-ORAL': 12 } }, 'NO_ORAL', ['second_group', 'GRAND-ORAL']],
    [{ marks: { SPE1: 9 }, second_group: { PHILO: 12 } }, 'ORAL_WITHOUT_MARK', ['second_group', 'PHILO']],
    [{ marks: {}, exempted: ['PHILO'] }, 'NOT_EXEMPTABLE', ['exempted', 0]],
    [{ marks: {}, targets: [{ code: 'LATIN', threshold: 12 }] }, 'CODE_UNKNOWN', ['targets', 0, 'code']],
  ])('%j', (scenario, reason, path) => {
    expect(refusal(plan, scenario)).toMatchObject({ reason, path });
  });

  test('names the code in French', () => {
    expect(refusal(plan, { marks: { LV3: 12 } }).message).toBe(
      'Le code «\u00a0LV3\u00a0» n’est pas dans le plan d’épreuves de ce profil.',
    );
  });
});
