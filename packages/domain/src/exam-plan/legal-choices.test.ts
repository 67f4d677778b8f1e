import { OptionCode, SpecialityCode, type Track } from '@nexus/contracts';
import { describe, expect, test } from 'vitest';
// The real regulation: domain itself never imports content.
import { regulation } from '../../../content/src/index.ts';
import { buildExamPlan, comparePlans, type ExamChoice, explainExamPlan, RuleError, studiedWeights } from '../index.ts';

/*
 * Every choice, not a sample: 13 × 12 × 11 orders of specialities, five profiles, two sessions, two years; and every set
 * of options with every set of years, against what makes a set legal said again in three lines.
 */

const rules = regulation();
const codes = SpecialityCode.options;
const both: Track[] = ['Premiere', 'Terminale'];

const triples = codes.flatMap((first) =>
  codes.flatMap((second) => codes.map((third) => [first, second, third] as const)),
);
const distinct = triples.filter((triple) => new Set(triple).size === 3);
const profiles = [
  { profile: 'Scolarise', modality: null },
  { profile: 'CandidatLibre', modality: 'A' },
  { profile: 'CandidatLibre', modality: 'B' },
] as const;

const sum = (items: readonly { weight: number }[]) => items.reduce((total, { weight }) => total + weight, 0);

function outcome(choice: ExamChoice): string | ReturnType<typeof buildExamPlan> {
  try {
    return buildExamPlan(choice, rules);
  } catch (error) {
    if (error instanceof RuleError) return error.reason;
    throw error;
  }
}

describe.each(profiles)('$profile $modality', (who) => {
  test.each([2027, 2028])(
    'session %i: every legal three specialities sum to 100, each weighing what it must',
    (session) => {
      let seen = 0;
      for (const track of both) {
        for (const specialities of distinct) {
          const plan = buildExamPlan({ track, ...who, session, specialities, options: [] }, rules);
          seen += 1;
          const [first, second, third] = specialities;
          const own = (subject: string) => sum(plan.filter((item) => item.subject === subject));
          const eam = (subject: string) => (subject === 'MATHS' ? 2 : 0);
          const found = [
            sum(plan),
            own(first) - eam(first),
            own(second) - eam(second),
            own(third) - eam(third),
            plan.length,
          ];
          if (found.join() !== `100,16,16,8,${plan.length}`) expect.fail(`${specialities.join()}: ${found.join()}`);
          if (new Set(plan.map(({ code }) => code)).size !== plan.length)
            expect.fail(`${specialities.join()}: a code twice`);
          const unsure = plan.find(
            ({ certainty, scheduled_at }) => scheduled_at !== null && certainty === 'unverified',
          );
          if (unsure !== undefined) expect.fail(`${unsure.code} has a day and is unverified`);
        }
      }
      expect(seen).toBe(2 * 13 * 12 * 11);
    },
  );

  test('every three with one twice are refused, with the rule', () => {
    for (const specialities of triples) {
      if (new Set(specialities).size === 3) continue;
      const choice = { track: 'Terminale', ...who, session: 2027, specialities, options: [] } as const;
      if (outcome(choice) !== 'SPECIALITIES_NOT_DISTINCT') expect.fail(specialities.join());
    }
  });
});

test('a modality without a candidat libre, and the other way round, are refused', () => {
  const choice = { track: 'Terminale', session: 2027, specialities: ['NSI', 'MATHS', 'PC'], options: [] } as const;
  expect(outcome({ ...choice, profile: 'CandidatLibre', modality: null })).toBe('MODALITY_REQUIRED');
  expect(outcome({ ...choice, profile: 'Scolarise', modality: 'A' })).toBe('MODALITY_NOT_APPLICABLE');
  expect(outcome({ ...choice, profile: 'Scolarise', modality: 'B' })).toBe('MODALITY_NOT_APPLICABLE');
});

/** Not followed, or followed in each set of years. */
const yearsOf: Track[][] = [[], ['Premiere'], ['Terminale'], both];
const terminaleOnly = new Set<OptionCode>(['OPT-MATHS-EXPERTES', 'OPT-MATHS-COMPLEMENTAIRES', 'OPT-DGEMC']);
const extra = new Set<OptionCode>(['OPT-LCA-LATIN', 'OPT-LCA-GREC']);

