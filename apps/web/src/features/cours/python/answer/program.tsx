import { type Exercise, may } from '@nexus/contracts';
import { Button, Disclosure, FieldError, OfflineIcon } from '@nexus/ui';
import { useState } from 'react';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { Solution } from '../../exercise/alone/solution.tsx';
import { Mastery } from '../../exercise/correction.tsx';
import { HintButton, HintList, useHints } from '../../exercise/hints.tsx';
import { Html } from '../../exercise/html.tsx';
import { CodeBench } from '../bench/code-bench.tsx';
import { draftOf } from '../drafts.ts';
import { BaseTables } from './base-tables.tsx';
import { Examples } from './examples.tsx';
import { type AnswerState, useProgramAnswer } from './use-program-answer.ts';

export interface ProgramProps {
  exercise: Exercise;
  type: 'code' | 'sql';
  /** Another of the same kind; null without variants. */
  next: (() => void) | null;
  changing: boolean;
}

/** A program or a statement of SQL: written, run and marked in the page. */
export default function Program({ exercise, type, next, changing }: ProgramProps) {
  const { item_id, seed, starter = '', examples = [], tables = [], has_variants } = exercise;
  const { user } = useMe();
  const answers = may(user.role, 'practice:answer');
  const hints = useHints(exercise);
  const { state, send, quiet, solution } = useProgramAnswer(exercise, type, hints.read.length);
  const [draft] = useState(() => draftOf(user.id, has_variants ? `${item_id}:${seed}` : item_id));
  const utils = trpc.useUtils();
  const readTests = () =>
    utils.practice.tests.ensureData(
      { item_id, seed },
      // Without a network it fails at once and says so, rather than waiting in silence.
      { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
    );
  return (
    <div className="min-w-0">
      {tables.length > 0 || examples.length > 0 ? (
        <div className="mb-4 grid gap-4">
          {tables.length > 0 ? <BaseTables tables={tables} /> : null}
          {examples.length > 0 ? <Examples examples={examples} /> : null}
        </div>
      ) : null}
      <CodeBench
        language={type === 'sql' ? 'sql' : 'python'}
        label={type === 'sql' ? 'La requête' : 'Le programme'}
        starter={starter}
        draft={draft}
        tests={readTests}
        script={type === 'sql' ? async () => (await readTests()).base?.script ?? '' : undefined}
        refuses={(source) => refusalOf(source, starter)}
        onBegin={quiet}
        onMarked={answers ? send : undefined}
        actions={answers ? <HintButton hints={hints} /> : null}
      />
      <HintList hints={hints} />
      {answers ? (
        <Told state={state} solution={solution} next={next} changing={changing} />
      ) : (
        <div className="mt-4">
          <p className="text-sm text-ink-2">Seul un élève répond&nbsp;: ici, rien n’est compté.</p>
          <Solution exercise={exercise} verb="Voir le corrigé" />
        </div>
      )}
    </div>
  );
}

/** As the campus would refuse it (packages/domain, markProgram). */
function refusalOf(source: string, starter: string): string | null {
  const plain = (text: string) => text.replaceAll(/[ \t]+$/gm, '').trim();
  if (plain(source) === '') return 'Il n’y a encore rien à vérifier.';
  return plain(source) === plain(starter) ? 'C’est encore le départ\u00a0: écris d’abord ta réponse.' : null;
}

interface ToldProps extends Pick<ProgramProps, 'next' | 'changing'> {
  state: AnswerState;
  /** HTML. */
  solution: string | null;
}

/** What the campus said of it: what it changes, and the solution when its time has come. */
function Told({ state, solution, next, changing }: ToldProps) {
  const correction = state.is === 'corrected' || state.is === 'same' ? state.correction : null;
  return (
    <div>
      <div role="status" className="grid gap-2 not-empty:mt-3">
        {state.is === 'sending' ? <p className="text-sm text-ink-2">Ta réponse part…</p> : null}
        {state.is === 'waiting' ? (
          <p className="flex gap-2.5 rounded-md bg-sunken p-3.5">
            <OfflineIcon size={20} className="mt-0.5 shrink-0" />
            {state.message ??
              'Le campus ne répond pas. Ta réponse est gardée sur cet appareil\u00a0: elle partira dès que le réseau revient, et comptera une fois.'}
          </p>
        ) : null}
        {correction === null ? null : (
          <>
            {correction.right ? null : (
              <p>
                Corrige ton programme, puis vérifie à nouveau
                {correction.solution === null ? '.' : ', ou lis la solution.'}
              </p>
            )}
            {state.is === 'same' ? (
              <p className="text-sm text-ink-2">C’est le programme d’avant&nbsp;: rien de nouveau n’a été compté.</p>
            ) : (
              <Mastery correction={correction} />
            )}
          </>
        )}
      </div>
      <div role="alert">{state.is === 'refused' ? <FieldError>{state.message}</FieldError> : null}</div>
      {correction === null || next === null ? null : (
        <div className="mt-3">
          <Button pending={changing} onClick={next}>
            Un autre du même genre
          </Button>
        </div>
      )}
      {solution === null ? null : (
        <Disclosure label="Voir la solution" className="mt-3">
          <Html html={solution} className="mt-2" />
        </Disclosure>
      )}
    </div>
  );
}
