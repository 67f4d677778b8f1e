import { BacSimulation, BacSituation, OfStudent, SimulateBacInput } from '@nexus/contracts';
import { getBacSituation, simulateBac } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['bac'];

export const bacRouter = router({
  situation: can('bac:situation', {
    method: 'GET',
    path: '/bac/situation',
    tags,
    summary: 'Ce dont part le simulateur d’un élève : plan, notes obtenues, estimations',
  })
    .input(OfStudent)
    .output(BacSituation)
    .query(({ ctx, input }) => getBacSituation(ctx.caller, input)),

  /** Writes nothing; a mutation because its input is a body. */
  simulate: can('bac:simulate', {
    method: 'POST',
    path: '/bac/simulate',
    tags,
    summary: 'Le bac avec ces notes : moyenne, décision, mention, notes nécessaires',
  })
    .input(SimulateBacInput)
    .output(BacSimulation)
    .mutation(({ ctx, input }) => simulateBac(ctx.caller, input)),
});
