import type { LibraryOverview, LibraryResource } from '@nexus/contracts';
import { useId } from 'react';
import { typeOf, trackOf } from './data/read-resources.ts';
import type { Keepable } from './data/use-favorite.ts';
import { ResourceCard } from './hits/hit-card.tsx';
import type { ResourcesSearch } from './search.ts';
import { StaffActions } from './staff/staff-actions.tsx';

interface HomeProps {
  overview: LibraryOverview;
  search: ResourcesSearch;
  onFavorite: (resource: Keepable) => void;
}

/** Before anything is typed: what one keeps, then what coaches have added. */
export function Home({ overview: { favorites, added }, search, onFavorite }: HomeProps) {
  const within = (list: readonly LibraryResource[]) => list.filter((one) => isWithin(one, search));
  return (
    <>
      <Shelf title="Favoris" resources={within(favorites)} onFavorite={onFavorite} />
      <Shelf title="Ajoutées récemment" resources={within(added)} onFavorite={onFavorite} />
    </>
  );
}

function isWithin({ subject, level, type, course }: LibraryResource, search: ResourcesSearch): boolean {
  return (
    (search.matiere === undefined || subject === search.matiere) &&
    (search.niveau === undefined || level === trackOf[search.niveau]) &&
    (search.type === undefined || type === typeOf[search.type]) &&
    (search.chapitre === undefined || course?.id === search.chapitre)
  );
}

interface ShelfProps {
  title: string;
  resources: readonly LibraryResource[];
  onFavorite: (resource: Keepable) => void;
}

function Shelf({ title, resources, onFavorite }: ShelfProps) {
  const id = useId();
  if (resources.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="mb-3">
        {title}
      </h2>
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {resources.map((resource) => (
          <ResourceCard
            key={resource.id}
            resource={resource}
            onFavorite={onFavorite}
            actions={resource.may_edit ? <StaffActions resource={resource} /> : null}
          >
            {resource.description === '' ? null : (
              <p className="mt-2 line-clamp-3 text-sm whitespace-pre-line text-ink-2">{resource.description}</p>
            )}
          </ResourceCard>
        ))}
      </ul>
    </section>
  );
}
