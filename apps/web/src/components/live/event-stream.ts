import type { StreamEventsInput } from '@nexus/contracts';

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
/** The campus says that it is there every 15 s (sse in apps/server/src/trpc/init.ts). */
const silenceMs = 45_000;

export interface StreamEvent {
  id: string;
  kind: string;
}

/**
 * Follows `events.stream` over the browser's own EventSource: it goes on after a cut from the last event it was told, waits
 * longer after each refusal, and takes a silence for a cut. tRPC's own link for subscriptions would weigh 2 kB on the first
 * screen.
 *
 * @param onBack called when events may have been missed without being told again: the campus has refused the stream.
 * @returns what ends it.
 */
export function openEventStream(
  input: Pick<StreamEventsInput, 'student_id'>,
  onEvent: (event: StreamEvent) => void,
  onBack: () => void,
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  let last: string | undefined;
  let waitMs = firstWaitMs;

  const open = () => {
    source = new EventSource(
      `/trpc/events.stream?${new URLSearchParams({ input: JSON.stringify({ ...input, lastEventId: last }) })}`,
    );
    for (const kind of ['connected', 'ping', 'message']) source.addEventListener(kind, listen);
    source.addEventListener('connected', () => {
      waitMs = firstWaitMs;
    });
    source.addEventListener('message', ({ data, lastEventId }) => {
      last = lastEventId;
      const kind = kindOf(data);
      if (kind !== undefined) onEvent({ id: lastEventId, kind });
    });
    // The campus ends it (it stops, the sign-in is over), or has failed.
    source.addEventListener('return', again);
    source.addEventListener('serialized-error', again);
    source.onerror = () => {
      // Cut, it comes back by itself; refused, it does not.
      if (source.readyState === EventSource.CLOSED) again();
    };
    listen();
  };
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(reopen, silenceMs);
  };
  const reopen = () => {
    source.close();
    open();
  };
  const again = () => {
    source.close();
    clearTimeout(timer);
    timer = setTimeout(() => {
      onBack();
      open();
    }, waitMs);
    waitMs = Math.min(2 * waitMs, longestWaitMs);
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function kindOf(data: unknown): string | undefined {
  const event: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
  const kind: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'kind') : undefined;
  return typeof kind === 'string' ? kind : undefined;
}
