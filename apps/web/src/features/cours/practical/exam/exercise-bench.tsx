import type { ExerciseTests } from '@nexus/contracts';
import { useState } from 'react';
import { useMe } from '#lib/me.ts';
import { Html } from '../../exercise/html.tsx';
import { CodeBench } from '../../python/bench/code-bench.tsx';
import type { Draft } from '../../python/drafts.ts';
import { changeAttempt, type LocalAttempt, localAttempts } from '../data/local-attempts.ts';
import { isWritten } from '../words.ts';
import type { StageProps } from './stage-props.ts';

/** The longest program that the campus takes. */
const longest = 20_000;

/** An exercise of the hour: what is asked, and the editor with the tests that are shown. */
export function ExerciseBench({ subject, attempt, index }: StageProps & { index: number }) {
  const { user } = useMe();
  const [draft] = useState(() => draftOf(user.id, attempt.id, index));
  const exercise = subject.exercises[index];
  if (exercise === undefined) return null;
  const { statement, starter, points, tests, forbidden } = exercise;
  const shown = tests.filter(({ hidden }) => !hidden);
  const wanted: ExerciseTests = { type: 'code', total: shown.length, tests: shown, forbidden, base: null };
  const apart = subject.document === null;
  return (
    <div className={apart ? 'grid min-w-0 items-start gap-6 lg:grid-cols-2' : 'grid min-w-0 gap-5'}>
      <div className="min-w-0">
        <p className="num mb-2 text-sm text-ink-3">{points} points</p>
        <Html html={statement} />
      </div>
      <div className="grid min-w-0 gap-3">
        <CodeBench
          language="python"
          label="Ton programme"
          starter={starter}
          draft={draft}
          tests={async () => wanted}
          partial
          refuses={(source) => (isWritten(source, starter) ? null : 'C’est encore le départ\u00a0: écris d’abord.')}
        />
        <p className="text-sm text-ink-3">
          «&nbsp;Vérifier&nbsp;» lance les {shown.length} tests de l’énoncé&nbsp;; {tests.length - shown.length} autres
          sont cachés et passent à la fin.
        </p>
      </div>
    </div>
  );
}

/** The program in the attempt itself: what is typed is kept at once. */
function draftOf(userId: string, attemptId: string, index: number): Draft {
  const mine = ({ id }: LocalAttempt) => id === attemptId;
  return {
    read: () => localAttempts(userId).find(mine)?.programs[index]?.source ?? null,
    write: (text) =>
      changeAttempt(userId, attemptId, (one) => ({
        ...one,
        programs: one.programs.map((program, place) =>
          place === index ? { ...program, source: text.slice(0, longest) } : program,
        ),
      })),
  };
}
