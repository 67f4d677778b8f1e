import type { PracticeSession } from '@nexus/contracts';
import { Button, Card, PageHeader } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { WhyMastery } from '#components/mastery/why-mastery.tsx';
import { type Dates, datesIn, percent } from '#lib/format.ts';
import { useNow } from '#lib/now.ts';
import { countOf, tidy } from '#lib/words/words.ts';

type Session = NonNullable<PracticeSession['session']>;

interface SessionEndProps {
  session: Session;
  timeZone: string;
  /** Null when there is nothing for another one. */
  onAnother: (() => void) | null;
  /** Null when all is done. */
  onResume: (() => void) | null;
  starting: boolean;
  refusal: string | null;
}

/** What the session has changed: each competence before and after, and when it comes back. */
export function SessionEnd({ session, timeZone, onAnother, onResume, starting, refusal }: SessionEndProps) {
  const { steps, moves, now } = session;
  const answered = steps.filter(({ first }) => first !== null);
  const right = answered.filter(({ first }) => first === 1).length;
  const mended = answered.filter(({ second }) => second === 1).length;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={top} tabIndex={-1} className="max-w-[42rem] outline-none">
      <PageHeader
        title={now === null ? 'Séance terminée' : 'Séance arrêtée là'}
        lead={`${countOf(right, 'exercice')} juste${right > 1 ? 's' : ''} du premier coup sur ${answered.length}${mended > 0 ? `, ${mended} au deuxième essai` : ''}.`}
      />
      {moves.length === 0 ? (
        <p className="mb-5 text-ink-2">Aucune réponse n’a encore compté&nbsp;: rien n’a bougé.</p>
      ) : (
        <Card aria-labelledby="bouge" className="mb-5">
          <h2 id="bouge">Ce qui a bougé</h2>
          <ul className="ruled mt-2">
            {moves.map((move) => (
              <Move key={move.code} move={move} dates={datesIn(timeZone)} />
            ))}
          </ul>
        </Card>
      )}
      <div className="flex flex-wrap gap-3">
        {onResume === null ? null : (
          <Button variant="primary" onClick={onResume}>
            Reprendre la séance
          </Button>
        )}
        {onAnother === null ? null : (
          <Button variant={onResume === null ? 'primary' : 'secondary'} pending={starting} onClick={onAnother}>
            Une autre séance
          </Button>
        )}
        <Button asChild>
          <Link to="/dashboard">Retour à la synthèse</Link>
        </Button>
      </div>
      <div role="alert">{refusal === null ? null : <p className="mt-3 text-danger">{refusal}</p>}</div>
    </div>
  );
}

function Move({ move, dates }: { move: Session['moves'][number]; dates: Dates }) {
  const { code, label, course_id, before, after, due_at } = move;
  const today = useNow();
  const due = new Date(due_at);
  return (
    <li className="grid gap-1 py-3">
      <div className="flex items-baseline justify-between gap-4">
        <span className="min-w-0">
          {course_id === null ? (
            tidy(label)
          ) : (
            <Link to="/dashboard/cours/$courseId" params={{ courseId: course_id }} hash={code} className="text-ink">
              {tidy(label)}
            </Link>
          )}
        </span>
        <span className="num shrink-0 whitespace-nowrap">
          {before === null ? 'nouvelle' : <span className="text-ink-2">{percent(before)}</span>}
          <span aria-hidden="true"> → </span>
          <span className="sr-only"> puis </span>
          <b>{percent(after)}</b>
        </span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-sm text-ink-2">Prochaine révision {dates.relativeDay(due, today)}</p>
        <WhyMastery code={code} label={tidy(label)} value={after} studentId={undefined} />
      </div>
    </li>
  );
}
