import { describe, expect, test } from 'vitest';
// The real regulation: domain itself never imports content.
import { bacRegulation, specialities } from '../../../content/src/index.ts';
import { type BacChoice, buildBacPlan, RuleError } from '../index.ts';

const regulation = bacRegulation();
const choice: BacChoice = {
  session: 2027,
  profile: 'Scolarise',
  modality: null,
  specialities: ['NSI', 'MATHS', 'PC'],
  options: [],
  track: 'Terminale',
};
const item = (changed: Partial<BacChoice>, code: string) => {
  const found = buildBacPlan({ ...choice, ...changed }, regulation).items.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not in the plan`);
  return found;
};
function refusal(changed: Partial<BacChoice>): RuleError {
  try {
    buildBacPlan({ ...choice, ...changed }, regulation);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
  throw new Error('the choice was accepted');
}

describe('the parts of a speciality', () => {
  test('weigh what the data says, in lowest terms', () => {
    expect(item({}, 'SPE1').parts).toEqual([
      { part: 'ecrit', label: 'Écrit', weight: 3 },
      { part: 'pratique', label: 'Pratique', weight: 1 },
    ]);
    expect(item({ specialities: ['PC', 'MATHS', 'NSI'] }, 'SPE1').parts.map(({ weight }) => weight)).toEqual([4, 1]);
    expect(item({}, 'SPE2').parts).toMatchObject([{ part: 'ecrit', weight: 1 }]);
    expect(item({}, 'PHILO').parts).toEqual([]);
  });

  test('are the written ones for a candidat individuel, except where there is an oral', () => {
    const libre = { profile: 'CandidatLibre', modality: 'A' } as const;
    expect(item(libre, 'SPE1').parts.map(({ part, weight }) => [part, weight])).toEqual([['ecrit', 1]]);
    const si = item({ ...libre, specialities: ['SI', 'LLCER', 'PC'] }, 'SPE1');
    expect(si.parts.map(({ weight }) => weight)).toEqual([2, 1]);
    expect(item({ ...libre, specialities: ['SI', 'LLCER', 'PC'] }, 'SPE2').parts.map(({ part }) => part)).toEqual([
      'ecrit',
      'oral',
    ]);
  });

  test('are left to the whole mark where their weights are not known', () => {
    expect(item({ specialities: ['BIO-ECO', 'MATHS', 'PC'] }, 'SPE1').parts).toEqual([]);
    for (const { code } of specialities()) {
      const others = (['NSI', 'MATHS', 'PC'] as const).filter((one) => one !== code);
      const { parts } = item({ specialities: [code, others[0], others[1]] }, 'SPE1');
      expect(parts.every(({ weight }) => Number.isInteger(weight) && weight > 0)).toBe(true);
    }
  });
});

describe('specialities that are not named', () => {
  test('change no coefficient, and are called by their place', () => {
    const plan = buildBacPlan({ ...choice, specialities: [undefined, 'MATHS', undefined] }, regulation);
    expect(plan.items.reduce((sum, { coefficient }) => sum + coefficient, 0)).toBe(100);
    const [spe1, spe2, dropped] = ['SPE1', 'SPE2', 'CC-SPE3-1RE'].map((code) =>
      plan.items.find((one) => one.code === code),
    );
    expect(spe1).toMatchObject({ label: 'Épreuve de spécialité 1', subject: null, parts: [] });
    expect(spe2).toMatchObject({ label: 'Mathématiques', subject: 'MATHS' });
    expect(dropped).toMatchObject({ label: 'Spécialité suivie seulement en Première (abandonnée)', subject: null });
  });

  test('leave an option what it asks for, where nothing said forbids it', () => {
    const expertes = [{ code: 'OPT-MATHS-EXPERTES', years: ['Terminale'] }] as const;
    const none = [undefined, undefined, undefined] as const;
    expect(item({ specialities: none, options: expertes }, 'OPT-MATHS-EXPERTES-TLE').coefficient).toBe(2);
    const complementaires = [{ code: 'OPT-MATHS-COMPLEMENTAIRES', years: ['Terminale'] }] as const;
    expect(item({ specialities: none, options: complementaires }, 'OPT-MATHS-COMPLEMENTAIRES-TLE').coefficient).toBe(2);
    expect(refusal({ specialities: ['NSI', 'SES', undefined], options: expertes }).reason).toBe(
      'OPTION_NEEDS_SPECIALITY',
    );
    expect(refusal({ specialities: ['MATHS', undefined, undefined], options: complementaires }).reason).toBe(
      'OPTION_NEEDS_DROPPED_SPECIALITY',
    );
  });
});

test('rounding, second group, kept marks and exemptions are where the texts have them', () => {
  const options = [{ code: 'OPT-LVC', years: ['Premiere', 'Terminale'] }] as const;
  const { items } = buildBacPlan({ ...choice, options }, regulation);
  const codesWhere = (test: (one: (typeof items)[number]) => boolean) => items.filter(test).map(({ code }) => code);
  expect(codesWhere(({ second_group }) => second_group)).toEqual(['EAF-ECRIT', 'EAM', 'PHILO', 'SPE1', 'SPE2']);
  expect(codesWhere(({ rounding }) => rounding === 'whole')).toEqual(['CC-EPS-TLE']);
  expect(codesWhere(({ rounding }) => rounding === 'tenth_up')).toEqual([
    ...['CC-HG-1RE', 'CC-HG-TLE', 'CC-LVA-1RE', 'CC-LVA-TLE', 'CC-LVB-1RE', 'CC-LVB-TLE', 'CC-ES-1RE', 'CC-ES-TLE'],
    ...['CC-EMC-1RE', 'CC-EMC-TLE', 'CC-SPE3-1RE', 'OPT-LVC-1RE', 'OPT-LVC-TLE'],
  ]);
  expect(codesWhere(({ keepable }) => keepable)).toEqual([
    ...['EAF-ECRIT', 'EAF-ORAL', 'EAM', 'PHILO', 'SPE1', 'SPE2', 'GRAND-ORAL'],
  ]);
  expect(item({ profile: 'CandidatLibre', modality: 'B' }, 'PONCT-EPS').exemptable).toBe(true);
});

test('a choice that breaks a rule is refused by its name', () => {
  expect(refusal({ session: 2026 })).toMatchObject({ reason: 'SESSION_UNKNOWN', field: 'session' });
  expect(refusal({ profile: 'CandidatLibre' }).reason).toBe('MODALITY_REQUIRED');
  expect(refusal({ modality: 'A' }).reason).toBe('MODALITY_NOT_APPLICABLE');
  expect(refusal({ specialities: ['NSI', 'NSI', undefined] }).reason).toBe('SPECIALITIES_NOT_DISTINCT');
});
