import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkWishes,
  type DatedPhase,
  deadlineReminders,
  nextDeadline,
  phaseState,
  type RuleWish,
} from './parcoursup.ts';
import { RuleError } from './rule-error.ts';

const limits = { wishes: 10, apprenticeship_wishes: 10, sub_wishes: 20, sub_wishes_of_a_wish: 10 };
const wish: RuleWish = {
  apprenticeship: false,
  selective: true,
  sub_wishes: 0,
  status: 'idée',
  answer: null,
  decision: null,
};
const many = (count: number, change: Partial<RuleWish> = {}) =>
  Array.from({ length: count }, () => ({ ...wish, ...change }));
function reasonOf(wishes: RuleWish[]): string | undefined {
  try {
    checkWishes(wishes, limits);
    return undefined;
  } catch (error) {
    if (error instanceof RuleError) return error.reason;
    throw error;
  }
}

describe('the limits of Parcoursup', () => {
  test.each<[string, RuleWish[], string | undefined]>([
    ['ten wishes', many(10), undefined],
    ['eleven', many(11), 'WISHES_TOO_MANY'],
    ['ten more by apprenticeship', [...many(10), ...many(10, { apprenticeship: true })], undefined],
    ['eleven by apprenticeship', many(11, { apprenticeship: true }), 'APPRENTICESHIP_WISHES_TOO_MANY'],
    ['ten sub-wishes of a wish', many(1, { sub_wishes: 10 }), undefined],
    ['eleven of one', many(1, { sub_wishes: 11 }), 'SUB_WISHES_TOO_MANY_IN_A_WISH'],
    ['twenty in all', many(2, { sub_wishes: 10 }), undefined],
    ['twenty-one', many(3, { sub_wishes: 7 }), 'SUB_WISHES_TOO_MANY'],
    ['an answer to an idea', many(1, { answer: 'OUI' }), 'ANSWER_BEFORE_CONFIRMATION'],
    [
      'a no that nobody selected',
      many(1, { status: 'confirmé', selective: false, answer: 'NON' }),
      'ANSWER_NOT_POSSIBLE',
    ],
    ['a yes-if of a selective one', many(1, { status: 'confirmé', answer: 'OUI-SI' }), 'ANSWER_NOT_POSSIBLE'],
    ['a yes', many(1, { status: 'confirmé', answer: 'OUI', decision: 'accepté' }), undefined],
    ['a decision on nothing', many(1, { status: 'confirmé', decision: 'accepté' }), 'DECISION_WITHOUT_ANSWER'],
  ])('%s', (_, wishes, reason) => {
    expect(reasonOf(wishes)).toBe(reason);
  });

  test('what is accepted stays so with any wish less', () => {
    const wishes = fc.array(fc.record({ apprenticeship: fc.boolean(), sub_wishes: fc.integer({ min: 0, max: 11 }) }), {
      maxLength: 22,
    });
    fc.assert(
      fc.property(wishes, fc.nat(), (given, place) => {
        const all = given.map((one) => ({ ...wish, ...one }));
        if (reasonOf(all) !== undefined || all.length === 0) return;
        expect(reasonOf(all.toSpliced(place % all.length, 1))).toBeUndefined();
      }),
    );
  });
});

const phase = (code: string, from: string, to: string | null, is_deadline = true): DatedPhase => ({
  code,
  label: `Phase ${code}`,
  from,
  to,
  certainty: 'provisional',
  is_deadline,
});
const phases = [
  phase('DECOUVERTE', '2026-12-16', '2027-01-17', false),
  phase('FIN-VOEUX', '2027-03-11', '2027-03-11'),
  phase('FIN-CONFIRMATION', '2027-03-31', '2027-03-31'),
  phase('INSCRIPTION-ADM', '2027-07-06', null, false),
];

describe('where one is in the year', () => {
  test('a phase begins on its first day and is over after its last', () => {
    const [discovery, , , enrolment] = phases;
    if (discovery === undefined || enrolment === undefined) throw new Error('no phases');
    expect(['2026-12-15', '2026-12-16', '2027-01-17', '2027-01-18'].map((day) => phaseState(discovery, day))).toEqual([
      'future',
      'current',
      'current',
      'past',
    ]);
    expect(phaseState(enrolment, '2030-01-01')).toBe('current');
  });

  test('the next deadline is the nearest that is not over', () => {
    expect(nextDeadline(phases, '2026-11-21')).toMatchObject({ phase: { code: 'FIN-VOEUX' }, days_left: 110 });
    expect(nextDeadline(phases, '2027-03-11')).toMatchObject({ phase: { code: 'FIN-VOEUX' }, days_left: 0 });
    expect(nextDeadline(phases, '2027-03-12')).toMatchObject({ phase: { code: 'FIN-CONFIRMATION' }, days_left: 19 });
    expect(nextDeadline(phases, '2027-04-01')).toBeUndefined();
  });
});

describe('reminders', () => {
  const wishes = [
    { id: 'a', formation: 'BUT Informatique', complete: false },
    { id: 'b', formation: 'CPGE MPSI', complete: true },
  ];

  test('a week and a day before each deadline, and for each wish that lacks something; provisional dates say so', () => {
    const planned = deadlineReminders(phases, wishes, '2026-11-21');
    expect(planned.map(({ key, day }) => [key, day])).toEqual([
      ['parcoursup:FIN-VOEUX:7', '2027-03-04'],
      ['parcoursup:FIN-VOEUX:1', '2027-03-10'],
      ['parcoursup:FIN-CONFIRMATION:7', '2027-03-24'],
      ['parcoursup:FIN-CONFIRMATION:1', '2027-03-30'],
      ['parcoursup:FIN-CONFIRMATION:a', '2027-03-28'],
    ]);
    for (const { title } of planned) expect(title).toContain('(date provisoire)');
    expect(planned[0]?.title).toBe('Parcoursup, dans 7\u00a0jours\u00a0: phase FIN-VOEUX (date provisoire)');
  });

  test('none of a day that is over', () => {
    for (const { day } of deadlineReminders(phases, wishes, '2027-03-25')) expect(day >= '2027-03-25').toBe(true);
  });
});
