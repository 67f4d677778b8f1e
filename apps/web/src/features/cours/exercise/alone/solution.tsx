import type { Exercise, Solution as Shown } from '@nexus/contracts';
import { Button, FieldError } from '@nexus/ui';
import { useEffect, useRef, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { decimal } from '#lib/format.ts';
import { trpc } from '#lib/trpc.ts';
import { plural } from '#lib/words/words.ts';
import { HintButton, HintList, useHints } from '../hints.tsx';
import { Html } from '../html.tsx';

export interface SolutionProps {
  exercise: Exercise;
  /** « Voir le corrigé ». */
  verb: string;
}

/** What goes under work that the machine does not mark: hints, then a solution to compare with. */
export function Solution({ exercise, verb }: SolutionProps) {
  const { item_id, seed } = exercise;
  const [asked, setAsked] = useState(false);
  const hints = useHints(exercise);
  const { data, error, isFetching, refetch } = trpc.practice.solution.useQuery(
    { item_id, seed },
    { enabled: asked, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
  );
  return (
    <>
      {data === undefined || hints.more ? (
        <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
          {data === undefined ? (
            <Button
              variant="primary"
              pending={isFetching}
              onClick={() => {
                if (asked) void refetch();
                else setAsked(true);
              }}
            >
              {error === null ? verb : 'Réessayer'}
            </Button>
          ) : null}
          <HintButton hints={hints} />
        </div>
      ) : null}
      <div role="alert">{error === null ? null : <FieldError>{refusalOf(error).message}</FieldError>}</div>
      <HintList hints={hints} />
      {data === undefined ? null : <Given {...data} />}
    </>
  );
}

/** Reading goes on here: the button that asked for it is gone. */
function Given({ html, rubric }: Shown) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className="mt-4 grid gap-4 border-t border-line pt-4">
      <h4 ref={title} tabIndex={-1} className="font-strong">
        Un corrigé
      </h4>
      <Html html={html} />
      {rubric.length > 0 ? <Rubric lines={rubric} /> : null}
    </div>
  );
}

function Rubric({ lines }: { lines: readonly { points: number; criterion: string }[] }) {
  return (
    <div>
      <h4 className="mb-1 font-strong">Ce que cherche un correcteur</h4>
      <ul className="ruled">
        {lines.map(({ points, criterion }) => (
          <li key={criterion} className="flex items-baseline justify-between gap-4 py-2">
            <span className="min-w-0">{criterion}</span>
            <span className="num shrink-0 text-sm text-ink-3">
              {decimal(points, 2)} {plural(points, 'point')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
