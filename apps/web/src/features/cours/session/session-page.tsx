import type { PracticeSession } from '@nexus/contracts';
import { Badge, Button, Card, EmptyState, PageHeader, SheetPicture, SubjectChip } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { duration } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { countOf, tidy } from '#lib/words/words.ts';
import { SessionEnd } from './session-end.tsx';
import { SessionRun, whyWords } from './session-run.tsx';
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
  const { minutes, steps } = offer;
  return (
    <>
      <PageHeader
        title="Séance de 10 minutes"
        lead={`${countOf(steps.length, 'exercice')}, environ ${duration(minutes)}.`}
      />
      <Card className="grid max-w-[42rem] gap-4">
        <ol className="divide-y divide-line">
          {steps.map(({ item_id, label, subject, why, minutes: length }) => (
            <li key={item_id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
              <SubjectChip subject={subject} label={shortSubject(subject)} size="xs" />
              <span className="grow basis-48">{tidy(label)}</span>
              <Badge tone={why === 'Révision' ? 'warn' : 'info'}>{whyWords[why]}</Badge>
              <span className="num text-sm text-ink-2">{duration(length)}</span>
            </li>
          ))}
        </ol>
        <p className="text-ink-2">
          Un exercice à la fois, corrigé aussitôt. Ce qui n’est pas juste revient une fois à la fin. Tu peux t’arrêter
          quand tu veux et reprendre plus tard, ici ou sur un autre appareil.
        </p>
        <Button variant="action" className="justify-self-start" pending={starting} onClick={onStart}>
          Commencer
        </Button>
        <div role="alert" className="empty:hidden">
          {refusal === null ? null : <p className="text-danger">{refusal}</p>}
        </div>
      </Card>
    </>
  );
}
