import type { OralPosition } from '@nexus/contracts';
import { Button, Disclosure } from '@nexus/ui';
import { useState } from 'react';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { tidy } from '#lib/words/words.ts';

interface JuryCardProps {
  position: OralPosition;
  seed: number;
  studentId?: string | undefined;
}

/** Questions of a jury, one at a time, each with what it tries. */
export function JuryCard({ position, seed, studentId }: JuryCardProps) {
  const [index, setIndex] = useState(0);
  const { data, isError } = trpc.grandOral.jury.useQuery(
    { position, seed, ...ofStudent(studentId) },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const question = data?.questions[index];
  if (isError)
    return (
      <p className="text-ink-2">
        Les questions du jury n’ont pas pu être lues. Demande à quelqu’un de t’en poser, ou reprends ton plan à voix
        haute.
      </p>
    );
  if (data === undefined) return <p className="text-ink-2">Le jury prépare ses questions…</p>;
  if (question === undefined)
    return <p className="text-ink-2">C’était la dernière question. Tu peux terminer, ou reprendre ta conclusion.</p>;
  return (
    <div className="grid gap-3">
      <p className="eyebrow">
        Question {index + 1} sur {data.questions.length}
      </p>
      <p aria-live="polite" className="text-xl font-strong text-balance">
        {tidy(question.text)}
      </p>
      <Disclosure
        key={index}
        label="Pourquoi cette question"
        lead={
          <Button size="sm" onClick={() => setIndex(index + 1)}>
            Question suivante
          </Button>
        }
      >
        <p className="mt-1 text-sm text-ink-2">{tidy(question.why)}</p>
      </Disclosure>
    </div>
  );
}
