import { setTimeout as pause } from 'node:timers/promises';
import type { StreamEventsInput, StreamedEvent } from '@nexus/contracts';
import { validate as isUuid } from 'uuid';
import type { Caller } from '../context.ts';
import { type EventFeed, openEventFeed } from './open-event-feed.ts';

export interface StreamPorts {
  /**
   * Calls back whenever something of these pupils may have changed, or of anybody when it does not say whom, until the
   * returned function is called.
   */
  onChange(wake: (student_ids?: ReadonlySet<string>) => void): () => void;
  /** Whether the sign-in that opened the stream still holds: asked before each delivery. */
  stillSignedIn(): Promise<boolean>;
  signal: AbortSignal;
}

/**
 * Two writers may commit in the other order than their clocks say, so each look goes back this far and leaves out what
 * was already told.
 */
const overlapMs = 10_000;
/** A notification can be lost with a connection: look by itself from time to time. */
const lookAgainMs = 30_000;
/** Reads in a row that may fail, with a pause that grows between them: two seconds in all, then the screen is told. */
const failuresAtMost = 4;
const pauseMs = 200;

/**
 * Tells an open screen what happens to the pupils its person may see, until the signal says stop or the sign-in ends.
 * After an interruption, `lastEventId` makes it tell first what was missed; an event may then come twice.
 *
 * @throws as openStudent, before there is a stream: a refusal is an answer, not a stream that breaks.
 */
export async function streamEvents(
  caller: Caller,
  input: StreamEventsInput,
  ports: StreamPorts,
): Promise<AsyncGenerator<StreamedEvent>> {
  return follow(await openEventFeed(caller, input.student_id), caller, input, ports);
}

async function* follow(
  feed: EventFeed,
  caller: Caller,
  { student_id, lastEventId }: StreamEventsInput,
  { onChange, stillSignedIn, signal }: StreamPorts,
): AsyncGenerator<StreamedEvent> {
  const told = new Map<string, number>();
  const resumeAt = lastEventId && isUuid(lastEventId) ? await feed.timeOf(lastEventId) : undefined;
  let cursor = resumeAt ?? caller.now();

  let failures = 0;
  let changed = true;
  let wake = () => {};
  const unsubscribe = onChange((student_ids) => {
    if (student_id !== undefined && student_ids?.has(student_id) === false) return;
    changed = true;
    wake();
  });
  const stop = () => wake();
  signal.addEventListener('abort', stop);
  try {
    if (resumeAt === undefined) {
      // What was recorded before the screen opened is on it already; what happened since, however fast, is not.
      for (const { id, at } of await feed.since(back(cursor)))
        if (Date.parse(at) < cursor.getTime()) told.set(id, Date.parse(at));
    }
    while (!signal.aborted) {
      if (changed) {
        changed = false;
        let events: StreamedEvent[];
        try {
          events = await feed.since(back(cursor));
          if (events.some((event) => !told.has(event.id)) && !(await stillSignedIn())) return;
          failures = 0;
        } catch (error) {
          // A connection that broke is opened again by the next statement: the screen need not know of it.
          failures += 1;
          if (failures > failuresAtMost) throw error;
          changed = true;
          await pause(failures * pauseMs);
          continue;
        }
        for (const event of events) {
          if (told.has(event.id)) continue;
          const at = Date.parse(event.at);
          told.set(event.id, at);
          if (at > cursor.getTime()) cursor = new Date(at);
          yield event;
        }
        for (const [id, at] of told) if (at < cursor.getTime() - 2 * overlapMs) told.delete(id);
      }
      if (!changed && !signal.aborted) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(() => {
            changed = true;
            resolve();
          }, lookAgainMs);
        });
        clearTimeout(timer);
      }
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', stop);
  }
}

const back = (cursor: Date) => new Date(cursor.getTime() - overlapMs);
