import { CampusError, may, type PracticalSubject, type SubjectRef } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { htmlOf } from '../practice/index.ts';
import { headOf, subjectOf } from './subjects.ts';

/**
 * A subject whole: its tests, its solutions and its model answers too, so that the hour needs no network. A pupil who
 * looks for them there misleads nobody else (docs/adr/0009-the-page-marks-programs.md).
 *
 * @throws NOT_ALLOWED; PRACTICAL_NOT_FOUND.
 */
export async function getPracticalSubject(caller: Caller, { subject_id }: SubjectRef): Promise<PracticalSubject> {
  if (!may(caller.actor.role, 'practical:get')) throw new CampusError('NOT_ALLOWED');
  const subject = await subjectOf(caller, subject_id);
  const { render } = await import('@nexus/content/render');
  const { document, exercises, dialogue } = subject;
  return {
    ...headOf(subject),
    document: document === undefined ? null : render(document),
    exercises: await Promise.all(
      exercises.map(async ({ points, item }) => ({
        item_id: item.id,
        points,
        statement: await htmlOf(item.statement),
        starter: item.starter,
        tests: item.tests.toSorted((one, other) => Number(one.hidden) - Number(other.hidden)),
        forbidden: item.forbidden,
        hints: await Promise.all(item.hints.map(htmlOf)),
        solution: await htmlOf(item.solution),
      })),
    ),
    dialogue: await Promise.all(
      dialogue.map(async ({ question, rubric, model }) => ({
        question: await htmlOf(question),
        rubric: await Promise.all(
          rubric.map(async ({ points, criterion }) => ({ points, criterion: await htmlOf(criterion) })),
        ),
        model: await htmlOf(model),
      })),
    ),
  };
}
