import { createFileRoute } from '@tanstack/react-router';
import { ResourcesPage } from '#features/ressources/resources-page.tsx';
import { validateResourcesSearch } from '#features/ressources/search.ts';

/** Open to every role: everybody reads the same library. The page asks for its data itself: the first screen carries less. */
export const Route = createFileRoute('/_campus/dashboard/ressources')({
  validateSearch: validateResourcesSearch,
  component: Resources,
});

function Resources() {
  return <ResourcesPage asked={Route.useSearch()} />;
}
