import { competences, evaluationShapes } from '@nexus/content';
import type { EvalOptions, OfStudent, SubjectCode } from '@nexus/contracts';
import { openStudent } from '../../access/index.ts';
import type { Caller } from '../../context.ts';
import { competencesToTest, type EvaluatedPupil, readPupil } from './read-facts.ts';

/**
 * What an evaluation may be made of for a pupil: the subjects they study of which there is a bank, with the formats of each
 * and its chapters.
 *
 * @throws as openStudent.
 */
export async function getEvalOptions(caller: Caller, { student_id: whose }: OfStudent): Promise<EvalOptions> {
  const { orm } = caller.db;
  const { id } = await openStudent(caller, 'eval:options', whose);
  const pupil = await readPupil(orm, id);
  const level = pupil.track;
  const own = await competencesToTest(
    caller,
    orm,
    pupil,
    (one) => one.level === level && pupil.subjects.has(one.subject),
  );
  const known = new Map(own.map((one) => [one.code, one]));
  return {
    student: { id: pupil.id, first_name: pupil.first_name },
    subjects: subjectsOf(pupil).map((subject) => {
      const chapters = new Map<string, EvalOptions['subjects'][number]['chapters'][number]>();
      for (const { code, chapter_code, chapter } of competences().filter(
        (one) => one.subject === subject && one.level === level,
      )) {
        const { mastery = null, items = [] } = known.get(code) ?? {};
        const past = chapters.get(chapter_code) ?? {
          code: chapter_code,
          label: chapter,
          competences: 0,
          met: 0,
          items: 0,
        };
        chapters.set(chapter_code, {
          ...past,
          competences: past.competences + 1,
          met: past.met + (mastery === null ? 0 : 1),
          items: past.items + items.length,
        });
      }
      return {
        ...{ subject, level },
        formats: evaluationShapes(subject, level).map(({ format, minutes, official }) => ({
          format,
          minutes,
          official,
        })),
        chapters: [...chapters.values()].filter(({ items }) => items > 0),
      };
    }),
  };
}

/** In the order of the programmes. */
function subjectsOf({ subjects, track }: EvaluatedPupil): SubjectCode[] {
  return [...new Set(competences().flatMap(({ subject, level }) => (level === track ? subject : [])))].filter((one) =>
    subjects.has(one),
  );
}
