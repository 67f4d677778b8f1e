import { type OptionCode, SpecialityCode, type Track } from '@nexus/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
// The real regulation: domain itself never imports content.
import { mentions, regulation } from '../../../content/src/index.ts';
import { buildExamPlan, type ExamChoice, mentionOf, RuleError, sessionFor } from '../index.ts';

const rules = regulation();

const lina: ExamChoice = {
  track: 'Premiere',
  profile: 'Scolarise',
  modality: null,
  session: 2028,
  specialities: ['NSI', 'MATHS', 'PC'],
  options: [],
};
const terminale: ExamChoice = { ...lina, track: 'Terminale', session: 2027 };
const libreB: ExamChoice = { ...terminale, profile: 'CandidatLibre', modality: 'B' };

const build = (choice: ExamChoice) => buildExamPlan(choice, rules);

function item(choice: ExamChoice, code: string) {
  const found = build(choice).find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not in the plan`);
  return found;
}

function refusal(choice: ExamChoice): RuleError {
  try {
    build(choice);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
  throw new Error('the plan was accepted');
}

const weightBySubject = (choice: ExamChoice) => {
  const weights: Record<string, number> = {};
  for (const { subject, weight } of build(choice)) weights[subject] = (weights[subject] ?? 0) + weight;
  return weights;
};

describe('the plan of a scolarisé', () => {
  test('weighs each subject as the regulation does', () => {
    expect(weightBySubject(lina)).toEqual({
      ...{ FRANCAIS: 10, MATHS: 18, PHILOSOPHIE: 8, NSI: 16, 'GRAND-ORAL': 8, PC: 8 },
      ...{ HG: 6, LVA: 6, LVB: 6, ES: 6, EMC: 2, EPS: 6 },
    });
    // Maths stopped in Première: the anticipated épreuve stays.
    expect(weightBySubject({ ...terminale, specialities: ['SES', 'HGGSP', 'MATHS'] }).MATHS).toBe(8 + 2);
  });

  test('names the specialities, with the format of their épreuve', () => {
    expect(item(terminale, 'SPE1')).toMatchObject({
      label: 'Numérique et sciences informatiques',
      subject: 'NSI',
      weight: 16,
      scheduled_at: null,
      window_start: '2027-06-16',
      window_end: '2027-06-17',
      certainty: 'official',
    });
    expect(item(terminale, 'SPE1').format).toContain('pratique');
    expect(item(terminale, 'CC-SPE3-1RE')).toMatchObject({
      label: 'Physique-chimie — spécialité suivie seulement en Première (abandonnée)',
      subject: 'PC',
      certainty: 'official',
    });
  });

  test('has a date only for what falls on one known day', () => {
    const dated = build(terminale).filter(({ scheduled_at }) => scheduled_at !== null);
    expect(dated.map(({ code, scheduled_at }) => [code, scheduled_at])).toEqual([
      ['EAF-ECRIT', '2026-06-11'],
      ['EAM', '2026-06-12'],
      ['PHILO', '2027-06-14'],
    ]);
    // LLCA alone is written on the 18th.
    expect(item({ ...terminale, specialities: ['LLCA', 'HLP', 'SES'] }, 'SPE1').scheduled_at).toBe('2027-06-18');
  });

  test('of a Première shows as provisional what may still change', () => {
    expect(item(lina, 'CC-SPE3-1RE').certainty).toBe('provisional');
    expect(item(lina, 'PHILO')).toMatchObject({
      scheduled_at: null,
      window_start: '2028-06-01',
      certainty: 'provisional',
    });
    expect(item(lina, 'CC-HG-1RE').certainty).toBe('official');
    expect(item(lina, 'EAM')).toMatchObject({ scheduled_at: '2027-06-21', certainty: 'official' });
  });
});

describe('the plan of a candidat libre', () => {
  test('has ponctuelles in place of the contrôle continu, all at the end or half each year', () => {
    const modalityA = build({ ...libreB, modality: 'A' });
    expect(modalityA.filter(({ kind }) => kind === 'ponctuelle').every(({ year }) => year === 'Terminale')).toBe(true);
    expect(modalityA.find(({ code }) => code === 'PONCT-SPE3')?.subject).toBe('PC');
    expect(item(libreB, 'PONCT-HG-1RE')).toMatchObject({ year: 'Premiere', subject: 'HG', certainty: 'unverified' });
    expect(item(libreB, 'PONCT-SPE3-1RE')).toMatchObject({ year: 'Premiere', subject: 'PC' });
    expect(build(libreB).some(({ kind }) => kind === 'controle_continu')).toBe(false);
  });

  test('has no practical part in NSI, the written part is brought back to 20', () => {
    const { format, weight } = item(libreB, 'SPE1');
    expect(format).toContain('Écrit 3\u00a0h\u00a030, ramené sur 20');
    expect(weight).toBe(16);
    // The two written parts of SI make one duration; SES never had a practical part.
    expect(item({ ...libreB, specialities: ['SI', 'SES', 'PC'] }, 'SPE1').format).toContain('Écrit 3\u00a0h\u00a030');
    expect(item({ ...libreB, specialities: ['SI', 'SES', 'PC'] }, 'SPE2').format).toContain('dissertation sur dossier');
  });

  test('says which modality, and a scolarisé does not', () => {
    expect(refusal({ ...libreB, modality: null })).toMatchObject({ reason: 'MODALITY_REQUIRED', field: 'modality' });
    expect(refusal({ ...terminale, modality: 'A' }).reason).toBe('MODALITY_NOT_APPLICABLE');
  });
});

describe('options', () => {
  test('one row a year followed, 2 each, on top of the 100', () => {
    const followed = build({ ...terminale, options: [{ code: 'OPT-LVC', years: ['Terminale', 'Premiere'] }] });
    expect(followed.slice(-2)).toMatchObject([
      {
        code: 'OPT-LVC-1RE',
        label: 'Langue vivante C (option) — Première',
        subject: 'LVC',
        year: 'Premiere',
        weight: 2,
      },
      {
        code: 'OPT-LVC-TLE',
        label: 'Langue vivante C (option) — Terminale',
        subject: 'LVC',
        year: 'Terminale',
        weight: 2,
      },
    ]);
    expect(followed.reduce((sum, { weight }) => sum + weight, 0)).toBe(104);
  });

  test('an option of another subject does not weigh on it', () => {
    const options = [{ code: 'OPT-EPS', years: ['Premiere'] }] as const;
    expect(weightBySubject({ ...lina, options }).EPS).toBe(6);
  });

  const refused: [string, string, [OptionCode, Track[]][]][] = [
    [
      'two in Première',
      'OPTIONS_TOO_MANY',
      [
        ['OPT-LVC', ['Premiere']],
        ['OPT-ARTS', ['Premiere']],
      ],
    ],
    [
      'three in Terminale',
      'OPTIONS_TOO_MANY',
      [
        ['OPT-LVC', ['Terminale']],
        ['OPT-ARTS', ['Terminale']],
        ['OPT-DGEMC', ['Terminale']],
      ],
    ],
    [
      'the same twice',
      'OPTION_REPEATED',
      [
        ['OPT-LVC', ['Premiere']],
        ['OPT-LVC', ['Terminale']],
      ],
    ],
    ['no year', 'OPTION_YEARS_INVALID', [['OPT-LVC', []]]],
    ['a year twice', 'OPTION_YEARS_INVALID', [['OPT-LVC', ['Premiere', 'Premiere']]]],
    ['DGEMC in Première', 'OPTION_TERMINALE_ONLY', [['OPT-DGEMC', ['Premiere']]]],
    [
      'maths complémentaires with maths kept',
      'OPTION_NEEDS_DROPPED_SPECIALITY',
      [['OPT-MATHS-COMPLEMENTAIRES', ['Terminale']]],
    ],
  ];
  test.each(refused)('refuses %s', (_, reason, asked) => {
    const options = asked.map(([code, years]) => ({ code, years }));
    expect(refusal({ ...terminale, options })).toMatchObject({ reason, field: 'options' });
  });

  test('maths expertes need maths kept, maths complémentaires need them stopped', () => {
    const expertes = [{ code: 'OPT-MATHS-EXPERTES', years: ['Terminale'] }] as const;
    const complementaires = [{ code: 'OPT-MATHS-COMPLEMENTAIRES', years: ['Terminale'] }] as const;
    const stopped = { ...terminale, specialities: ['NSI', 'PC', 'MATHS'] } as const;
    expect(build({ ...terminale, options: expertes })).toHaveLength(20);
    expect(build({ ...stopped, options: complementaires })).toHaveLength(20);
    expect(refusal({ ...stopped, options: expertes }).reason).toBe('OPTION_NEEDS_SPECIALITY');
    const never = { ...terminale, specialities: ['NSI', 'PC', 'SVT'] } as const;
    expect(refusal({ ...never, options: complementaires }).reason).toBe('OPTION_NEEDS_DROPPED_SPECIALITY');
  });

  test('latin and greek come on top of the number, up to 14 coefficients in all', () => {
    const both: Track[] = ['Premiere', 'Terminale'];
    const options = [
      { code: 'OPT-LVC', years: both },
      { code: 'OPT-DGEMC', years: ['Terminale'] },
      { code: 'OPT-LCA-LATIN', years: both },
      { code: 'OPT-LCA-GREC', years: both },
    ] as const;
    expect(build({ ...terminale, options }).reduce((sum, { weight }) => sum + weight, 0)).toBe(114);
    const stricter = { ...rules, option_limits: { ...rules.option_limits, max_total_coefficient: 12 } };
    expect(() => buildExamPlan({ ...terminale, options }, stricter)).toThrow(
      expect.objectContaining({ reason: 'OPTIONS_TOO_HEAVY' }),
    );
  });
});

test('refuses a speciality chosen twice', () => {
  expect(refusal({ ...lina, specialities: ['NSI', 'MATHS', 'NSI'] })).toMatchObject({
    reason: 'SPECIALITIES_NOT_DISTINCT',
    field: 'specialities',
  });
});

test.each([
  { session: 2029, nearest: 2028 },
  // The specialities have known days in 2027, which are not those of 2026.
  { session: 2026, nearest: 2027 },
])('session $session, not held, has the rows of $nearest, no dates, nothing official', ({ session, nearest }) => {
  const plan = build({ ...terminale, session });
  const weights = (items: typeof plan) => items.map(({ code, weight }) => [code, weight]);
  expect(weights(plan)).toEqual(weights(build({ ...terminale, session: nearest })));
  expect(plan.every(({ window_start, certainty }) => window_start === null && certainty !== 'official')).toBe(true);
});

const choices = fc
  .record({
    track: fc.constantFrom<Track[]>('Premiere', 'Terminale'),
    who: fc.constantFrom(
      { profile: 'Scolarise', modality: null } as const,
      { profile: 'CandidatLibre', modality: 'A' } as const,
      { profile: 'CandidatLibre', modality: 'B' } as const,
    ),
    session: fc.integer({ min: 2026, max: 2030 }),
    specialities: fc.shuffledSubarray([...SpecialityCode.options], { minLength: 3, maxLength: 3 }),
    latin: fc.subarray<Track>(['Premiere', 'Terminale']),
    lvc: fc.subarray<Track>(['Premiere', 'Terminale']),
    dgemc: fc.subarray<Track>(['Terminale']),
  })
  .map(({ track, who, session, specialities: [a = 'NSI', b = 'MATHS', c = 'PC'], latin, lvc, dgemc }): ExamChoice => {
    const asked: { code: OptionCode; years: Track[] }[] = [
      { code: 'OPT-LCA-LATIN', years: latin },
      { code: 'OPT-LVC', years: lvc },
      { code: 'OPT-DGEMC', years: dgemc },
    ];
    return { track, ...who, session, specialities: [a, b, c], options: asked.filter(({ years }) => years.length > 0) };
  });

test('any valid choice: 100 without options, 2 a year followed with them, every row once and complete', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const plan = build(choice);
      const sum = (items: typeof plan) => items.reduce((total, { weight }) => total + weight, 0);
      const options = plan.filter(({ code }) => code.startsWith('OPT-'));
      expect(sum(plan) - sum(options)).toBe(100);
      expect(sum(options)).toBe(2 * choice.options.flatMap(({ years }) => years).length);
      expect(new Set(plan.map(({ code }) => code)).size).toBe(plan.length);
      for (const { code, format, label, scheduled_at, window_start, window_end } of plan) {
        expect(`${label}${format}`, code).not.toMatch(/SPE[123]|specialites\[\]/);
        expect(scheduled_at !== null, code).toBe(window_start !== null && window_start === window_end);
      }
    }),
  );
});

test('sessionFor turns on 1 September', () => {
  const available = [2027, 2028];
  expect(sessionFor('Terminale', '2026-09-01', available)).toEqual({
    session: 2027,
    regulation_session: 2027,
    certainty: 'official',
  });
  expect(sessionFor('Terminale', '2027-06-14', available).session).toBe(2027);
  expect(sessionFor('Premiere', '2026-11-23', available).session).toBe(2028);
  expect(sessionFor('Terminale', '2027-08-31', available).session).toBe(2027);
  expect(sessionFor('Terminale', '2027-09-01', available).session).toBe(2028);
  expect(sessionFor('Premiere', '2027-10-01', available)).toEqual({
    session: 2029,
    regulation_session: 2028,
    certainty: 'provisional',
  });
  expect(sessionFor('Terminale', '2025-10-01', available)).toEqual({
    session: 2026,
    regulation_session: 2027,
    certainty: 'provisional',
  });
});

test('the thresholds of the mentions are those of the regulation', () => {
  for (const { code, min } of mentions()) expect(mentionOf(min)).toBe(code);
});
