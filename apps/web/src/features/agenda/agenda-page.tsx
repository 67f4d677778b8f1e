import { Button, PageHeader } from '@nexus/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useCallback } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { datesIn } from '#lib/format.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { usePhone } from '#lib/media.ts';
import { useNow } from '#lib/now.ts';
import { trpc } from '#lib/trpc.ts';
import { ofName } from '#lib/words/words.ts';

import { FreeSlots } from './booking/free-slots.tsx';
import { agendaInput, shownBy } from './data/read-agenda.ts';
import { useAgendaLive } from './data/use-agenda-live.ts';
import { daysShown } from './days.ts';
import { entriesOf } from './entries.ts';
import { DayList } from './list/day-list.tsx';
import { DayStrip } from './list/day-strip.tsx';
import type { AgendaSearch } from './search.ts';
import { Toolbar } from './toolbar.tsx';
import { WeekGrid } from './week/week-grid.tsx';
import { books, isCoachsOwn, type Whose } from './whose.ts';

const SessionDialog = lazyOnline(() => import('./session/session-dialog.tsx'));

/** Sessions, épreuves and reminders: a week, a day or what comes; and the free slots to book. */
export function AgendaPage({ whose, search }: { whose: Whose; search: AgendaSearch }) {
  const { user } = useMe();
  const { time_zone } = user;
  const now = useNow();
  const phone = usePhone();
  const navigate = useNavigate();
  const { view, day } = shownBy(search, phone, now, time_zone);
  const { data: agenda } = trpc.dashboard.agenda.useQuery(agendaInput(whose, view, day, time_zone), {
    placeholderData: keepPreviousData,
  });
  useAgendaLive(whose);
  useTitle('Agenda');
  const change = useCallback(
    (change: AgendaSearch) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  if (agenda === undefined) return <PageSkeleton />;

  const days = daysShown(view, day);
  const dates = datesIn(time_zone);
  const entries = entriesOf(agenda, time_zone, search.voir);
  const open = agenda.sessions.find(({ id }) => id === search.seance);
  const shown = { entries, days, dates, now, whose, onOpen: (seance: string) => change({ seance }) };
  return (
    <>
      <PageHeader
        title={titleFor(whose)}
        actions={
          isCoachsOwn(whose) ? (
            <Button asChild>
              <Link to="/agenda/disponibilites">Vos disponibilités</Link>
            </Button>
          ) : null
        }
      />
      <Toolbar view={view} day={day} days={days} search={search} now={now} time_zone={time_zone} onChange={change} />
      <div
        className={books(whose) ? 'grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-[minmax(0,1fr)_280px]' : undefined}
      >
        {view === 'semaine' ? (
          <WeekGrid {...shown} time_zone={time_zone} onDay={(date) => change({ vue: 'jour', date })} />
        ) : (
          <div>
            {view === 'jour' ? (
              <DayStrip
                week={daysShown('semaine', day)}
                day={day}
                entries={entries}
                now={now}
                time_zone={time_zone}
                onDay={(date) => change({ date })}
              />
            ) : null}
            <DayList {...shown} one={view === 'jour'} />
          </div>
        )}
        {books(whose) ? (
          <FreeSlots whose={whose} days={days} dates={dates} now={now} onDay={(date) => change({ date })} />
        ) : null}
      </div>
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <SessionDialog session={open} whose={whose} onClose={() => change({ seance: undefined })} />
        </Suspense>
      )}
    </>
  );
}

function titleFor({ role, first_name }: Whose): string {
  if (first_name !== undefined) return `Agenda ${ofName(first_name)}`;
  return role === 'student' ? 'Ton agenda' : 'Votre agenda';
}
