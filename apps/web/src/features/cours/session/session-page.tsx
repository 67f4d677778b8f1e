import type { PracticeSession } from '@nexus/contracts';
import { Button, EmptyState, PageHeader, SheetPicture } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { duration } from '#lib/format.ts';
import { countOf, listOf } from '#lib/words/words.ts';
import { SessionEnd } from './session-end.tsx';
import { SessionRun } from './session-run.tsx';
import { useSession } from './use-session.ts';

/** Ten minutes of exercises: what is due, what comes next, then what it has changed. */
export function SessionPage() {
  useTitle('Séance de 10 minutes');
  const { view, error, start, starting, refusal, goOn, going } = useSession();
  /** Ended by hand: what it has changed so far is shown, and it can still be taken up. */
  const [ended, setEnded] = useState(false);
  if (error) throw error;
  if (view === undefined) return <PageSkeleton />;
  const { session, offer, time_zone } = view;
  const another = () => {
    setEnded(false);
    start(true);
  };
  if (session === null)
    return <Start offer={offer} onStart={() => start(false)} starting={starting} refusal={refusal} />;
  if (session.now === null || ended)
    return (
      <SessionEnd
        session={session}
        timeZone={time_zone}
        onAnother={offer === null ? null : another}
        onResume={session.now === null ? null : () => setEnded(false)}
        starting={starting}
        refusal={refusal}
      />
    );
  return (
    <SessionRun
      key={session.id}
      session={session}
      now={session.now}
      onContinue={goOn}
      going={going}
      refusal={refusal}
      onEnd={() => setEnded(true)}
    />
  );
}

interface StartProps {
  offer: PracticeSession['offer'];
  onStart: () => void;
  starting: boolean;
  refusal: string | null;
}

function Start({ offer, onStart, starting, refusal }: StartProps) {
  if (offer === null)
    return (
      <>
        <PageHeader title="Séance de 10 minutes" />
        <EmptyState
          level="h2"
          picture={<SheetPicture />}
          title="Rien à travailler pour l’instant"
          action={
            <Button asChild>
              <Link to="/dashboard/cours">Lire un cours</Link>
            </Button>
          }
        >
          Rien ne commence à s’oublier, et ce qui vient ensuite s’apprend d’abord dans les cours. La séance revient dès
          qu’une révision est utile.
        </EmptyState>
      </>
    );
  const { exercises, minutes, revisions, next } = offer;
  const mix = listOf(
    [
      revisions > 0 ? `${countOf(revisions, 'révision')} de ce qui commence à s’oublier` : '',
      next > 0 ? `${countOf(next, 'exercice')} sur ce qui vient ensuite` : '',
    ].filter((part) => part !== ''),
  );
  return (
    <>
      <PageHeader
        title="Séance de 10 minutes"
        lead={`${countOf(exercises, 'exercice')}, environ ${duration(minutes)}\u00a0: ${mix}.`}
      />
      <div className="grid justify-items-start gap-3">
        <p className="max-w-[60ch] text-ink-2">
          Un exercice à la fois, corrigé aussitôt. Ce qui n’est pas juste revient une fois à la fin. Tu peux t’arrêter
          quand tu veux et reprendre plus tard, ici ou sur un autre appareil.
        </p>
        <Button variant="action" pending={starting} onClick={onStart}>
          Commencer
        </Button>
        <div role="alert">{refusal === null ? null : <p className="text-danger">{refusal}</p>}</div>
      </div>
    </>
  );
}
