import { Button, Card, CardHeader, ErrorState, Skeleton } from '@nexus/ui';
import { type RefObject, Suspense, useEffect, useId, useRef } from 'react';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useSendWaiting } from '../python/answer/use-send-waiting.ts';
import { Open } from './alone/open.tsx';
import { Closed } from './closed.tsx';
import { Difficulty } from './difficulty.tsx';
import { isClosed } from './draft.ts';
import { Html } from './html.tsx';
import { type ReadExercise, useExercise } from './use-exercise.ts';
import { useNearScreen } from './use-near-screen.ts';
import '../prose.css';

/** Most exercises are no programs: what runs them comes with those that are. */
const Program = lazyOnline(() => import('../python/answer/program.tsx'));

export interface ExercisePlayerProps {
  itemId: string;
  /** Its place on the page, from 1. */
  number: number;
}

/** An exercise inside a course: asked for when it comes near the screen, its place kept meanwhile. */
export function ExercisePlayer({ itemId, number }: ExercisePlayerProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const read = useExercise(itemId, useNearScreen(place));
  const { exercise, failure, readAgain } = read;
  useSendWaiting();
  useFocusOnNext(place, exercise?.seed);
  return (
    // Its own id, so that a link may lead to it.
    <div ref={place} id={itemId} tabIndex={-1} className="scroll-mt-6">
      <Card aria-labelledby={id} aria-busy={exercise === undefined && failure === null}>
        <CardHeader
          id={id}
          level="h3"
          title={`Exercice ${number}`}
          aside={exercise ? <Difficulty level={exercise.difficulty} /> : null}
        />
        {exercise ? (
          <Content key={exercise.seed} {...read} exercise={exercise} />
        ) : failure === null ? (
          <div className="grid min-h-80 content-start gap-3">
            <Skeleton className="w-4/5" />
            <Skeleton className="w-3/5" />
            <Skeleton className="mt-3 h-11! rounded-md!" />
            <Skeleton className="h-11! rounded-md!" />
            <Skeleton className="h-11! rounded-md!" />
          </div>
        ) : (
          <ErrorState
            bare
            level="h3"
            title="L’exercice n’a pas pu être chargé"
            action={<Button onClick={readAgain}>Réessayer</Button>}
          >
            {failure}
          </ErrorState>
        )}
      </Card>
    </div>
  );
}

/** Another exercise takes the place of the one whose button was pressed: reading goes on from its title. */
function useFocusOnNext(place: RefObject<HTMLElement | null>, seed: number | undefined) {
  const shown = useRef(seed);
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== seed) place.current?.focus();
    shown.current = seed;
  }, [place, seed]);
}

function Content({ exercise, next, changing }: ReadExercise & { exercise: NonNullable<ReadExercise['exercise']> }) {
  return (
    <>
      <Html html={exercise.statement} className="mb-4" />
      {isClosed(exercise) ? (
        <Closed exercise={exercise} next={exercise.has_variants ? next : null} changing={changing} />
      ) : exercise.type === 'open' ? (
        <Open exercise={exercise} />
      ) : (
        <Suspense fallback={<Skeleton className="h-80! rounded-md!" />}>
          <Program
            exercise={exercise}
            type={exercise.type === 'sql' ? 'sql' : 'code'}
            next={exercise.has_variants ? next : null}
            changing={changing}
          />
        </Suspense>
      )}
    </>
  );
}
