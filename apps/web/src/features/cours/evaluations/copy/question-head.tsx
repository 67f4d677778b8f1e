import type { EvalQuestion } from '@nexus/contracts';
import { countOf } from '#lib/words/words.ts';
import { points } from '../words.ts';

/** « Exercice 1, question 3 », and what it is worth. */
export function QuestionHead({ question, level: Title = 'h3' }: { question: EvalQuestion; level?: 'h2' | 'h3' }) {
  return (
    <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <Title>{nameOf(question)}</Title>
      <p className="num text-sm text-ink-2">
        {question.points > 1 ? `${points(question.points)}\u00a0points` : `${points(question.points)}\u00a0point`}
      </p>
    </header>
  );
}

export function nameOf({ kind, part, place }: EvalQuestion): string {
  if (kind === 'langue') return 'Maîtrise de la langue';
  return part === null ? `Question ${place}` : `${part}, question ${place}`;
}

/** « 2 questions sans réponse : 3 et 7. » */
export function blankWords(places: readonly number[]): string {
  const list = places.length === 1 ? `la ${places[0]}` : `${places.slice(0, -1).join(', ')} et ${places.at(-1)}`;
  return `${countOf(places.length, 'question')} sans réponse\u00a0: ${list}.`;
}
