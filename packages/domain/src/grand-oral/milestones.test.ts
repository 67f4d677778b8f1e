import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, dayNumber } from '../days.ts';
import { type OralProgress, oralMilestones } from './milestones.ts';

const nothing: OralProgress = { questions: [], rehearsals: 0 };
const christmas = [
  {
    zone: 'A' as const,
    label: 'Vacances de Noël',
    school_year: '2026-2027',
    start: '2026-12-20',
    end: '2027-01-03',
    status: 'official' as const,
  },
];
const year = { began: '2026-11-20', today: '2026-11-20', last: '2027-06-20', holidays: christmas };
const question = { stage: 'Idée' as const, has_idea: true, plan_parts: 0, sources: 0 };

describe('milestones', () => {
  test('go in order, each on a day of class before the épreuve', () => {
    const days = oralMilestones(nothing, year).map(({ by }) => by);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(6);
    expect(days.every((day) => day > year.today && day <= year.last)).toBe(true);
  });

  test('are done by both questions, not by one', () => {
    const done = (progress: OralProgress) =>
      oralMilestones(progress, year)
        .filter((milestone) => milestone.done)
        .map(({ code }) => code);
    expect(done({ questions: [question], rehearsals: 0 })).toEqual([]);
    expect(done({ questions: [question, question], rehearsals: 1 })).toEqual(['ideas', 'first']);
    const ready = { stage: 'Validée' as const, has_idea: true, plan_parts: 3, sources: 2 };
    expect(done({ questions: [ready, ready], rehearsals: 5 })).toHaveLength(6);
    expect(done({ questions: [ready, { ...ready, sources: 0 }], rehearsals: 4 })).not.toContain('plan');
  });

  test('keep their date from one day to the next, and are spread again once one is past', () => {
    const first = oralMilestones(nothing, year);
    expect(oralMilestones(nothing, { ...year, today: '2026-11-24' })).toEqual(first);
    const later = oralMilestones(nothing, { ...year, today: '2027-03-15' });
    expect(later.every(({ by }) => by >= '2027-03-15')).toBe(true);
    const ideas = [question, question];
    const kept = oralMilestones({ questions: ideas, rehearsals: 0 }, { ...year, today: '2026-12-15' });
    expect(kept.map(({ by }) => by)).toEqual(first.map(({ by }) => by));
  });

  test('an épreuve that is already there leaves everything for that day', () => {
    const late = oralMilestones(nothing, { ...year, today: '2027-06-25', began: '2027-06-25' });
    expect(new Set(late.map(({ by }) => by))).toEqual(new Set([year.last]));
  });

  test('whenever one begins: never in the holidays, never on a week-end', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('2026-09-01'), max: dayNumber('2027-05-01') }), (number) => {
        const today = calendarDay(number);
        for (const { by } of oralMilestones(nothing, { ...year, began: today, today })) {
          expect(by >= '2026-12-20' && by <= '2027-01-03').toBe(false);
          expect([0, 6]).not.toContain(new Date(`${by}T12:00:00Z`).getUTCDay());
        }
      }),
    );
  });
});
