import {
  BacScenarios,
  BacSimulation,
  BacSituation,
  KeepScenarioInput,
  KeptScenario,
  OfStudent,
  RenameScenarioInput,
  ScenarioRef,
  SimulateBacInput,
} from '@nexus/contracts';
import {
  getBacSituation,
  keepScenario,
  listScenarios,
  removeScenario,
  renameScenario,
  simulateBac,
} from '@nexus/services';
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

  scenarios: can('bac:scenarios', {
    method: 'GET',
    path: '/bac/scenarios',
    tags,
    summary: 'Les simulations qu’un élève a gardées',
  })
    .input(OfStudent)
    .output(BacScenarios)
    .query(({ ctx, input }) => listScenarios(ctx.caller, input)),

  keepScenario: can('bac:keepScenario', {
    method: 'POST',
    path: '/bac/scenarios',
    tags,
    summary: 'Garder une simulation, douze au plus',
  })
    .input(KeepScenarioInput)
    .output(KeptScenario)
    .mutation(({ ctx, input }) => keepScenario(ctx.caller, input)),

  renameScenario: can('bac:renameScenario', {
    method: 'PATCH',
    path: '/bac/scenarios/{id}',
    tags,
    summary: 'Renommer une simulation gardée',
  })
    .input(RenameScenarioInput)
    .output(KeptScenario)
    .mutation(({ ctx, input }) => renameScenario(ctx.caller, input)),

  removeScenario: can('bac:removeScenario', {
    method: 'DELETE',
    path: '/bac/scenarios/{id}',
    tags,
    summary: 'Supprimer une simulation gardée',
  })
    .input(ScenarioRef)
    .output(ScenarioRef)
    .mutation(({ ctx, input }) => removeScenario(ctx.caller, input)),
});
