import type { PracticeSession } from '@nexus/contracts';
import { Badge, Button, Card, PageHeader, ProgressBar, SubjectChip } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { duration } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { tidy } from '#lib/words/words.ts';
import { ExercisePlayer } from '../exercise/exercise-player.tsx';
import { useClock } from './use-clock.ts';

type Session = NonNullable<PracticeSession['session']>;

interface SessionRunProps {
  session: Session;
  now: NonNullable<Session['now']>;
  onContinue: () => void;
  going: boolean;
  refusal: string | null;
  onEnd: () => void;
}

/** Why an exercise is in the session, as a badge. */
export const whyWords = { Révision: 'À revoir', Suite: 'Ce qui vient ensuite' } as const;

/** One exercise of the session, where one is in it, and the ways out. */
export function SessionRun({ session, now, onContinue, going, refusal, onEnd }: SessionRunProps) {
  const { id, steps, done, total, minutes_left } = session;
  const [paused, setPaused] = useState(false);
  const planned = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const left = useClock(id, Math.max(0, planned - minutes_left), !paused);
  const step = steps[now.index];
  const title = `Exercice ${done + 1} sur ${total}`;
  return (
    <div className="max-w-[42rem]">
      <PageHeader
        className="mb-4!"
        title="Séance de 10 minutes"
        lead={<span className="num">{left === 0 ? 'Les 10 minutes sont passées' : `Encore ${minutesLeft(left)}`}</span>}
        actions={
          <>
            <Button size="sm" onClick={() => setPaused(!paused)} aria-pressed={paused}>
              {paused ? 'Reprendre' : 'Pause'}
            </Button>
            <Button size="sm" variant="ghost" onClick={onEnd}>
              Terminer
            </Button>
          </>
        }
      />
      <ProgressBar value={done / total} label={`${done} faits sur ${total}`} className="mb-5" />
      {paused ? (
        <Paused onResume={() => setPaused(false)} />
      ) : step === undefined ? null : (
        <div className="grid gap-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-2">
            <SubjectChip subject={step.subject} label={shortSubject(step.subject)} size="xs" />
            <Badge tone={step.why === 'Révision' ? 'warn' : 'info'}>
              {now.again ? 'Encore une fois' : whyWords[step.why]}
            </Badge>
            {tidy(step.label)}
          </p>
          <ExercisePlayer
            key={`${now.index} ${now.again}`}
            itemId={step.item_id}
            number={done + 1}
            session={{ seed: step.seed, title, onContinue, going, comes_back: !now.again }}
          />
          <div role="alert">{refusal === null ? null : <p className="text-danger">{refusal}</p>}</div>
        </div>
      )}
    </div>
  );
}

/** « 7 min »; the last one is counted whole. */
function minutesLeft(seconds: number): string {
  return duration(Math.ceil(seconds / 60));
}

function Paused({ onResume }: { onResume: () => void }) {
  const resume = useRef<HTMLButtonElement>(null);
  useEffect(() => resume.current?.focus(), []);
  return (
    <Card aria-labelledby="pause">
      <h2 id="pause">En pause</h2>
      <p className="mt-1 mb-4 text-ink-2">
        Le temps ne passe plus. Tu reprendras à cet exercice, ici ou sur un autre appareil.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button ref={resume} variant="primary" onClick={onResume}>
          Reprendre la séance
        </Button>
        <Button asChild>
          <Link to="/dashboard">Quitter pour l’instant</Link>
        </Button>
      </div>
    </Card>
  );
}
