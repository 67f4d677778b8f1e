import { OfStudent, SyncedEpreuves } from '@nexus/contracts';
import { syncEpreuves } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

export const epreuvesRouter = router({
  sync: can('epreuves:sync', {
    method: 'POST',
    path: '/epreuves/sync',
    tags: ['epreuves'],
    summary: 'Remettre le plan d’épreuves d’un élève en accord avec le règlement',
  })
    .input(OfStudent)
    .output(SyncedEpreuves)
    .mutation(({ ctx, input }) => syncEpreuves(ctx.caller, input)),
});
