import type { EvalResponse, Exercise } from '@nexus/contracts';
import { type ClosedExercise, type Draft, emptyDraft, isClosed, responseOf } from '../../exercise/draft.ts';

/** What is on the screen of an answer that is kept. */
export function draftOf(exercise: ClosedExercise, response: EvalResponse | null): Draft {
  const empty = emptyDraft(exercise);
  switch (response?.type) {
    case 'choice':
      return { ...empty, keys: [response.key] };
    case 'choices':
    case 'order':
      return { ...empty, keys: response.keys };
    case 'number':
    case 'text':
      return { ...empty, text: response.text };
    default:
      return empty;
  }
}

/** What is kept of what is on the screen; null when nothing is. */
export function keptOf({ type }: ClosedExercise, draft: Draft): EvalResponse | null {
  // Spaces at the ends are typed too: what comes after them is on its way.
  if (type === 'number' || type === 'text') return draft.text === '' ? null : { type, text: draft.text };
  return responseOf(type, draft);
}

/** Whether there is something to mark: a program that is not what it began with, words that are not spaces. */
export function isWritten(exercise: Exercise, response: EvalResponse | null): boolean {
  if (response === null) return false;
  if (isClosed(exercise) || response.type === 'open') return !('text' in response) || response.text.trim() !== '';
  if (response.type !== 'code' && response.type !== 'sql') return false;
  const plain = (text: string) => text.replaceAll(/[ \t]+$/gm, '').trim();
  return plain(response.source) !== '' && plain(response.source) !== plain(exercise.starter ?? '');
}
