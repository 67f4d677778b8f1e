import { calendarDay, dayNumber } from '@nexus/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EpreuveFact,
  type KnownMilestone,
  type MilestonePlan,
  type PlannerFacts,
  planMilestones,
} from './index.ts';

const today = '2026-11-18';
const dayIn = (days: number, from = today) => calendarDay(dayNumber(from) + days);
const weekOf = (day: string) => dayNumber(day) - ((dayNumber(day) + 3) % 7);

function epreuve(given: Partial<EpreuveFact> = {}): EpreuveFact {
  return {
    key: 'SPE.NSI',
    name: 'la NSI',
    subject: 'NSI',
    year: 'Terminale',
    coefficient: 16,
    subject_weight: 16,
    exam_total: 100,
    first_day: '2027-06-16',
    day_known: false,
    certainty: 'provisional',
    form: 'written',
    has_practical: false,
    duration_min: 210,
    mastery: 0.43,
    remaining: 27,
    ...given,
  };
}

function facts(given: Partial<PlannerFacts> = {}): PlannerFacts {
  return {
    today,
    epreuves: [epreuve()],
    holidays: [
      { start: '2026-12-19', end: '2027-01-03' },
      { start: '2027-04-03', end: '2027-05-02' },
    ],
    load: new Map(),
    week_minutes: 210,
    known: [],
    ...given,
  };
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(/[\u00a0\u202f]/g, ' '));
const asKnown = ({ milestones }: MilestonePlan): KnownMilestone[] =>
  milestones.map(({ code, anchor, day, reason }) => ({
    code,
    anchor,
    day,
    crowded: reason.includes('déjà pleines'),
    state: 'planned',
    fixed: false,
    skipped_on: null,
  }));
const again = (given: PlannerFacts) => ({ ...given, known: asKnown(planMilestones(given)) });
const dayOf = ({ milestones }: MilestonePlan, step: string) =>
  milestones.find(({ code }) => code.endsWith(`:${step}`))?.day;

const subjects = ['NSI', 'MATHS', 'PHILOSOPHIE', 'FRANCAIS', 'SES', 'GRAND-ORAL'] as const;
const someEpreuves = fc.uniqueArray(
  fc.record({
    subject: fc.constantFrom(...subjects),
    coefficient: fc.integer({ min: 1, max: 18 }),
    days: fc.integer({ min: 2, max: 500 }),
    form: fc.constantFrom('written' as const, 'oral' as const),
    has_practical: fc.boolean(),
    duration_min: fc.option(fc.integer({ min: 20, max: 270 })),
    mastery: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  { selector: ({ subject }) => subject, minLength: 1, maxLength: 6 },
);
const someFacts = fc
  .record({
    epreuves: someEpreuves,
    holidays: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20 })), { maxLength: 6 }),
    load: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 10, max: 240 })), { maxLength: 60 }),
    week_minutes: fc.integer({ min: 60, max: 600 }),
  })
  .map(({ epreuves, holidays, load, week_minutes }) =>
    facts({
      epreuves: epreuves.map(({ days, ...one }) =>
        epreuve({ ...one, key: `X.${one.subject}`, subject_weight: one.coefficient, first_day: dayIn(days) }),
      ),
      holidays: holidays.map(([start, length]) => ({ start: dayIn(start), end: dayIn(start + length) })),
      load: new Map(load.map(([day, minutes]) => [dayIn(day), minutes])),
      week_minutes,
    }),
  );

