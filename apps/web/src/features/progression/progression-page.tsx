import { EmptyState, PageHeader, Segmented, SheetPicture } from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useCallback, useRef } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { useLive } from '#components/live/use-live.ts';
import { percent } from '#lib/format.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { countOf, ofName } from '#lib/words/words.ts';
import { DueCard } from './due-card.tsx';
import { HeatCard } from './heat/heat-card.tsx';
import { progressionSearch, type TypedProgressionSearch } from './search.ts';
import { SubjectCard } from './subject-card.tsx';
import { ViewSkeleton } from './view-skeleton.tsx';
import { competencesOf, overallOf } from './words.ts';

const GraphView = lazyOnline(() => import('./graph/graph-view.tsx'));
const HistoryView = lazyOnline(() => import('./history/history-view.tsx'));

const views = [
  { value: 'competences', label: 'Compétences' },
  { value: 'graphe', label: 'Graphe' },
  { value: 'historique', label: 'Historique' },
] as const;

export interface ProgressionPageProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  search: TypedProgressionSearch;
}

/** How far a pupil is, subject by subject down to each competence, and what is due to be revised. */
export function ProgressionPage({ studentId, search: typed }: ProgressionPageProps) {
  const search = progressionSearch(typed);
  const navigate = useNavigate();
  const self = studentId === undefined;
  const input = ofStudent(studentId);
  const { data, error } = trpc.dashboard.progression.useQuery(input);
  const { dashboard } = trpc.useUtils();
  const refresh = useCallback(() => {
    void dashboard.progression.invalidate();
    void dashboard.progressionHistory.invalidate();
  }, [dashboard]);
  useLive(input, refresh, useRef(0));
  useTitle(self || data === undefined ? 'Progression' : `Progression ${ofName(data.student.first_name)}`);
  if (error) throw error;
  if (data === undefined) return <PageSkeleton />;
  const { student, subjects } = data;
  const whose = { studentId, timeZone: student.time_zone };
  const all = subjects.flatMap(competencesOf);
  const met = all.filter(({ score }) => score !== null).length;
  const due = all.filter(({ is_due }) => is_due);
  return (
    <>
      <PageHeader
        title={`${self ? 'Ta progression' : `Progression ${ofName(student.first_name)}`} : ${percent(overallOf(subjects))} du programme`}
        lead={`${countOf(met, 'compétence travaillée', 'compétences travaillées')} sur ${all.length}, toutes matières. Chaque matière compte selon son coefficient au bac.`}
        actions={
          subjects.length === 0 ? null : (
            <Segmented
              label="Vue"
              options={views}
              value={search.vue ?? 'competences'}
              onValueChange={(view) =>
                void navigate({ to: '.', search: view === 'competences' ? {} : { vue: view }, resetScroll: false })
              }
            />
          )
        }
      />
      {subjects.length === 0 ? (
        <EmptyState picture={<SheetPicture />} title="Pas encore de programme">
          Aucune des matières étudiées cette année n’a de programme détaillé dans Nexus.
        </EmptyState>
      ) : search.vue !== undefined ? (
        <Suspense fallback={<ViewSkeleton />}>
          {search.vue === 'graphe' ? (
            <GraphView progression={data} self={self} search={search} />
          ) : (
            <HistoryView studentId={studentId} self={self} />
          )}
        </Suspense>
      ) : (
        <div className="grid gap-6">
          {due.length > 0 ? <DueCard due={due} whose={whose} /> : null}
          <HeatCard subjects={subjects} />
          {subjects.map((progress) => (
            <SubjectCard key={progress.subject} progress={progress} whose={whose} />
          ))}
        </div>
      )}
    </>
  );
}
