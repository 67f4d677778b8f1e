import { may, type Task, type TaskPage } from '@nexus/contracts';
import { Button, EmptyState, PageHeader, PlusIcon, SheetPicture } from '@nexus/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useRef, useState } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { useLive } from '#components/live/use-live.ts';
import { useRefresh } from '#components/live/use-refresh.ts';
import { lazyOnline, warm } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { ofStudent } from '#lib/trpc.ts';
import { inWords, ofName, plural } from '#lib/words/words.ts';
import { Board } from './board.tsx';
import { taskPages } from './data/read-tasks.ts';
import { type Calendar, calendarOf, slotOf } from './days.ts';
import { Filters } from './filters.tsx';
import { TaskList } from './list.tsx';
import type { TasksSearch } from './search.ts';

import { useFocusWhenShown } from './use-focus-task.ts';
import { type Asked, useTaskHandlers } from './use-task-handlers.ts';

const loadForm = () => import('./dialog/task-dialog.tsx');
const TaskDialog = lazyOnline(loadForm);
const RemoveDialog = lazyOnline(() => import('./dialog/remove-dialog.tsx'));

export interface TasksPageProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  search: TasksSearch;
}

/** A pupil's tasks by day or in a list: their own to arrange, or read by an adult who follows them. */
export function TasksPage({ studentId, search }: TasksPageProps) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...taskPages(studentId, search),
    placeholderData: keepPreviousData,
  });
  const [first] = data?.pages ?? [];
  if (data === undefined || first === undefined) return <PageSkeleton />;
  return (
    <>
      <TasksScreen student={first.student} pages={data.pages} studentId={studentId} search={search} />
      {hasNextPage ? (
        <p className="mt-5 text-center">
          <Button pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Afficher les tâches suivantes
          </Button>
        </p>
      ) : null}
    </>
  );
}

interface TasksScreenProps extends TasksPageProps {
  student: TaskPage['student'];
  pages: readonly TaskPage[];
}

function TasksScreen({ student, pages, studentId, search }: TasksScreenProps) {
  const tasks = pages.flatMap((page) => page.tasks);
  const { user } = useMe();
  const now = useNow();
  const self = studentId === undefined;
  const calendar = calendarOf(now, student.time_zone);
  const ownChanges = useRef(0);
  const navigate = useNavigate();
  const [chosen, setAsked] = useState<Asked | null>(null);
  const refresh = useRefresh();
  const latest = useLive(ofStudent(studentId), refresh, ownChanges);
  const focusWhenShown = useFocusWhenShown(pages);
  const all = useTaskHandlers({ studentId, search, calendar, refresh, ownChanges, ask: setAsked, focusWhenShown });
  const handlers = may(user.role, 'tasks:update') ? all : null;
  const asked: Asked | null = chosen ?? (search.nouvelle && handlers ? { what: 'add' } : null);
  const title = self ? 'Tes tâches' : `Tâches ${ofName(student.first_name)}`;
  useTitle(title);
  const shown = { tasks, calendar, now, handlers, self };
  const close = () => {
    setAsked(null);
    if (search.nouvelle) void navigate({ to: '.', search: { ...search, nouvelle: undefined }, replace: true });
  };
  return (
    <>
      <PageHeader
        title={title}
        lead={search.statut === undefined ? summaryOf(tasks, calendar) : undefined}
        actions={
          handlers ? (
            <Button
              variant="primary"
              onClick={() => setAsked({ what: 'add' })}
              onPointerEnter={() => warm(loadForm)}
              onFocus={() => warm(loadForm)}
            >
              <PlusIcon size={16} />
              Ajouter une tâche
            </Button>
          ) : null
        }
      />
      <p role="status" className="sr-only">
        <span key={latest?.id}>{latest?.text}</span>
      </p>
      <Filters search={search} subjects={student.subjects} self={self} />
      {tasks.length === 0 ? (
        <NoTask search={search} self={self} first_name={student.first_name} />
      ) : search.vue === 'liste' ? (
        <TaskList {...shown} />
      ) : (
        <Board {...shown} />
      )}
      <Suspense fallback={null}>
        {asked?.what === 'remove' ? (
          <RemoveDialog task={asked.task} ownChanges={ownChanges} refresh={refresh} onClose={close} />
        ) : asked ? (
          <TaskDialog
            task={asked.what === 'edit' ? asked.task : null}
            studentId={studentId}
            self={self}
            calendar={calendar}
            ownChanges={ownChanges}
            refresh={refresh}
            onClose={close}
            onSaved={focusWhenShown}
          />
        ) : null}
      </Suspense>
    </>
  );
}

/** « Deux tâches aujourd’hui, une en retard. » */
function summaryOf(tasks: readonly Task[], calendar: Calendar): string | undefined {
  if (tasks.length === 0) return undefined;
  const count = (slot: string) => tasks.filter((task) => slotOf(task, calendar) === slot).length;
  const today = count(calendar.today);
  const late = count('late');
  const said = (number: number) => inWords(number, 'f');
  const opening =
    today === 0
      ? 'Rien de prévu aujourd’hui'
      : `${said(today).replace(/^./, (letter) => letter.toLocaleUpperCase('fr'))} ${plural(today, 'tâche')} aujourd’hui`;
  return `${opening}${late === 0 ? '' : `, ${said(late)} en retard`}${tasks.length > today + late ? `, ${said(tasks.length - today - late)} ensuite` : ''}.`;
}

function NoTask({ search, self, first_name }: { search: TasksSearch; self: boolean; first_name: string }) {
  const filtered = search.matiere !== undefined || search.origine !== undefined;
  const closed = search.statut !== undefined;
  const title = filtered
    ? 'Aucune tâche avec ces filtres'
    : closed
      ? 'Rien ici pour l’instant'
      : 'Rien à faire pour l’instant';
  return (
    <EmptyState
      level="h2"
      picture={<SheetPicture />}
      title={title}
      action={
        filtered ? (
          <Button asChild>
            <Link to="." search={{ vue: search.vue, statut: search.statut }}>
              Voir toutes les tâches
            </Link>
          </Button>
        ) : null
      }
    >
      {filtered
        ? 'Les autres sont toujours là.'
        : closed
          ? 'Les tâches faites ou passées se retrouvent ici, et peuvent revenir dans la liste.'
          : self
            ? 'Ajoute ici ce que tes professeurs te demandent : matière, date, compétence. Nexus et tes coachs y mettront aussi les leurs, chacune avec sa raison.'
            : `Les tâches ${ofName(first_name)} apparaîtront ici, chacune avec sa raison.`}
    </EmptyState>
  );
}
