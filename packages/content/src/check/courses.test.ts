import { beforeAll, describe, expect, test } from 'vitest';
import { competences } from '../competences.ts';
import { courseFolders, readCourse } from '../courses/read-courses.ts';
import { readSubjects } from '../practical/read-subjects.ts';
import { type CheckReport, checkCourses } from './check-courses.ts';

describe('the courses of this campus', () => {
  let report: CheckReport;
  // Every program runs in Pyodide, every variant is drawn a thousand times.
  beforeAll(async () => {
    report = await checkCourses();
  }, 400_000);

  test('hold no dead link, no unknown code, no program that does not do what the text says, no formula that does not render', () => {
    expect(report.wrong).toEqual([]);
  });

  test('are a bank of at least 300 exercises, 120 of them with variants', () => {
    expect(report.items).toBeGreaterThanOrEqual(300);
    expect(report.variants).toBeGreaterThanOrEqual(120);
  });

  test('have eight subjects of the practical exam, of both kinds', () => {
    expect(report.subjects).toBeGreaterThanOrEqual(8);
    expect(new Set(readSubjects().map(({ kind }) => kind))).toEqual(new Set(['deux-exercices', 'application']));
  });

  test('have one section for each competence of the programmes, and no more', () => {
    const written = courseFolders().flatMap((folder) => readCourse(folder).head.codes);
    expect(written.toSorted()).toEqual(
      competences()
        .map(({ code }) => code)
        .toSorted(),
    );
  });
});
