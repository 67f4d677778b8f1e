import { expect, test } from 'vitest';
import { type Competence, competences } from './index.ts';

const all = competences();
const byCode = new Map(all.map((competence) => [competence.code, competence]));

test('holds the programmes the screens count on', () => {
  const count = (subject: string, level: string) =>
    all.filter((competence) => competence.subject === subject && competence.level === level).length;
  expect(count('NSI', 'Premiere')).toBe(52);
  expect(count('NSI', 'Terminale')).toBe(38);
  expect(count('MATHS', 'Premiere')).toBe(20);
  expect(count('MATHS', 'Terminale')).toBe(17);
  expect(count('FRANCAIS', 'Premiere')).toBe(7);
  expect(count('PHILOSOPHIE', 'Terminale')).toBe(4);
  expect(count('GRAND-ORAL', 'Terminale')).toBe(6);
});

test('codes are unique, and so are positions in a subject', () => {
  expect(byCode.size).toBe(all.length);
  expect(new Set(all.map(({ subject, position }) => `${subject} ${position}`)).size).toBe(all.length);
});

test('a prerequisite exists, in the same subject, and never in a later year', () => {
  for (const { code, subject, level, prerequisites } of all) {
    for (const prerequisite of prerequisites) {
      const found = byCode.get(prerequisite);
      expect(found?.subject, `${code} → ${prerequisite}`).toBe(subject);
      if (level === 'Premiere') expect(found?.level, `${code} → ${prerequisite}`).toBe('Premiere');
    }
  }
});

test('prerequisites make no cycle', () => {
  const left = new Map(all.map((competence) => [competence.code, competence]));
  const ready = ({ prerequisites }: Competence) => prerequisites.every((code) => !left.has(code));
  for (let free = all.filter(ready); free.length > 0; free = [...left.values()].filter(ready)) {
    for (const { code } of free) left.delete(code);
  }
  expect([...left.keys()]).toEqual([]);
});

test('a chapter code names one chapter, and one chapter of a year has one code', () => {
  const names = new Map(all.map(({ chapter_code, chapter }) => [chapter_code, chapter]));
  const codes = new Map(
    all.map(({ chapter_code, subject, level, chapter }) => [[subject, level, chapter].join(), chapter_code]),
  );
  for (const { code, subject, level, chapter_code, chapter } of all) {
    expect(names.get(chapter_code), code).toBe(chapter);
    expect(codes.get([subject, level, chapter].join()), code).toBe(chapter_code);
  }
  expect(byCode.get('NSI-P-ALGO-07')).toMatchObject({ chapter_code: 'NSI-P-ALGO', chapter: 'Algorithmique' });
  // The same third part in two domaines.
  expect(byCode.get('MATHS-P-VAR-01')?.chapter_code).toBe('MATHS-P-ANALYSE');
  expect(byCode.get('MATHS-P-VAR-02')?.chapter_code).toBe('MATHS-P-PROBABILITES-ET-STATISTIQUES');
});

test('what is recalled from memory does not pass for official', () => {
  expect(byCode.get('NSI-P-ALGO-07')?.certainty).toBe('official');
  expect(byCode.get('NSI-T-ALGO-07')?.certainty).toBe('unverified');
});
