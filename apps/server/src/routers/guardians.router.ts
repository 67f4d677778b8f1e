import { CreatedLinkCode, GuardianList, LinkedStudent, LinkGuardianInput } from '@nexus/contracts';
import { createLinkCode, linkGuardian, listGuardians } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['guardians'];

export const guardiansRouter = router({
  createCode: can('guardians:createCode', {
    method: 'POST',
    path: '/guardians/code',
    tags,
    summary: 'Un code à montrer à un parent, valable quinze minutes',
  })
    .output(CreatedLinkCode)
    .mutation(({ ctx }) => createLinkCode(ctx.caller)),

  link: can('guardians:link', {
    method: 'POST',
    path: '/guardians/link',
    tags,
    summary: 'Relier son enfant avec le code qu’il montre',
  })
    .input(LinkGuardianInput)
    .output(LinkedStudent)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.consume('link', ctx.caller.actor.user_id);
      return linkGuardian(ctx.caller, input);
    }),

  list: can('guardians:list', { method: 'GET', path: '/guardians', tags, summary: 'Les adultes qui suivent l’élève' })
    .output(GuardianList)
    .query(({ ctx }) => listGuardians(ctx.caller)),
});
