import { createFileRoute, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { AgendaPage } from '#features/agenda/agenda-page.tsx';
import { readAgenda } from '#features/agenda/data/read-agenda.ts';
import { validateAgendaSearch } from '#features/agenda/search.ts';
import { isPhone } from '#lib/media.ts';

const whose = { studentId: undefined, role: 'coach', first_name: undefined } as const;

/** A coach's own week, whoever it is with. */
export const Route = createFileRoute('/_campus/agenda/')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateAgendaSearch,
  staticData: { skeleton: PageSkeleton },
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role === 'student') throw redirect({ to: '/dashboard/agenda', replace: true });
    if (me.user.role !== 'coach') throw redirect({ to: '/eleves', replace: true });
  },
  loader: ({ context: { utils, me }, location }) =>
    readAgenda(utils, whose, validateAgendaSearch({ ...location.search }), isPhone(), me.user.time_zone),
  component: () => <AgendaPage whose={whose} search={Route.useSearch()} />,
  pendingComponent: PageSkeleton,
});
