import { type PracticalSubject, practicalKindWords } from '@nexus/contracts';
import { Button, ChevronLeftIcon, PageHeader } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { isNotFound } from '#lib/errors.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { python } from '../../python/engine/session.ts';
import { stageOf, useLocalAttempts } from '../data/local-attempts.ts';
import { useSendAttempts } from '../data/send-attempts.ts';
import { DialogueStage } from './dialogue-stage.tsx';
import { Entrance } from './entrance.tsx';
import { MarkingStage } from './marking-stage.tsx';
import { ResultStage } from './result-stage.tsx';
import { Room } from './room.tsx';

/** Fetched whole when it opens, and never again while it is open: the network may go. */
const kept = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

/** A subject, at the stage this pupil has come to: before, the hour, its tests, the dialogue, the result. */
export function SubjectScreen({ id }: { id: string }) {
  const { data, error } = trpc.practical.get.useQuery(
    { subject_id: id },
    { ...kept, retry: (failures, reason) => failures < 2 && !isNotFound(reason) },
  );
  // Python is fetched while one reads the rules: it must be there before the hour begins.
  useEffect(() => python.warm(), []);
  if (data) return <Stages subject={data} />;
  if (error && isNotFound(error)) return <NotFound />;
  if (error) throw error;
  return <PageSkeleton />;
}

function Stages({ subject }: { subject: PracticalSubject }) {
  const { user } = useMe();
  const attempt = useLocalAttempts(user.id).findLast(({ subject_id }) => subject_id === subject.id);
  const send = useSendAttempts();
  useTitle(subject.title);
  if (attempt !== undefined && stageOf(attempt) === 'writing') return <Room subject={subject} attempt={attempt} />;
  return (
    <>
      <PageHeader
        eyebrow={`${practicalKindWords[subject.kind]}, épreuve pratique de NSI`}
        title={subject.title}
        actions={
          <Button asChild>
            <Link to="/dashboard/cours/epreuve-pratique">
              <ChevronLeftIcon size={16} />
              Tous les sujets
            </Link>
          </Button>
        }
      />
      {attempt === undefined ? (
        <Entrance subject={subject} />
      ) : stageOf(attempt) === 'marking' ? (
        <MarkingStage subject={subject} attempt={attempt} onMarked={send} />
      ) : stageOf(attempt) === 'dialogue' ? (
        <DialogueStage subject={subject} attempt={attempt} onDone={send} />
      ) : (
        <ResultStage subject={subject} attempt={attempt} />
      )}
    </>
  );
}
