import { createFileRoute, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { readSession } from '#features/cours/session/read-session.ts';
import { SessionPage } from '#features/cours/session/session-page.tsx';

export const Route = createFileRoute('/_campus/dashboard/seance')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  loader: ({ context: { me, utils } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
    return readSession(utils);
  },
  component: SessionPage,
  pendingComponent: PageSkeleton,
});
