import type { EvalQuestion, EvalResponse } from '@nexus/contracts';
import { Badge, Button, Card, Field, Skeleton, Textarea } from '@nexus/ui';
import { type ComponentType, Suspense, useState } from 'react';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import type { AnswerProps } from '../../exercise/answer/answer-props.ts';
import { ChoiceAnswer } from '../../exercise/answer/choice-answer.tsx';
import { ChoicesAnswer } from '../../exercise/answer/choices-answer.tsx';
import { NumberAnswer } from '../../exercise/answer/number-answer.tsx';
import { OrderAnswer } from '../../exercise/answer/order-answer.tsx';
import { TextAnswer } from '../../exercise/answer/text-answer.tsx';
import { type ClosedExercise, type ClosedType, isClosed } from '../../exercise/draft.ts';
import { Html } from '../../exercise/html.tsx';
import '../../prose.css';
import { keepAnswer, unsentAnswers } from '../data/local-copies.ts';
import { draftOf, keptOf } from './answers.ts';
import { QuestionHead } from './question-head.tsx';
import { Replaced } from './replaced.tsx';

const Program = lazyOnline(() => import('./program.tsx'));

const ways: Record<ClosedType, ComponentType<AnswerProps>> = {
  choice: ChoiceAnswer,
  choices: ChoicesAnswer,
  number: NumberAnswer,
  text: TextAnswer,
  order: OrderAnswer,
};

interface QuestionProps {
  evalId: string;
  question: EvalQuestion;
  /** Something was kept here, which is to leave soon. */
  onWritten: () => void;
}

/** A question of a copy: what is asked, and what is written to it, kept at each stroke. */
export function Question({ evalId, question, onWritten }: QuestionProps) {
  const { user } = useMe();
  const { id, exercise, answer, place } = question;
  const [first] = useState(() => {
    const waiting = unsentAnswers(user.id).find(({ question_id }) => question_id === id);
    return waiting === undefined ? (answer?.response ?? null) : waiting.response;
  });
  const [response, setResponse] = useState<EvalResponse | null>(first);
  /** Counts what is taken from beside: the field starts again from it. */
  const [round, setRound] = useState(0);
  if (exercise === null) return null;
  const write = (written: EvalResponse | null) => {
    setResponse(written);
    keepAnswer(user.id, { eval_id: evalId, question_id: id, response: written, revision: answer?.revision ?? 0 });
    onWritten();
  };
  return (
    <Card id={`question-${place}`} aria-label={`Question ${place}`} tabIndex={-1} className="scroll-mt-32">
      <QuestionHead question={question} level="h2" />
      <Html html={exercise.statement} className="mb-4" />
      {isClosed(exercise) ? (
        <Closed exercise={exercise} response={response} onWrite={write} />
      ) : exercise.type === 'open' ? (
        <Field label="Ta réponse">
          <Textarea
            className="min-h-40"
            maxLength={20_000}
            value={response?.type === 'open' ? response.text : ''}
            onChange={({ currentTarget: { value: text } }) => write(text === '' ? null : { type: 'open', text })}
          />
        </Field>
      ) : (
        <Suspense fallback={<Skeleton className="h-48! rounded-md!" />}>
          <Program
            key={round}
            evalId={evalId}
            questionId={id}
            exercise={exercise}
            response={response}
            onWrite={write}
          />
        </Suspense>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-3 empty:hidden">
        {isClosed(exercise) && response !== null ? (
          <Button size="sm" variant="ghost" onClick={() => write(null)}>
            Effacer la réponse
          </Button>
        ) : null}
        {answer?.late === true ? <Badge tone="warn">écrite après l’heure</Badge> : null}
      </div>
      <Replaced
        replaced={answer?.replaced ?? []}
        onTake={(taken) => {
          write(taken);
          setRound(round + 1);
        }}
      />
    </Card>
  );
}

interface ClosedProps {
  exercise: ClosedExercise;
  response: EvalResponse | null;
  onWrite: (response: EvalResponse | null) => void;
}

function Closed({ exercise, response, onWrite }: ClosedProps) {
  const Way = ways[exercise.type];
  const draft = draftOf(exercise, response);
  return (
    <Way
      exercise={exercise}
      draft={draft}
      onChange={(changes) => onWrite(keptOf(exercise, { ...draft, ...changes }))}
      locked={false}
      error={null}
      past={[]}
    />
  );
}
