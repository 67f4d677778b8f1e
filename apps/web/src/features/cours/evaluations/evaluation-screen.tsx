import type { Evaluation } from '@nexus/contracts';
import { Button, ChevronLeftIcon, PageHeader, SubjectChip } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { isNotFound } from '#lib/errors.ts';
import { duration } from '#lib/format.ts';
import { trpc } from '#lib/trpc.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { Entrance } from './copy/entrance.tsx';
import { Room } from './copy/room.tsx';
import { ResultPage } from './result/result-page.tsx';
import { formatWords, stageOf } from './words.ts';

/** An evaluation at the stage it has come to: proposed, being written, handed in. */
export default function EvaluationScreen({ id, studentId }: { id: string; studentId: string | undefined }) {
  const { data, error } = trpc.eval.get.useQuery(
    { eval_id: id },
    {
      // What was fetched stays while one writes: the network may go.
      gcTime: Number.POSITIVE_INFINITY,
      retry: (failures, reason) => failures < 2 && !isNotFound(reason),
    },
  );
  if (data) return <Stages evaluation={data} studentId={studentId} />;
  if (error && isNotFound(error)) return <NotFound />;
  if (error) throw error;
  return <PageSkeleton />;
}

function Stages({ evaluation, studentId }: { evaluation: Evaluation; studentId: string | undefined }) {
  const { subject, title, format, duration_min } = evaluation;
  const stage = stageOf(evaluation);
  useTitle(title);
  const back = <Back studentId={studentId} />;
  if (stage === 'writing' && studentId === undefined) return <Room evaluation={evaluation} />;
  if (stage === 'handed in' || stage === 'corrected')
    return <ResultPage evaluation={evaluation} studentId={studentId} back={back} />;
  return (
    <>
      <div className="mb-5 print:hidden">{back}</div>
      <PageHeader
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-2.5">
            <SubjectChip subject={subject} label={shortSubject(subject)} />
            <span>{[...(format === null ? [] : [formatWords[format]]), duration(duration_min)].join(', ')}</span>
          </span>
        }
        title={title}
      />
      <Entrance evaluation={evaluation} studentId={studentId} />
    </>
  );
}

function Back({ studentId }: { studentId: string | undefined }): ReactNode {
  const label = (
    <>
      <ChevronLeftIcon size={16} />
      Toutes les évaluations
    </>
  );
  return (
    <Button asChild className="print:hidden">
      {studentId === undefined ? (
        <Link to="/dashboard/evaluations">{label}</Link>
      ) : (
        <Link to="/eleves/$studentId/evaluations" params={{ studentId }}>
          {label}
        </Link>
      )}
    </Button>
  );
}