/** Every way of following the eight options: 4 to the power of 8. */
function* optionSets(): Generator<{ code: OptionCode; years: Track[] }[]> {
  for (let number = 0; number < 4 ** OptionCode.options.length; number += 1) {
    yield OptionCode.options.flatMap((code, place) => {
      const years = yearsOf[Math.floor(number / 4 ** place) % 4] ?? [];
      return years.length === 0 ? [] : [{ code, years }];
    });
  }
}

const threes = [
  { name: 'maths kept', specialities: ['NSI', 'MATHS', 'PC'], maths: 'kept' },
  { name: 'maths stopped', specialities: ['NSI', 'PC', 'MATHS'], maths: 'dropped' },
  { name: 'no maths', specialities: ['HLP', 'SES', 'HGGSP'], maths: 'none' },
] as const;

test.each(threes)(
  '$name: every set of options is accepted or refused as the rules say, 2 a year on top of 100',
  ({ specialities, maths }) => {
    let legal = 0;
    for (const options of optionSets()) {
      const choice = {
        track: 'Terminale',
        profile: 'Scolarise',
        modality: null,
        session: 2027,
        specialities,
        options,
      } as const;
      const reasons = new Set<string>();
      for (const { code, years } of options) {
        if (terminaleOnly.has(code) && years.includes('Premiere')) reasons.add('OPTION_TERMINALE_ONLY');
        if (code === 'OPT-MATHS-EXPERTES' && maths !== 'kept') reasons.add('OPTION_NEEDS_SPECIALITY');
        if (code === 'OPT-MATHS-COMPLEMENTAIRES' && maths !== 'dropped') reasons.add('OPTION_NEEDS_DROPPED_SPECIALITY');
      }
      const counted = (year: Track) =>
        options.filter(({ code, years }) => !extra.has(code) && years.includes(year)).length;
      if (counted('Premiere') > 1 || counted('Terminale') > 2) reasons.add('OPTIONS_TOO_MANY');
      const weight = 2 * options.flatMap(({ years }) => years).length;
      if (weight > 14) reasons.add('OPTIONS_TOO_HEAVY');

      const said = outcome(choice);
      const asked = JSON.stringify(options);
      if (typeof said === 'string') {
        if (!reasons.has(said)) expect.fail(`${asked}: ${said}, not ${[...reasons].join()}`);
        continue;
      }
      if (reasons.size > 0) expect.fail(`${asked}: accepted, against ${[...reasons].join()}`);
      legal += 1;
      const common = said.filter(({ code }) => !code.startsWith('OPT-'));
      if (sum(common) !== 100 || sum(said) !== 100 + weight) expect.fail(`${asked}: ${sum(common)}, ${sum(said)}`);
    }
    expect(legal).toBeGreaterThan(200);
  },
);

