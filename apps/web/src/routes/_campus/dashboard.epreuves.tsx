import { createFileRoute, redirect } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { readEpreuves, warmEpreuves } from '#features/epreuves/data/read-epreuves.ts';
import { EpreuvesPage } from '#features/epreuves/epreuves-page.tsx';
import { validateEpreuvesSearch } from '#features/epreuves/search.ts';

export const Route = createFileRoute('/_campus/dashboard/epreuves')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateEpreuvesSearch,
  staticData: { warm: ({ utils }) => warmEpreuves(utils, undefined), skeleton: PageSkeleton },
  beforeLoad: ({ context: { me } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
  },
  loader: ({ context: { utils } }) => readEpreuves(utils, undefined),
  component: Epreuves,
  pendingComponent: PageSkeleton,
});

function Epreuves() {
  return <EpreuvesPage studentId={undefined} search={Route.useSearch()} />;
}
