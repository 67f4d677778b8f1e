import type { Exercise, ExerciseResponse } from '@nexus/contracts';

/** What the campus marks; programs are marked in the page (python/). */
export type ClosedType = Exclude<ExerciseResponse['type'], 'code' | 'sql'>;
export type ClosedExercise = Exercise & { type: ClosedType };

export function isClosed(exercise: Exercise): exercise is ClosedExercise {
  const { type } = exercise;
  return type !== 'code' && type !== 'sql' && type !== 'open';
}

/** What somebody is writing, whatever the type: only the part of that type is used. */
export interface Draft {
  /** Of a choice, the one; of several, those ticked; of an order, all of them, as they stand. */
  keys: readonly string[];
  text: string;
}

export function emptyDraft({ type, lines }: ClosedExercise): Draft {
  return { keys: type === 'order' ? (lines ?? []).map(({ key }) => key) : [], text: '' };
}

/** The answer to send, or null when nothing was answered yet. */
export function responseOf(type: ClosedType, { keys, text }: Draft): ExerciseResponse | null {
  if (type === 'number' || type === 'text') return text.trim() === '' ? null : { type, text: text.trim() };
  const [key] = keys;
  if (key === undefined) return null;
  return type === 'choice' ? { type, key } : { type, keys: [...keys] };
}

/** Under the field, when one answers nothing. */
export const nothingWords: Record<ClosedType, string> = {
  choice: 'Choisis d’abord une réponse.',
  choices: 'Coche au moins une réponse.',
  number: 'Écris d’abord un nombre.',
  text: 'Écris d’abord ta réponse.',
  order: 'Il n’y a rien à ranger.',
};

/** The same list, the key at this place moved up or down; as it was at the ends. */
export function moved(keys: readonly string[], place: number, by: -1 | 1): readonly string[] {
  const [here, there] = [keys[place], keys[place + by]];
  if (here === undefined || there === undefined) return keys;
  return keys.with(place, there).with(place + by, here);
}

/** Ticked when it was not, the other way round when it was; in the order of the screen. */
export function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key].sort();
}
