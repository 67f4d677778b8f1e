import type { PracticalAttempt } from '@nexus/contracts';
import { pointsOf, replyPoints, totalPoints } from '@nexus/domain';
import { Button, Card, CheckIcon, Disclosure, FieldError, HintIcon, OfflineIcon } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Html } from '../../exercise/html.tsx';
import { MarkingReport } from '../../python/bench/marking-report.tsx';
import { useOutcome } from '../data/send-attempts.ts';
import { outOf } from '../words.ts';
import { markingsOf } from './marking-stage.tsx';
import { Moved } from './moved.tsx';
import type { StageProps } from './stage-props.ts';

/** How it went: points, what the tests said, the solutions, what it moved. */
export function ResultStage({ subject, attempt }: StageProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const outcome = useOutcome(attempt.id);
  const kept = outcome?.is === 'given' ? outcome.attempt : null;
  const { programs, dialogue } = pointsIn({ subject, attempt });
  const programs_points = totalPoints(programs);
  const dialogue_points = totalPoints(dialogue);
  const { programs_max, dialogue_max } = subject;
  return (
    <div className="grid max-w-[60rem] min-w-0 gap-6">
      <Card aria-labelledby="resultat">
        <h2 id="resultat" ref={title} tabIndex={-1} className="num text-2xl! outline-none">
          {outOf(totalPoints([programs_points, dialogue_points]), programs_max + dialogue_max)}
        </h2>
        <p className="num mt-1 text-ink-2">
          {programs.length === 1 ? 'Programme' : 'Programmes'}&nbsp;: {outOf(programs_points, programs_max)}, par les
          tests. Dialogue&nbsp;: {outOf(dialogue_points, dialogue_max)}, noté par toi. Barème de Nexus.
        </p>
        <Sent outcome={outcome} given={attempt.given} />
      </Card>
      {subject.exercises.map(({ item_id, points, hints, solution }, index) => {
        const name = subject.exercises.length === 1 ? 'Le programme' : `Exercice ${index + 1}`;
        const own = programs[index] ?? 0;
        return (
          <Card key={item_id} aria-label={name}>
            <h2 className="num">
              {name}&nbsp;: {outOf(own, points)}
            </h2>
            <div className="mt-3 grid min-w-0 gap-3">
              <Tests attempt={attempt} index={index} />
              <Moved moved={movedOf(kept, item_id)} />
              {own < points ? (
                <Disclosure label="Des indices pour y revenir">
                  <ol className="mt-2 grid gap-2">
                    {hints.map((hint) => (
                      <li key={hint} className="flex gap-2.5 rounded-md bg-sunken px-3.5 py-3">
                        <HintIcon size={16} className="mt-1 shrink-0 text-ink-3" />
                        <Html html={hint} />
                      </li>
                    ))}
                  </ol>
                </Disclosure>
              ) : null}
              <Disclosure
                label={`Voir la solution${subject.exercises.length === 1 ? '' : ` de l’exercice ${index + 1}`}`}
              >
                <Html html={solution} className="mt-2" />
              </Disclosure>
            </div>
          </Card>
        );
      })}
      <div>
        <Button asChild variant="primary">
          <Link to="/dashboard/cours/epreuve-pratique">Revenir aux sujets</Link>
        </Button>
      </div>
    </div>
  );
}

/** As the campus counts them (packages/services, submitPractical): the result needs no network. */
function pointsIn({ subject, attempt }: StageProps) {
  const programs = subject.exercises.map(({ points }, index) => {
    const marked = attempt.programs[index]?.marked;
    return marked ? pointsOf(points, marked.passed / marked.total) : 0;
  });
  const dialogue = subject.dialogue.map(({ rubric }, index) => replyPoints(rubric, attempt.replies[index]?.met ?? []));
  return { programs, dialogue };
}

const movedOf = (kept: PracticalAttempt | null, itemId: string) =>
  kept?.exercises?.find(({ item_id }) => item_id === itemId)?.moved ?? null;

function Sent({ outcome, given }: { outcome: ReturnType<typeof useOutcome>; given: string }) {
  return (
    <>
      <p role="status" className="mt-3 flex items-center gap-2 text-sm text-ink-2">
        {given === 'all' ? (
          <>
            <CheckIcon size={16} className="text-success" />
            Enregistré dans tes épreuves.
          </>
        ) : outcome?.is === 'waiting' ? (
          <>
            <OfflineIcon size={16} />
            {outcome.message ?? 'Gardé sur cet appareil\u00a0: l’épreuve partira dès que le réseau revient.'}
          </>
        ) : outcome?.is === 'refused' ? null : (
          'L’épreuve part…'
        )}
      </p>
      <div role="alert">{outcome?.is === 'refused' ? <FieldError>{outcome.message}</FieldError> : null}</div>
    </>
  );
}

function Tests({ attempt, index }: Pick<StageProps, 'attempt'> & { index: number }) {
  const marking = markingsOf(attempt.id)[index];
  if (marking) return <MarkingReport marked={marking} />;
  const marked = attempt.programs[index]?.marked;
  if (marking === null) return <p>Rien n’a été écrit&nbsp;: aucun test n’est passé.</p>;
  // The page was closed meanwhile: what each test said is gone, how many passed is not.
  return <p className="num">{marked ? `Tests réussis\u00a0: ${marked.passed} sur ${marked.total}.` : null}</p>;
}
