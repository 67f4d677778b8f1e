import type { GrandOral } from '@nexus/contracts';
import { Button, InfoIcon, PageHeader, PrintIcon } from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { lazyOnline, warm } from '#lib/lazy-online.ts';
import { useGrandOral, useShowQuestion } from './data/use-grand-oral.ts';
import { GridCard } from './grid/grid-card.tsx';
import { MilestonesCard } from './milestones-card.tsx';
import { NotYet } from './not-yet.tsx';
import { RehearsalsCard } from './past/rehearsals-card.tsx';
import { QuestionCard } from './questions/question-card.tsx';
import { RulesCard } from './rules-card.tsx';
import type { GrandOralSearch } from './search.ts';
import { headerOf } from './words.ts';

const loadRehearsal = () => import('./rehearsal/rehearsal-screen.tsx');
const RehearsalScreen = lazyOnline(loadRehearsal);
const WaitingCard = lazyOnline(() => import('./rehearsal/waiting-card.tsx'));

interface GrandOralPageProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  search: GrandOralSearch;
}

/** A pupil's Grand oral: their own to prepare, or as much of it as an adult who follows them may see. */
export function GrandOralPage({ studentId, search }: GrandOralPageProps) {
  const oral = useGrandOral(studentId);
  if (oral === 'not-yet') return <NotYet self={studentId === undefined} />;
  if (oral === 'not-found') return <NotFound />;
  if (oral === undefined) return <PageSkeleton />;
  return <GrandOralScreen oral={oral} studentId={studentId} search={search} />;
}

function GrandOralScreen({ oral, studentId, search }: GrandOralPageProps & { oral: GrandOral }) {
  const showQuestion = useShowQuestion(studentId);
  const navigate = useNavigate();
  const { title, lead } = headerOf(oral);
  const own = oral.reader === 'own';
  const rehearse = (repeter: true | undefined) => void navigate({ to: '.', search: { repeter }, replace: true });
  useTitle(title);
  return (
    <>
      <PageHeader
        title={title}
        lead={<span className="block max-w-[64ch]">{lead}</span>}
        actions={
          <div className="flex flex-wrap gap-2 print:hidden">
            {oral.reader === 'progress' ? null : (
              <Button onClick={() => print()}>
                <PrintIcon size={16} />
                Imprimer
              </Button>
            )}
            {own ? (
              <Button
                variant="action"
                onClick={() => rehearse(true)}
                onPointerEnter={() => warm(loadRehearsal)}
                onFocus={() => warm(loadRehearsal)}
              >
                Répéter
              </Button>
            ) : null}
          </div>
        }
      />
      <div className="grid gap-6">
        {own ? (
          <Suspense fallback={null}>
            <WaitingCard />
          </Suspense>
        ) : null}
        <MilestonesCard oral={oral} />
        {oral.combination.message === null ? null : (
          <p className="flex gap-2.5 rounded-lg bg-info-soft px-4 py-3 text-sm text-info">
            <InfoIcon size={16} className="mt-0.5" />
            <span>{oral.combination.message}</span>
          </p>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <QuestionCard oral={oral} position={1} onSaved={showQuestion} />
          <QuestionCard oral={oral} position={2} onSaved={showQuestion} />
        </div>
        <RehearsalsCard oral={oral} />
        {oral.reader === 'progress' ? null : <GridCard oral={oral} />}
        {own ? <RulesCard oral={oral} /> : null}
      </div>
      {own && search.repeter ? (
        <Suspense fallback={null}>
          <RehearsalScreen oral={oral} onClose={() => rehearse(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}
