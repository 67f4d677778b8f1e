import { ExplainProgressInput, ProgressExplained } from '@nexus/contracts';
import { explainProgress } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

export const progressRouter = router({
  explain: can('progress:explain', {
    method: 'GET',
    path: '/progress/{code}',
    tags: ['progress'],
    summary: 'Pourquoi une maîtrise est ce qu’elle est : chaque preuve, ce qu’elle a changé, d’où l’on est parti',
  })
    .input(ExplainProgressInput)
    .output(ProgressExplained)
    .query(({ ctx, input }) => explainProgress(ctx.caller, input)),
});
