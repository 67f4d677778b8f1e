import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { readResources } from '#features/ressources/data/read-resources.ts';
import { ResourcesPage } from '#features/ressources/resources-page.tsx';
import { validateResourcesSearch } from '#features/ressources/search.ts';

/** Open to every role: everybody reads the same library. */
export const Route = createFileRoute('/_campus/dashboard/ressources')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  validateSearch: validateResourcesSearch,
  loader: ({ context: { utils } }) => readResources(utils),
  component: Resources,
  pendingComponent: PageSkeleton,
});

function Resources() {
  return <ResourcesPage asked={Route.useSearch()} />;
}
