import { CalendarFeed, CreatedCalendarFeed, Done } from '@nexus/contracts';
import { createCalendarFeed, getCalendarFeed, revokeCalendarFeed } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['calendar'];

export const calendarRouter = router({
  get: can('calendar:get', {
    method: 'GET',
    path: '/calendar',
    tags,
    summary: 'Son adresse de calendrier : depuis quand, et quand elle a servi',
  })
    .output(CalendarFeed)
    .query(({ ctx }) => getCalendarFeed(ctx.caller)),

  create: can('calendar:create', {
    method: 'POST',
    path: '/calendar',
    tags,
    summary: 'Une nouvelle adresse de calendrier, qui remplace l’ancienne',
  })
    .output(CreatedCalendarFeed)
    .mutation(({ ctx }) => createCalendarFeed(ctx.caller)),

  revoke: can('calendar:revoke', {
    method: 'DELETE',
    path: '/calendar',
    tags,
    summary: 'Supprimer son adresse de calendrier',
  })
    .output(Done)
    .mutation(async ({ ctx }) => {
      await revokeCalendarFeed(ctx.caller);
      return { done: true };
    }),
});
