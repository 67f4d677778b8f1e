import { Availability, GetAvailabilityInput, UpdateAvailabilityInput } from '@nexus/contracts';
import { getAvailability, updateAvailability } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['sessions'];

export const availabilityRouter = router({
  get: can('availability:get', {
    method: 'GET',
    path: '/sessions/availability',
    tags,
    summary: 'La semaine d’un coach, ses exceptions et ses règles',
  })
    .input(GetAvailabilityInput)
    .output(Availability)
    .query(({ ctx, input }) => getAvailability(ctx.caller, input)),

  update: can('availability:update', {
    method: 'PUT',
    path: '/sessions/availability',
    tags,
    summary: 'Remplacer la semaine d’un coach, ses exceptions et ses règles',
  })
    .input(UpdateAvailabilityInput)
    .output(Availability)
    .mutation(({ ctx, input }) => updateAvailability(ctx.caller, input)),
});
