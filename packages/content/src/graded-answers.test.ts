import { gradeOpenAnswer } from '@nexus/agents';
import { describe, expect, test } from 'vitest';
import { gradedAnswers, type TeacherMarked } from './graded-answers.ts';

/** What the rule makes of them beside the teacher: the share it decides, and of those the share within one point of four. */
function measure(answers: readonly TeacherMarked[]) {
  const decided = answers.flatMap(({ item, points, text }) => {
    const graded = gradeOpenAnswer(item, text);
    const given = points.reduce((total, one) => total + one, 0);
    return graded.review ? [] : [(4 * Math.abs(graded.points - given)) / graded.max];
  });
  return {
    decided: decided.length / answers.length,
    within: decided.filter((apart) => apart <= 1).length / decided.length,
  };
}

describe('open answers marked beside a teacher', () => {
  const answers = gradedAnswers();

  test('are more than 200, to more than 25 exercises, of every kind', () => {
    expect(answers.length).toBeGreaterThanOrEqual(200);
    expect(new Set(answers.map(({ item }) => item.id)).size).toBeGreaterThanOrEqual(25);
    expect(new Set(answers.map(({ kind }) => kind)).size).toBe(14);
  });

  test.each(['tuned', 'held_out', 'last', 'blind'] as const)(
    '%s: half are decided, 95 %% of those within one point of four',
    (set) => {
      const { decided, within } = measure(answers.filter((one) => one.set === set));
      expect(decided).toBeGreaterThanOrEqual(0.5);
      expect(within).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('no point is ever decided for a word to the marker, words in a row, the statement or another subject', () => {
    const empty = new Set(['injection', 'salad', 'echo', 'off_topic', 'blank', 'english']);
    for (const { item, kind, points, text } of answers) {
      if (!empty.has(kind) || points.some((one) => one > 0)) continue;
      const graded = gradeOpenAnswer(item, text);
      expect(graded.review || graded.points === 0, text).toBe(true);
    }
  });
});
