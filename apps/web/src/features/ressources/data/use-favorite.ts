import type { LibraryResource, ResourceHit } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { searchInput } from './read-resources.ts';
import type { ResourcesSearch } from './search.ts';

export type Keepable = Pick<LibraryResource, 'id' | 'title' | 'is_favorite'>;

/** Shown before the server answers, with a way back; put back aloud if it refuses. */
export function useFavorite(search: ResourcesSearch): (resource: Keepable) => void {
  const utils = trpc.useUtils();
  const { toast } = useToast();
  const favorite = trpc.resources.favorite.useMutation({
    onSettled: () => Promise.all([utils.resources.overview.invalidate(), utils.rag.search.invalidate()]),
  });

  const show = (id: string, kept: boolean) => {
    const input = searchInput(search);
    const marked = <T extends { id: string; is_favorite: boolean }>(one: T): T =>
      one.id === id ? { ...one, is_favorite: kept } : one;
    const hits = utils.rag.search.getData(input);
    if (hits) utils.rag.search.setData(input, { ...hits, hits: hits.hits.map((hit: ResourceHit) => marked(hit)) });
    const overview = utils.resources.overview.getData();
    if (overview) {
      const { favorites, added } = overview;
      utils.resources.overview.setData(undefined, {
        ...overview,
        favorites: kept ? favorites.map(marked) : favorites.filter((one) => one.id !== id),
        added: added.map(marked),
      });
    }
  };

  const set = ({ id, title }: Keepable, kept: boolean, undoable: boolean) => {
    show(id, kept);
    const done = favorite.mutateAsync({ id, favorite: kept });
    done.catch((error: unknown) => {
      show(id, !kept);
      toast({ title: 'Favori non enregistré', description: refusalOf(error).message, tone: 'danger' });
    });
    if (!undoable) return;
    toast({
      title: kept ? 'Dans les favoris' : 'Retiré des favoris',
      description: title,
      tone: 'success',
      action: {
        label: 'Annuler',
        onAction: () =>
          void done.then(() => set({ id, title, is_favorite: kept }, !kept, false)).catch(() => undefined),
      },
    });
  };
  return (resource) => set(resource, !resource.is_favorite, true);
}