describe('the milestones of an épreuve', () => {
  test('are counted back from it, each with its reason, far from holidays', () => {
    const { milestones } = planMilestones(facts());
    expect(milestones.map(({ code, day }) => `${code.split(':').at(-1)} ${day}`)).toEqual([
      'depart 2026-12-02',
      'moitie 2027-02-24',
      'premier-sujet 2027-04-02',
      'programme 2027-05-05',
      'points-fragiles 2027-05-19',
      'sujet-blanc 2027-05-26',
      'second-blanc 2027-06-02',
      'convocation 2027-06-09',
      'revisions 2027-06-09',
      'veille 2027-06-15',
    ]);
    expect(plain(milestones[0])).toMatchObject({
      label: 'Fais le point de départ : la NSI',
      reason:
        '28 semaines avant l’épreuve, au plus tôt le 16 juin (provisoire) ; la NSI pèse 16 coefficients sur 100, tu en maîtrises 43 %, 27 compétences restent à acquérir.',
      minutes: 30,
      certainty: 'provisional',
      factors: { exam_weight: 16, to_acquire: 0.57, forgetting: 1 },
    });
  });

  test('fit what it is: orals aloud, a practical part once, sport only reminders', () => {
    const steps = (given: Partial<EpreuveFact>) =>
      planMilestones(facts({ epreuves: [epreuve(given)] })).milestones.map(({ code }) => code.split(':').at(-1));
    expect(steps({ form: 'oral', coefficient: 8 })).toEqual(expect.arrayContaining(['oral-blanc', 'premier-oral']));
    expect(steps({ has_practical: true })).toContain('pratique');
    expect(steps({ form: 'practice' }).toSorted()).toEqual(['convocation', 'veille']);
  });

  test('of one that comes soon are drawn together, in the same order', () => {
    const { milestones } = planMilestones(facts({ epreuves: [epreuve({ first_day: dayIn(70) })], week_minutes: 600 }));
    const at = (step: string) => milestones.find(({ code }) => code.endsWith(`:${step}`))?.day ?? '';
    expect(at('depart') < at('moitie') && at('moitie') < at('premier-sujet')).toBe(true);
    expect(at('premier-sujet') < at('points-fragiles') && at('points-fragiles') < at('revisions')).toBe(true);
  });

  test('two of the same weight never share a day; a busy day is left alone', () => {
    const load = new Map([['2027-05-05', 120]]);
    const epreuves = [epreuve(), epreuve({ key: 'SPE.MATHS', subject: 'MATHS', name: 'les maths' })];
    const tasks = planMilestones(facts({ epreuves, load })).milestones.filter(({ kind }) => kind === 'task');
    const days = tasks.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    expect(days).not.toContain('2027-05-05');
  });
});

describe('planning again', () => {
  test('moves only the milestones of the épreuve that moved, and none of them earlier for a later date', () => {
    const epreuves = [epreuve(), epreuve({ key: 'PHILO.PHILOSOPHIE', subject: 'PHILOSOPHIE', coefficient: 8 })];
    const before = again(facts({ epreuves, week_minutes: 600 }));
    const [nsi, philo] = epreuves;
    if (nsi === undefined || philo === undefined) throw new Error('two épreuves');
    const plan = planMilestones({ ...before, epreuves: [{ ...nsi, first_day: '2027-06-23' }, philo] });
    expect(plan).toMatchObject({ added: [], removed: [], why: ['exam_moved'] });
    expect(plan.moved.length).toBeGreaterThan(3);
    for (const code of plan.moved) expect(code).toContain('SPE.NSI');
    for (const { code, day } of plan.milestones) {
      const was = before.known.find((one) => one.code === code);
      expect(day >= (was?.day ?? day), code).toBe(true);
    }
  });

  test('finds another day in a week that filled, or that became a holiday', () => {
    const before = again(facts());
    const load = new Map([4, 5, 6].map((day) => [`2027-05-0${day}`, 100]));
    const filled = planMilestones({ ...before, load });
    expect(filled).toMatchObject({ moved: ['jalon:SPE.NSI:programme'], why: ['week_filled'] });
    const holidays = [...before.holidays, { start: '2027-02-20', end: '2027-03-07' }];
    expect(planMilestones({ ...before, holidays })).toMatchObject({ moved: ['jalon:SPE.NSI:moitie'] });
  });

  test('leaves alone what is done, refused or fixed, even in holidays', () => {
    const { known, ...given } = again(facts());
    const settled = known.map((one, index) => ({
      ...one,
      ...(index % 3 === 0
        ? { state: 'done' as const }
        : index % 3 === 1
          ? { state: 'refused' as const }
          : { fixed: true }),
    }));
    const holidays = [{ start: '2026-11-01', end: '2027-08-31' }];
    const plan = planMilestones({ ...given, holidays, known: settled });
    expect(plan).toEqual({ milestones: [], added: [], moved: [], removed: [], why: [] });
  });

  test('lets what was skipped rest a week, and finds a day for what was left overdue', () => {
    const given = again(facts());
    const with_ = (change: Partial<KnownMilestone>, on: string) => ({
      ...given,
      today: on,
      known: given.known.map((one) => (one.code.endsWith(':depart') ? { ...one, ...change } : one)),
    });
    const skipped = planMilestones(with_({ skipped_on: '2026-12-01' }, '2026-12-01'));
    expect(skipped.why).toEqual(['skipped']);
    expect((dayOf(skipped, 'depart') ?? '') >= '2026-12-08').toBe(true);
    expect(planMilestones(with_({ state: 'open' }, '2026-12-09')).moved).toEqual([]);
    expect(planMilestones(with_({ state: 'open' }, '2026-12-10'))).toMatchObject({ why: ['overdue'] });
  });

  test('takes away what leads to an épreuve that is gone', () => {
    const before = again(facts());
    const plan = planMilestones({ ...before, epreuves: [] });
    expect(plan).toMatchObject({ milestones: [], why: ['exam_gone'] });
    expect(plan.removed).toHaveLength(before.known.length);
  });
});

