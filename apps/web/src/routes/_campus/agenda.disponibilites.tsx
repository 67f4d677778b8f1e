import { createFileRoute, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { AvailabilityPage } from '#features/agenda/availability/availability-page.tsx';

export const Route = createFileRoute('/_campus/agenda/disponibilites')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  staticData: { skeleton: PageSkeleton },
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'coach') throw redirect({ to: '/', replace: true });
  },
  loader: ({ context: { utils } }) => utils.availability.get.fetch({}),
  component: () => <AvailabilityPage saved={Route.useLoaderData()} />,
  pendingComponent: PageSkeleton,
});
