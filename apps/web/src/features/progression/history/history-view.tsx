import { Card, EmptyState, ProgressArea, SheetPicture } from '@nexus/ui';
import { calendarDays, dayOf, percent } from '#lib/format.ts';
import { usePhone } from '#lib/media.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { ViewSkeleton } from '../view-skeleton.tsx';
import { ActivityCard } from './activity-card.tsx';
import { SubjectHistory } from './subject-history.tsx';
import { trendOf } from './words.ts';

interface HistoryViewProps {
  studentId: string | undefined;
  self: boolean;
}

/** How the progress moved since September, what moved it, and the days of work. */
export default function HistoryView({ studentId, self }: HistoryViewProps) {
  const phone = usePhone();
  const { data: history, error } = trpc.dashboard.progressionHistory.useQuery(ofStudent(studentId));
  if (error) throw error;
  if (history === undefined) return <ViewSkeleton />;
  const { weeks, overall, subjects, since } = history;
  const worked = weeks.map((_, index) => subjects.some(({ points }) => (points[index]?.evidence ?? 0) > 0));
  if (!worked.includes(true) && history.days.length === 0)
    return (
      <EmptyState
        picture={<SheetPicture />}
        title={self ? 'Ton historique apparaîtra ici' : 'L’historique apparaîtra ici'}
      >
        Après un premier exercice (10&nbsp;min), chaque semaine montrera ce qui a bougé depuis le{' '}
        {calendarDays.dayLong(dayOf(since), dayOf(history.today))}.
      </EmptyState>
    );
  return (
    <div className="grid gap-6">
      <Card aria-labelledby="depuis-la-rentree">
        <h2 id="depuis-la-rentree">Depuis la rentrée, toutes matières</h2>
        <p className="mt-1 mb-3 text-sm text-ink-2">{trendOf(overall)}</p>
        <ProgressArea
          weeks={weeks.map((week, index) => ({
            week,
            value: overall[index] ?? 0,
            worked: worked[index] ?? false,
            cells: [],
          }))}
          label={`Progression dans tout le programme, semaine par semaine\u00a0: de ${percent(overall[0] ?? 0)} à ${percent(overall.at(-1) ?? 0)}`}
          heads={['Semaine du', 'Maîtrise']}
          formatDay={(day) => calendarDays.dayShort(dayOf(day))}
          formatMonth={(day) => calendarDays.month(dayOf(day))}
          compact={phone}
        />
        <p className="mt-2 text-xs text-ink-3">
          Un point plein&nbsp;: une semaine où quelque chose a été travaillé. Chaque matière compte selon son
          coefficient au bac.
        </p>
      </Card>
      <ActivityCard history={history} />
      {subjects.map((progress) => (
        <SubjectHistory key={progress.subject} progress={progress} weeks={weeks} />
      ))}
    </div>
  );
}
