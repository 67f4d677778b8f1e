import { type PracticalHead, practicalKindWords } from '@nexus/contracts';
import { Badge, Card, CheckIcon, ClockIcon } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { duration } from '#lib/format.ts';
import { type LocalAttempt, stageOf } from '../data/local-attempts.ts';
import { doneOf } from '../words.ts';

interface SubjectsListProps {
  subjects: readonly PracticalHead[];
  local: readonly LocalAttempt[];
  /** The year of the exam that the texts describe. */
  session: number;
}

/** The subjects, those that one is in the middle of first. */
export function SubjectsList({ subjects, local, session }: SubjectsListProps) {
  const open = new Map(
    local.flatMap((attempt) => (stageOf(attempt) === 'result' ? [] : [[attempt.subject_id, attempt] as const])),
  );
  const sorted = subjects.toSorted((a, b) => Number(open.has(b.id)) - Number(open.has(a.id)));
  return (
    <section aria-labelledby="sujets">
      <h2 id="sujets">Les sujets</h2>
      <p className="mt-1 mb-4 text-sm text-ink-2">
        « Une application » est la forme de la session {session} : commence par ces sujets-là. « Deux exercices » est
        celle d’avant.
      </p>
      <ul className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {sorted.map((subject) => (
          <li key={subject.id} className="h-full min-w-0">
            <SubjectCard subject={subject} attempt={open.get(subject.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SubjectCard({ subject, attempt }: { subject: PracticalHead; attempt: LocalAttempt | undefined }) {
  const id = useId();
  const { title, kind, minutes, competences } = subject;
  const done = doneOf(subject);
  return (
    <Card interactive aria-labelledby={id} className="relative flex h-full flex-col gap-2 p-5!">
      <p className="flex flex-wrap gap-1.5">
        <Badge tone={kind === 'application' ? 'accent' : 'brand'}>{practicalKindWords[kind]}</Badge>
        {attempt === undefined ? null : (
          <Badge tone="warn" icon={ClockIcon}>
            {stageOf(attempt) === 'dialogue' ? 'dialogue à faire' : 'en cours'}
          </Badge>
        )}
        {done === null ? null : (
          <Badge tone="success" icon={CheckIcon}>
            fait
          </Badge>
        )}
      </p>
      <h3 id={id} className="mt-1">
        <Link
          to="/dashboard/cours/epreuve-pratique"
          search={{ sujet: subject.id }}
          // The whole card is its ground.
          className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg hover:text-brand"
        >
          {title}
        </Link>
      </h3>
      <p className="text-sm text-ink-2">{competences.map(({ label }) => label).join(', ')}</p>
      <p className="num mt-auto text-sm text-ink-3">{done ?? duration(minutes)}</p>
    </Card>
  );
}
