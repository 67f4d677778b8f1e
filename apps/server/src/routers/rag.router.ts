import { ResourceDoc, ResourceHits, ResourceRef, SearchResourcesInput } from '@nexus/contracts';
import { getResource, searchResources } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

export const ragRouter = router({
  search: can('rag:search', {
    method: 'GET',
    path: '/rag/search',
    tags: ['resources'],
    summary: 'Chercher dans la bibliothèque, comme on l’écrit ; sans question, la bibliothèque dans l’ordre',
  })
    .input(SearchResourcesInput)
    .output(ResourceHits)
    .query(({ ctx, input }) => searchResources(ctx.caller, input)),

  doc: can('rag:doc', {
    method: 'GET',
    path: '/rag/doc/{id}',
    tags: ['resources'],
    summary: 'Une ressource, tous ses passages',
  })
    .input(ResourceRef)
    .output(ResourceDoc)
    .query(({ ctx, input }) => getResource(ctx.caller, input)),
});
