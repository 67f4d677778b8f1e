import { StreamEventsInput } from '@nexus/contracts';
import { findSignIn, streamEvents } from '@nexus/services';
import { tracked } from '@trpc/server';
import { can, router } from '../trpc/init.ts';

export const eventsRouter = router({
  stream: can('events:stream')
    .input(StreamEventsInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const ports = {
        onChange: ctx.changes.onChange,
        stillSignedIn: async () => (await findSignIn(ctx.campus.db.orm, ctx.token)) !== undefined,
        signal: AbortSignal.any([ctx.stopping, ...(signal === undefined ? [] : [signal])]),
      };
      for await (const event of streamEvents(ctx.caller, input, ports)) yield tracked(event.id, event);
    }),
});
