import { Button, EmptyState, PageHeader, SheetPicture, Skeleton } from '@nexus/ui';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { ofName } from '#lib/words/words.ts';
import type { SubjectSearch } from '../subject-search.ts';
import { useEvaluations } from './data/use-evaluations.ts';
import { EvaluationsList } from './list/evaluations-list.tsx';

// What is opened from here comes with it: who reads the list needs none of it.
const EvaluationScreen = lazyOnline(() => import('./evaluation-screen.tsx'));
const MakeCard = lazyOnline(() => import('./make/make-card.tsx'));
const UnsentCopies = lazyOnline(() => import('./data/unsent-copies.tsx'));

interface EvaluationsPageProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  search: SubjectSearch;
}

const own = getRouteApi('/_campus/dashboard/evaluations');
const followed = getRouteApi('/_campus/eleves/$studentId/evaluations');

// The two pages are here and not in their routes: they are one file then, and one name for the first screen to carry.
export function OwnEvaluations() {
  return <EvaluationsPage studentId={undefined} search={own.useSearch()} />;
}

export function StudentEvaluations() {
  const { studentId } = followed.useParams();
  return <EvaluationsPage key={studentId} studentId={studentId} search={followed.useSearch()} />;
}

/** The evaluations of a pupil: to make one, to go on with one, to read again how they went. */
function EvaluationsPage({ studentId, search: { sujet } }: EvaluationsPageProps) {
  return sujet === undefined ? (
    <Everything studentId={studentId} />
  ) : (
    <Suspense fallback={<PageSkeleton />}>
      <EvaluationScreen key={sujet} id={sujet} studentId={studentId} />
    </Suspense>
  );
}

function Everything({ studentId }: { studentId: string | undefined }) {
  const { user } = useMe();
  const { page, reading, more } = useEvaluations(studentId);
  const self = studentId === undefined;
  useTitle('Évaluations');
  if (page === 'not-found') return <NotFound />;
  if (page === undefined) return <PageSkeleton />;
  const { first_name } = page.student;
  const done = page.evaluations.filter(({ status }) => status !== 'Proposé');
  const open = page.evaluations.filter((one) => !done.includes(one));
  return (
    <>
      <PageHeader
        title={self ? 'Tes évaluations' : `Les évaluations ${ofName(first_name)}`}
        lead={
          self
            ? 'Un sujet fait pour toi en trois choix, noté question par question.'
            : 'Les sujets proposés, les copies rendues et leurs notes.'
        }
      />
      <div className="grid gap-6">
        <EvaluationsList studentId={studentId} title={self ? 'À faire' : 'Proposées'} evaluations={open} />
        {user.role === 'parent' ? null : (
          <Suspense fallback={<Skeleton className="h-96! rounded-lg!" />}>
            <MakeCard studentId={studentId} first_name={first_name} />
          </Suspense>
        )}
        <Suspense fallback={null}>{self ? <UnsentCopies /> : null}</Suspense>
        <EvaluationsList studentId={studentId} title="Rendues" evaluations={done} />
        {page.evaluations.length > 0 ? null : (
          <EmptyState
            picture={<SheetPicture />}
            title={self ? 'Ta première copie apparaîtra ici' : 'Pas encore d’évaluation'}
          >
            {self
              ? 'Choisis une matière au-dessus\u00a0: le sujet vient de la banque d’exercices, selon ce que tu as travaillé.'
              : `${first_name} n’a pas encore d’évaluation sur Nexus.`}
          </EmptyState>
        )}
        {page.next_cursor === null || more === undefined ? null : (
          <div>
            <Button pending={reading} onClick={more}>
              Montrer les plus anciennes
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