describe('what explains a row', () => {
  const choice: ExamChoice = {
    ...{ track: 'Terminale', profile: 'Scolarise', modality: null, session: 2027 },
    ...{ specialities: ['NSI', 'MATHS', 'PC'], options: [{ code: 'OPT-LVC', years: ['Terminale'] }] },
  };
  const detailsOf = (code: string, changes: Partial<ExamChoice> = {}) => {
    const found = explainExamPlan({ ...choice, ...changes }, rules).find(({ item }) => item.code === code);
    if (found === undefined) throw new Error(`no ${code}`);
    return found.details;
  };

  test('the parts of a speciality, whole for a scolarisé, written alone for a candidat libre', () => {
    expect(detailsOf('SPE1').parts.map(({ part, weight }) => [part, weight])).toEqual([
      ['ecrit', 0.75],
      ['pratique', 0.25],
    ]);
    const libre = { profile: 'CandidatLibre', modality: 'A' } as const;
    expect(detailsOf('SPE1', libre).parts.map(({ part, weight }) => [part, weight])).toEqual([['ecrit', 1]]);
    expect(detailsOf('SPE1', libre)).toMatchObject({ duration_min: 210 });
    const si = detailsOf('SPE1', { ...libre, specialities: ['SI', 'MATHS', 'PC'] }).parts.map(({ weight }) => weight);
    expect(si.map((share) => Math.round((share ?? 0) * 100))).toEqual([67, 33]);
  });

  test('its day and hours in words, and nothing of a day in another session', () => {
    expect(detailsOf('SPE2')).toMatchObject({ hours: '8\u00a0h – 12\u00a0h' });
    expect(detailsOf('SPE2').facts.date.note).toContain('mercredi 16 ou jeudi 17 juin 2027');
    const pc = detailsOf('SPE1', { specialities: ['PC', 'MATHS', 'NSI'] });
    expect(pc.parts[1]?.note).toContain('1er au vendredi 4 juin 2027');
    for (const session of [2028, 2029]) {
      const { parts, hours, facts } = detailsOf('SPE1', { session, specialities: ['PC', 'MATHS', 'NSI'] });
      expect([hours, parts.some(({ note }) => note !== null), facts.date.note?.includes('2027') ?? false]).toEqual([
        ...[null, false, false],
      ]);
      expect(facts.format.certainty).not.toBe('official');
    }
  });

  test('what it tests: its own year, the whole cycle, or nothing that Nexus has', () => {
    expect(detailsOf('SPE1').programme_years).toEqual(['Terminale']);
    expect(detailsOf('EAM').programme_years).toEqual(['Premiere']);
    // Without the speciality, the maths of the enseignement scientifique are another programme.
    expect(detailsOf('EAM', { specialities: ['HLP', 'SES', 'HGGSP'], options: [] }).programme_years).toEqual([]);
    const libre = { profile: 'CandidatLibre', modality: 'A' } as const;
    expect(detailsOf('PONCT-HG', libre).programme_years).toEqual(both);
    expect(detailsOf('PONCT-SPE3', libre).programme_years).toEqual(['Premiere']);
  });

  test('an option is of the days of its kind in its year', () => {
    const windowOf = (who: Partial<ExamChoice> = {}) =>
      buildExamPlan({ ...choice, options: [{ code: 'OPT-LVC', years: both }], ...who }, rules)
        .filter(({ code }) => code.startsWith('OPT-'))
        .map(({ window_start, window_end }) => [window_start, window_end]);
    expect(windowOf()).toEqual([
      ['2025-09-01', '2026-06-30'],
      ['2026-09-01', '2027-06-30'],
    ]);
    // In modality A nothing is sat in Première.
    expect(windowOf({ profile: 'CandidatLibre', modality: 'A' })).toEqual([
      [null, null],
      ['2027-05-01', '2027-06-30'],
    ]);
  });

  test('every row rests on something, and says so when it does not', () => {
    for (const { item, details } of explainExamPlan(choice, rules)) {
      for (const fact of Object.values(details.facts)) {
        expect(fact.sources.length > 0 || fact.certainty !== 'official', item.code).toBe(true);
      }
    }
  });
});

test('of two plans: the same épreuve stays, another subject in its place is another', () => {
  const plan = (specialities: ExamChoice['specialities']) =>
    buildExamPlan(
      { track: 'Premiere', profile: 'Scolarise', modality: null, session: 2028, specialities, options: [] },
      rules,
    );
  const before = plan(['NSI', 'MATHS', 'PC']);
  const swapped = comparePlans(before, plan(['MATHS', 'NSI', 'PC']));
  expect([swapped.gone, swapped.fresh]).toEqual([[], []]);
  expect(
    swapped.same.filter(({ before: one, after }) => one.code !== after.code).map(({ after }) => after.subject),
  ).toEqual([...['MATHS', 'NSI']]);
  const dropped = comparePlans(before, plan(['NSI', 'PC', 'MATHS']));
  expect(dropped.gone.map(({ code, subject }) => [code, subject])).toEqual([
    ['SPE2', 'MATHS'],
    ['CC-SPE3-1RE', 'PC'],
  ]);
  expect(dropped.fresh.map(({ code, subject }) => [code, subject])).toEqual([
    ['SPE2', 'PC'],
    ['CC-SPE3-1RE', 'MATHS'],
  ]);
});

test('what is studied: everything in Première, what is still to sit in Terminale', () => {
  const specialities = ['NSI', 'MATHS', 'PC'] as const;
  const items = buildExamPlan(
    { track: 'Terminale', profile: 'Scolarise', modality: null, session: 2027, specialities, options: [] },
    rules,
  );
  expect(studiedWeights(items, { track: 'Premiere', specialities }).get('PC')).toBe(8);
  const inTerminale = studiedWeights(items, { track: 'Terminale', specialities });
  expect([inTerminale.get('PC'), inTerminale.get('FRANCAIS'), inTerminale.get('MATHS')]).toEqual([
    undefined,
    undefined,
    16,
  ]);
});
