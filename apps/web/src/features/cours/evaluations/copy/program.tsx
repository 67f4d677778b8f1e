import type { EvalResponse, Exercise } from '@nexus/contracts';
import { useState } from 'react';
import { trpc } from '#lib/trpc.ts';
import { BaseTables } from '../../python/answer/base-tables.tsx';
import { Examples } from '../../python/answer/examples.tsx';
import { CodeBench } from '../../python/bench/code-bench.tsx';
import type { Draft } from '../../python/drafts.ts';
import { isWritten } from './answers.ts';

interface ProgramProps {
  evalId: string;
  questionId: string;
  exercise: Exercise;
  response: EvalResponse | null;
  onWrite: (response: EvalResponse | null) => void;
}

/** The longest program that the campus takes. */
const longest = 20_000;

/** A program or a statement of a copy: written and tried in the page; what its tests say goes with it. */
export default function Program({ evalId, questionId, exercise, response, onWrite }: ProgramProps) {
  const { starter = '', examples = [], tables = [] } = exercise;
  const type = exercise.type === 'sql' ? 'sql' : 'code';
  const [draft] = useState((): Draft => {
    const first = response !== null && 'source' in response ? response.source : null;
    return {
      read: () => first,
      write: (text) => onWrite({ type, source: text.slice(0, longest), passed: null, total: null }),
    };
  });
  const utils = trpc.useUtils();
  const readTests = () =>
    utils.eval.tests.ensureData(
      { eval_id: evalId, question_id: questionId },
      { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
    );
  return (
    <div className="grid min-w-0 gap-4">
      {tables.length > 0 ? <BaseTables tables={tables} /> : null}
      {examples.length > 0 ? <Examples examples={examples} /> : null}
      <CodeBench
        language={type === 'sql' ? 'sql' : 'python'}
        label={type === 'sql' ? 'La requête' : 'Le programme'}
        starter={starter}
        draft={draft}
        tests={readTests}
        script={type === 'sql' ? async () => (await readTests()).base?.script ?? '' : undefined}
        refuses={(source) =>
          isWritten(exercise, { type, source, passed: null, total: null })
            ? null
            : 'C’est encore le départ\u00a0: écris d’abord ta réponse.'
        }
        onMarked={({ source, passed, total }) => onWrite({ type, source, passed, total })}
      />
      <p className="text-sm text-ink-3">
        «&nbsp;Vérifier&nbsp;» avant de rendre&nbsp;: le résultat des tests part avec ton programme, et un coach le
        confirme.
      </p>
    </div>
  );
}
