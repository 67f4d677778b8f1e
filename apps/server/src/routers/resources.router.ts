import {
  AddResourceInput,
  LibraryOverview,
  ResourceChanged,
  ResourceRef,
  SetFavoriteInput,
  UpdateResourceInput,
} from '@nexus/contracts';
import {
  addResource,
  getLibraryOverview,
  readResource,
  setFavorite,
  updateResource,
  withdrawResource,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

export const resourcesRouter = router({
  overview: can('resources:overview', {
    method: 'GET',
    path: '/resources/overview',
    tags: ['resources'],
    summary: 'Mes favoris, les derniers ajouts, et combien de ressources par matière, niveau et type',
  })
    .output(LibraryOverview)
    .query(({ ctx }) => getLibraryOverview(ctx.caller)),

  favorite: can('resources:favorite', {
    method: 'POST',
    path: '/resources/{id}/favorite',
    tags: ['resources'],
    summary: 'Mettre une ressource dans ses favoris, ou l’en retirer',
  })
    .input(SetFavoriteInput)
    .output(ResourceChanged)
    .mutation(({ ctx, input }) => setFavorite(ctx.caller, input)),

  read: can('resources:read', {
    method: 'POST',
    path: '/resources/{id}/read',
    tags: ['resources'],
    summary: 'Dire que l’on a ouvert une ressource',
  })
    .input(ResourceRef)
    .output(ResourceChanged)
    .mutation(({ ctx, input }) => readResource(ctx.caller, input)),

  add: can('resources:add', {
    method: 'POST',
    path: '/resources',
    tags: ['resources'],
    summary: 'Ajouter à la bibliothèque un lien, ou un PDF qui vient d’être envoyé',
  })
    .input(AddResourceInput)
    .output(ResourceChanged)
    .mutation(({ ctx, input }) => addResource(ctx.caller, input)),

  update: can('resources:update', {
    method: 'PATCH',
    path: '/resources/{id}',
    tags: ['resources'],
    summary: 'Corriger une ressource que l’on a ajoutée',
  })
    .input(UpdateResourceInput)
    .output(ResourceChanged)
    .mutation(({ ctx, input }) => updateResource(ctx.caller, input)),

  withdraw: can('resources:withdraw', {
    method: 'DELETE',
    path: '/resources/{id}',
    tags: ['resources'],
    summary: 'Retirer une ressource que l’on a ajoutée',
  })
    .input(ResourceRef)
    .output(ResourceChanged)
    .mutation(({ ctx, input }) => withdrawResource(ctx.caller, input)),
});
