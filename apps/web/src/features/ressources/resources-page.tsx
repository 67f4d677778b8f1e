import { Button, PageHeader, PlusIcon } from '@nexus/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Suspense, useRef, useState } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { countOf } from '#lib/words/words.ts';
import { isAsking, libraryStaleTime, searchInput } from './data/read-resources.ts';
import { readSearch } from './data/search.ts';
import { useFavorite } from './data/use-favorite.ts';
import { Filters } from './filters.tsx';
import { Home } from './home.tsx';
import { Results } from './results.tsx';
import type { RawSearch } from './search.ts';
import { SearchField } from './search-field.tsx';

const ResourceDialog = lazyOnline(() => import('./staff/resource-dialog.tsx'));
const path = '/dashboard/ressources';

/** The library: what one looks for, else what one keeps. */
export function ResourcesPage({ asked }: { asked: RawSearch }) {
  const search = readSearch(asked);
  const me = useMe();
  const self = me.user.role === 'student';
  const staff = me.user.role === 'coach' || me.user.role === 'admin';
  const navigate = useNavigate();
  const router = useRouter();
  const results = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const asking = isAsking(search);
  const overview = trpc.resources.overview.useQuery(undefined, {
    staleTime: libraryStaleTime,
    // While search reads what has just been sent.
    refetchInterval: ({ state }) => (state.data?.added.some(({ file }) => file?.indexed === false) ? 2_000 : false),
  });
  const found = trpc.rag.search.useQuery(searchInput(search), {
    staleTime: libraryStaleTime,
    placeholderData: keepPreviousData,
    enabled: asking,
    // While the campus reads its library for the first time.
    refetchInterval: ({ state }) => (state.data?.ready === false ? 2_000 : false),
  });
  const favorite = useFavorite(search);
  useTitle('Ressources');
  if (overview.error) throw overview.error;
  if (found.error) throw found.error;
  if (overview.data === undefined || (asking && found.data === undefined)) return <PageSkeleton />;

  const change = (changes: RawSearch) => {
    // Another place was opened meanwhile.
    if (router.latestLocation.pathname !== path) return;
    void navigate({ to: path, search: said({ ...asked, ...changes }), replace: true });
  };
  return (
    <>
      <PageHeader
        title="Ressources"
        lead={leadOf(overview.data.counts)}
        actions={
          staff ? (
            <Button variant="primary" onClick={() => setAdding(true)}>
              <PlusIcon size={16} />
              Ajouter
            </Button>
          ) : null
        }
      />
      <SearchField
        q={search.q ?? ''}
        busy={found.isFetching && found.isPlaceholderData}
        placeholder={self ? 'Tape ta question comme elle te vient' : 'Une notion, une question, un mot de code'}
        onSearch={(q) => change({ q, exact: undefined })}
        onEnter={() => results.current?.querySelector('a')?.focus()}
      />
      <Filters search={search} counts={overview.data.counts} onChange={change} />
      <p role="status" className="sr-only">
        {asking && found.data ? countOf(found.data.hits.length, 'résultat') : ''}
      </p>
      <div ref={results}>
        {asking && found.data ? (
          <Results found={found.data} search={search} self={self} onChange={change} onFavorite={favorite} />
        ) : (
          <Home overview={overview.data} onFavorite={favorite} />
        )}
      </div>
      {adding ? (
        <Suspense fallback={null}>
          <ResourceDialog onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** « 144 sections de cours, 665 exercices et 3 liens ou documents. » */
function leadOf(counts: readonly { type: string; count: number }[]): string | undefined {
  const sum = (of: (type: string) => boolean) =>
    counts.filter(({ type }) => of(type)).reduce((total, { count }) => total + count, 0);
  const sections = sum((type) => type === 'Cours');
  if (sections === 0) return undefined;
  const exercises = sum((type) => type === 'Exercice');
  const others = sum((type) => type !== 'Cours' && type !== 'Exercice');
  const parts = [`${countOf(sections, 'section')} de cours`, countOf(exercises, 'exercice')];
  if (others > 0) parts.push(countOf(others, 'lien ou document', 'liens et documents'));
  return `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}, à chercher avec ses mots.`;
}

/** Without what says nothing. */
function said(search: RawSearch): RawSearch {
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, value || undefined]));
}
