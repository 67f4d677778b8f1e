import { StreamedEvent, WireError } from '@nexus/contracts';
import { z } from 'zod';
import type { RequestOptions, TestServer } from './test-server.ts';

/** One message of a text/event-stream, as EventSource would dispatch it. */
export interface SseMessage {
  event: string;
  data: string;
  id: string | undefined;
}

/** What tRPC sends in the stream when the subscription is refused or breaks: a JSON-RPC number and our error. */
export const StreamFailure = z.object({
  code: z.number(),
  message: z.string(),
  data: WireError.extend({ httpStatus: z.number() }),
});

export interface EventStream {
  response: Response;
  /** The next message; undefined when the server has ended the stream. */
  next(): Promise<SseMessage | undefined>;
  /** The next event of a pupil, over pings and « connected »; undefined at the end. @throws when refused. */
  nextEvent(): Promise<(StreamedEvent & { lastEventId: string | undefined }) | undefined>;
  close(): void;
}

export interface StreamRequest extends Omit<RequestOptions, 'signal'> {
  student_id?: string;
  /** As EventSource sends it when it comes back. */
  lastEventId?: string;
}

/** Opens the event stream as the web app's httpSubscriptionLink does. */
export async function openStream(
  server: Pick<TestServer, 'fetch'>,
  { student_id, lastEventId, headers, ...request }: StreamRequest,
): Promise<EventStream> {
  const gone = new AbortController();
  const input = encodeURIComponent(JSON.stringify(student_id === undefined ? {} : { student_id }));
  const response = await server.fetch(`/trpc/events.stream?input=${input}`, {
    ...request,
    signal: gone.signal,
    headers: {
      accept: 'text/event-stream',
      ...headers,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
  });
  const messages = messagesOf(response);
  const next = async () => (await messages.next()).value;
  return {
    response,
    next,
    async nextEvent() {
      for (let message = await next(); message !== undefined; message = await next()) {
        if (message.event === 'serialized-error') {
          throw new StreamRefused(StreamFailure.parse(JSON.parse(message.data)));
        }
        if (message.event === 'return') return undefined;
        if (message.event !== 'message') continue;
        return { ...StreamedEvent.parse(JSON.parse(message.data)), lastEventId: message.id };
      }
      return undefined;
    },
    close: () => gone.abort(),
  };
}

export class StreamRefused extends Error {
  readonly failure: z.infer<typeof StreamFailure>;

  constructor(failure: z.infer<typeof StreamFailure>) {
    super(failure.message);
    this.failure = failure;
  }
}

async function* messagesOf(response: Response): AsyncGenerator<SseMessage, undefined> {
  if (response.body === null) return;
  const decoder = new TextDecoder();
  let pending = '';
  let fields = new Map<string, string>();
  for await (const chunk of response.body) {
    pending += decoder.decode(chunk, { stream: true });
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        // EventSource dispatches only what has data; tRPC's pings carry an empty one.
        const data = fields.get('data');
        if (data !== undefined) yield { event: fields.get('event') ?? 'message', data, id: fields.get('id') };
        fields = new Map();
        continue;
      }
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (name !== '') fields.set(name, value);
    }
  }
}
