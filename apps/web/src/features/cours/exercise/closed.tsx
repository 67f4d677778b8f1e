import { may } from '@nexus/contracts';
import { Button, Disclosure, FieldError } from '@nexus/ui';
import { type ComponentType, type FormEvent, useEffect, useRef } from 'react';
import { useMe } from '#lib/me.ts';
import type { AnswerProps } from './answer/answer-props.ts';
import { ChoiceAnswer } from './answer/choice-answer.tsx';
import { ChoicesAnswer } from './answer/choices-answer.tsx';
import { NumberAnswer } from './answer/number-answer.tsx';
import { OrderAnswer } from './answer/order-answer.tsx';
import { TextAnswer } from './answer/text-answer.tsx';
import { Correction, Reasons } from './correction.tsx';
import type { ClosedExercise, ClosedType } from './draft.ts';
import { HintButton, HintList, useHints } from './hints.tsx';
import { Html } from './html.tsx';
import type { InSession } from './in-session.ts';
import { type Answering, useAnswer } from './use-answer.ts';

const ways: Record<ClosedType, ComponentType<AnswerProps>> = {
  choice: ChoiceAnswer,
  choices: ChoicesAnswer,
  number: NumberAnswer,
  text: TextAnswer,
  order: OrderAnswer,
};

export interface ClosedProps {
  exercise: ClosedExercise;
  /** Another of the same kind; null without variants. */
  next: (() => void) | null;
  changing: boolean;
  /** In a session one goes on, whatever the answer: what is not right comes back at its end. */
  session: InSession | undefined;
}

/** What the machine marks: answered by a pupil, read by an adult. */
export function Closed({ exercise, next, changing, session }: ClosedProps) {
  const { user } = useMe();
  const answers = may(user.role, 'practice:answer');
  const hints = useHints(exercise);
  const answering = useAnswer(exercise, hints.read.length);
  const { draft, change, complaint, failure, pending, past, last, done } = answering;
  const form = useFocusOnField(past.length > 0 && !done, complaint);
  const Way = ways[exercise.type];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answering.send();
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Way
        exercise={exercise}
        draft={draft}
        onChange={change}
        locked={done || !answers}
        error={complaint}
        past={past}
      />
      <div role="alert">{failure === null ? null : <FieldError>{failure}</FieldError>}</div>
      {done ? null : (
        <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
          {answers ? (
            <Button type="submit" variant="primary" pending={pending}>
              {pending ? 'Envoi en cours' : failure === null ? 'Répondre' : 'Réessayer'}
            </Button>
          ) : (
            <p className="text-sm text-ink-2">Seul un élève répond.</p>
          )}
          <HintButton hints={hints} />
          {answers && past.length === 0 && hints.more ? (
            <p className="text-xs text-ink-3">Avec un indice, la réponse compte moins.</p>
          ) : null}
        </div>
      )}
      <HintList hints={hints} />
      <div role="status" className="not-empty:mt-4">
        {last === null ? null : done ? (
          <Correction key={past.length} correction={last.correction} type={exercise.type} code={exercise.code} />
        ) : (
          <div className="rounded-md bg-sunken p-3.5">
            <p className="mb-1 text-sm text-ink-3">De ton essai précédent</p>
            <Reasons correction={last.correction} type={exercise.type} />
          </div>
        )}
      </div>
      {done ? <AfterIt answering={answering} next={next} changing={changing} session={session} /> : null}
    </form>
  );
}

/** What one may do once it is corrected. Focus comes here, as the button that was pressed is gone. */
function AfterIt({ answering, next, changing, session }: { answering: Answering } & Omit<ClosedProps, 'exercise'>) {
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => block.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const { last, retry } = answering;
  if (last === null) return null;
  const { right, solution } = last.correction;
  return (
    <div ref={block} className="mt-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-3 empty:hidden">
        {session === undefined ? null : (
          <Button variant="primary" pending={session.going} onClick={session.onContinue}>
            Continuer
          </Button>
        )}
        {right || session?.comes_back !== true ? null : (
          <p className="text-sm text-ink-2">Cet exercice revient à la fin de la séance.</p>
        )}
        {right || session !== undefined ? null : (
          <Button variant="primary" onClick={retry}>
            Réessayer
          </Button>
        )}
        {next === null || session !== undefined ? null : (
          <Button pending={changing} onClick={next}>
            Un autre du même genre
          </Button>
        )}
      </div>
      {solution === null ? null : (
        <Disclosure label="Voir la solution">
          <Html html={solution} className="mt-2" />
        </Disclosure>
      )}
    </div>
  );
}

/** Back to the field when one tries again, or when what is there cannot be sent. */
function useFocusOnField(retrying: boolean, complaint: string | null) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (retrying) focusField(form.current);
  }, [retrying]);
  useEffect(() => {
    if (complaint !== null) focusField(form.current);
  }, [complaint]);
  return form;
}

function focusField(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('input:enabled, [data-by]:enabled')?.focus();
}
