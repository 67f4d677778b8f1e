import type { ClosedExercise, Draft } from '../draft.ts';
import type { Answered } from '../use-answer.ts';

/** What every way to answer is given. */
export interface AnswerProps {
  exercise: ClosedExercise;
  draft: Draft;
  onChange: (changes: Partial<Draft>) => void;
  /** Nothing to write now: it is corrected, or it is an adult who reads. */
  locked: boolean;
  /** Under the field. */
  error: string | null;
  /** Answers to this exercise so far, from the first. */
  past: readonly Answered[];
}