describe('whatever the facts', () => {
  test('the same facts give the same milestones, and planned again nothing changes', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const plan = planMilestones(given);
        expect(planMilestones({ ...given, epreuves: given.epreuves.toReversed() })).toEqual(plan);
        const second = planMilestones(again(given));
        expect(second).toEqual({ milestones: plan.milestones, added: [], moved: [], removed: [], why: [] });
      }),
    );
  });

  test('every one is after today, before its épreuve, and none to do in holidays', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        for (const { day, anchor, kind } of planMilestones(given).milestones) {
          expect(day > today && day < anchor).toBe(true);
          if (kind === 'task') expect(given.holidays.some(({ start, end }) => start <= day && day <= end)).toBe(false);
        }
      }),
    );
  });

  test('no week holds more than the pupil carries, or the reason says that those before are full', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const { milestones } = planMilestones(given);
        const fitting = milestones.filter(({ kind, reason }) => kind === 'task' && !reason.includes('déjà pleines'));
        for (const week of new Set(fitting.map(({ day }) => weekOf(day)))) {
          const those = fitting.filter(({ day }) => weekOf(day) === week);
          const load = [...given.load].reduce((sum, [day, one]) => sum + (weekOf(day) === week ? one : 0), 0);
          const minutes = those.reduce((sum, one) => sum + (one.minutes ?? 0), 0);
          const free = given.week_minutes - load;
          expect(minutes <= free || (those.length === 1 && free >= given.week_minutes / 2)).toBe(true);
        }
      }),
    );
  });

  test('an épreuve that weighs more never has fewer', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 1, max: 10 }), (given, more) => {
        const count = (given: PlannerFacts) => planMilestones(given).milestones.length;
        const [first, ...others] = given.epreuves;
        if (first === undefined) return;
        const heavier = { ...first, coefficient: first.coefficient + more };
        expect(count({ ...given, epreuves: [heavier, ...others] })).toBeGreaterThanOrEqual(count(given));
      }),
    );
  });

  test('an épreuve put off never has a milestone earlier than before', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 1, max: 40 }), (given, days) => {
        const before = again(given);
        const [first, ...others] = given.epreuves;
        if (first === undefined) return;
        const later = { ...first, first_day: dayIn(days, first.first_day) };
        const days_ = new Map(before.known.map(({ code, day }) => [code, day]));
        for (const { code, day, epreuve_key } of planMilestones({ ...before, epreuves: [later, ...others] })
          .milestones) {
          if (epreuve_key === first.key) expect(day >= (days_.get(code) ?? day)).toBe(true);
        }
      }),
    );
  });
});
