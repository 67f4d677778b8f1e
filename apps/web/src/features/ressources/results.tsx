import type { ResourceHits } from '@nexus/contracts';
import { Button, EmptyState, LinkButton, SheetPicture, Spinner } from '@nexus/ui';
import { useId } from 'react';
import { hitsListed } from './data/read-resources.ts';
import type { ResourcesSearch } from './data/search.ts';
import type { Keepable } from './data/use-favorite.ts';
import { HitCard } from './hits/hit-card.tsx';
import type { RawSearch } from './search.ts';

interface ResultsProps {
  found: ResourceHits;
  search: ResourcesSearch;
  self: boolean;
  onChange: (changes: RawSearch) => void;
  onFavorite: (resource: Keepable) => void;
}

/** What answers, the nearest first; with nothing asked, what the filters leave, in the order of the programmes. */
export function Results({ found, search, self, onChange, onFavorite }: ResultsProps) {
  const id = useId();
  if (!found.ready) {
    return (
      <p role="status" className="flex items-center gap-3 text-ink-2">
        <Spinner /> Le campus lit sa bibliothèque pour la première fois : encore quelques secondes.
      </p>
    );
  }
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="sr-only">
        Résultats
      </h2>
      <Understood found={found} search={search} onChange={onChange} />
      {found.hits.length === 0 ? (
        <Nothing search={search} self={self} onChange={onChange} />
      ) : (
        <ul className="grid gap-3">
          {found.hits.map((hit) => (
            <HitCard key={hit.id} hit={hit} onFavorite={onFavorite} />
          ))}
        </ul>
      )}
      {found.hits.length === hitsListed ? (
        <p className="mt-4 text-sm text-ink-2">
          Les {hitsListed} premières. {self ? 'Choisis' : 'Choisissez'} un chapitre, ou {self ? 'tape' : 'tapez'} un
          mot, pour voir les autres.
        </p>
      ) : null}
    </section>
  );
}

type Said = Pick<ResultsProps, 'found' | 'search' | 'onChange'>;

/** Words that were read otherwise than typed, with the way back to the very words. */
function Understood({ found, search, onChange }: Said) {
  if (search.exact === true) {
    return (
      <p className="mb-3 text-sm text-ink-2">
        Recherche des mots tels quels.{' '}
        <LinkButton onClick={() => onChange({ exact: undefined })}>Accepter d’autres orthographes</LinkButton>
      </p>
    );
  }
  if (found.corrections.length === 0) return null;
  const read = found.corrections.map((one) => `« ${one.read} »`).join(', ');
  const typed = found.corrections.map((one) => `« ${one.typed} »`).join(', ');
  return (
    <p className="mb-3 text-sm text-ink-2">
      Orthographe comprise comme {read}.{' '}
      <LinkButton onClick={() => onChange({ exact: 'oui' })}>Chercher plutôt {typed}</LinkButton>
    </p>
  );
}

function Nothing({ search, self, onChange }: Omit<ResultsProps, 'found' | 'onFavorite'>) {
  const filtered = [search.matiere, search.niveau, search.type, search.chapitre].some((one) => one !== undefined);
  const without = { matiere: undefined, niveau: undefined, type: undefined, chapitre: undefined };
  const q = search.q?.trim() ?? '';
  return (
    <EmptyState
      level="h2"
      picture={<SheetPicture />}
      title={q === '' ? 'Rien avec ces filtres' : `Rien trouvé pour « ${q} »`}
      action={
        filtered ? (
          <Button onClick={() => onChange(without)}>Chercher dans toute la bibliothèque</Button>
        ) : search.exact === true ? (
          <Button onClick={() => onChange({ exact: undefined })}>Accepter d’autres orthographes</Button>
        ) : undefined
      }
    >
      {filtered
        ? 'Une autre matière ou un autre niveau peut avoir la réponse.'
        : self
          ? 'Essaie avec un ou deux mots du cours : « pile », « dérivée composée », « clé étrangère ».'
          : 'Essayez avec un ou deux mots du cours : « pile », « dérivée composée », « clé étrangère ».'}
    </EmptyState>
  );
}
