import { SubjectCode } from '@nexus/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revisionReason } from './index.ts';

/** Readable here, exact in the test: ~ is a non-breaking space, ^ a narrow one. */
const spaces = (text: string) => text.replaceAll('~', '\u00a0').replaceAll('^', '\u202f');
const suites = { subject: 'MATHS', days_since_seen: 12, mastery: 0.32, exam_weight: 18 } as const;

test('seen some days ago: when, how well, what it weighs', () => {
  expect(revisionReason(suites)).toBe(
    spaces('Pas revu depuis 12~jours^; tu en maîtrises 32~%, et les maths pèsent 18~coefficients sur 100.'),
  );
  expect(revisionReason({ ...suites, subject: 'NSI', exam_weight: 16, exam_total: 104 })).toContain(
    spaces('la NSI pèse 16~coefficients sur 104.'),
  );
});

test('never seen: no figure of mastery', () => {
  expect(revisionReason({ ...suites, days_since_seen: null, mastery: 0 })).toBe(
    spaces('Pas encore abordé^; les maths pèsent 18~coefficients sur 100.'),
  );
});

test('a near épreuve leads; a far or past one says nothing', () => {
  expect(revisionReason({ ...suites, days_to_exam: 9 })).toBe(
    spaces('L’épreuve est dans 9~jours^; tu en maîtrises 32~%, et les maths pèsent 18~coefficients sur 100.'),
  );
  expect(revisionReason({ ...suites, days_since_seen: null, days_to_exam: 1 })).toBe(
    spaces('L’épreuve est demain et ce point reste à découvrir^; les maths pèsent 18~coefficients sur 100.'),
  );
  for (const days_to_exam of [31, -1, null]) {
    expect(revisionReason({ ...suites, days_to_exam })).toMatch(/^Pas revu depuis/);
  }
});

test('today, yesterday, months, one coefficient, no coefficient', () => {
  expect(revisionReason({ ...suites, days_since_seen: 0 })).toMatch(/^Déjà vu aujourd’hui/);
  expect(revisionReason({ ...suites, days_since_seen: 1 })).toMatch(/^Vu hier/);
  expect(revisionReason({ ...suites, days_since_seen: 95 })).toMatch(/^Pas revu depuis 3\u00a0mois/);
  expect(revisionReason({ ...suites, subject: 'EMC', exam_weight: 1 })).toContain(
    spaces('l’EMC pèse 1~coefficient sur'),
  );
  expect(revisionReason({ ...suites, exam_weight: 0 })).toBe(
    spaces('Pas revu depuis 12~jours^; tu en maîtrises 32~%.'),
  );
  expect(revisionReason({ ...suites, days_since_seen: null, exam_weight: 0 })).toBe('Pas encore abordé.');
});

test('almost nothing acquired is said without a figure that discourages', () => {
  expect(revisionReason({ ...suites, mastery: 0.02 })).toContain('presque tout reste à construire');
});

test('any facts make one sentence in the tone of the campus', () => {
  const facts = fc.record({
    subject: fc.constantFrom(...SubjectCode.options),
    days_since_seen: fc.option(fc.integer({ min: 0, max: 700 })),
    mastery: fc.double({ min: 0, max: 1, noNaN: true }),
    exam_weight: fc.integer({ min: 0, max: 20 }),
    days_to_exam: fc.option(fc.integer({ min: -10, max: 300 })),
  });
  fc.assert(
    fc.property(facts, (one) => {
      const reason = revisionReason(one);
      expect(reason).toMatch(/^\p{Lu}[^.!]*\.$/u);
      expect(reason).not.toMatch(/ [;:%]|NaN|undefined|null/);
      expect(reason.length).toBeLessThan(160);
    }),
  );
});
