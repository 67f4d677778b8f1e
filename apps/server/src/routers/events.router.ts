import { StreamEventsInput, type StreamedEvent } from '@nexus/contracts';
import { findSignIn, streamEvents } from '@nexus/services';
import { tracked } from '@trpc/server';
import { can, router } from '../trpc/init.ts';

export const eventsRouter = router({
  stream: can('events:stream')
    .input(StreamEventsInput)
    .subscription(async ({ ctx, input, signal }) => {
      const ports = {
        onChange: ctx.changes.onChange,
        stillSignedIn: async () => (await findSignIn(ctx.campus.db.orm, ctx.token)) !== undefined,
        signal: AbortSignal.any([ctx.stopping, ...(signal === undefined ? [] : [signal])]),
      };
      return trackedById(await streamEvents(ctx.caller, input, ports));
    }),
});

/** An EventSource that comes back says the last id it was told. */
async function* trackedById(events: AsyncIterable<StreamedEvent>) {
  for await (const event of events) yield tracked(event.id, event);
}
