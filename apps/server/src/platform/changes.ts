import type { DatabaseClient } from '@nexus/db';
import { faultOf, type Logger } from './logger.ts';

const channel = 'nexus_changes';
/** Long enough to gather the changes of one action, too short to be seen. */
const gatherMs = 5;
/** A payload is at most 8,000 bytes: 39 a pupil. */
const studentsPerPayload = 180;

export interface Changes {
  /** Tells every server's open screens that something of these pupils changed. */
  announce(student_ids: Iterable<string>): void;
  /** Without pupils: notifications may have been lost, everybody looks. */
  onChange(wake: (student_ids?: ReadonlySet<string>) => void): () => void;
  /** How many screens listen here. */
  listeners(): number;
  close(): Promise<void>;
}

/**
 * Changes travel between servers as notifications on one channel, gathered over a few milliseconds and sent after
 * commit: a NOTIFY inside each transaction halves writes (PERFORMANCE). One lost is found again from `events`.
 */
export async function connectChanges(db: DatabaseClient, log: Logger): Promise<Changes> {
  const wakes = new Set<(student_ids?: ReadonlySet<string>) => void>();
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const wakeAll = (student_ids?: ReadonlySet<string>) => {
    for (const wake of wakes) wake(student_ids);
  };
  const stop = await db.listen(
    channel,
    (payload) => wakeAll(new Set(payload.split(','))),
    () => wakeAll(),
  );

  const send = async () => {
    timer = undefined;
    const student_ids = [...gathered];
    gathered.clear();
    for (let from = 0; from < student_ids.length; from += studentsPerPayload) {
      const part = student_ids.slice(from, from + studentsPerPayload);
      try {
        await db.notify(channel, part.join(','));
      } catch (error) {
        log.warn({ fault: faultOf(error) }, 'notification not sent; this server’s own screens are told');
        wakeAll(new Set(part));
      }
    }
  };

  return {
    announce(student_ids) {
      for (const id of student_ids) gathered.add(id);
      if (gathered.size > 0) timer ??= setTimeout(() => void send(), gatherMs);
    },
    onChange(wake) {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
    listeners: () => wakes.size,
    async close() {
      clearTimeout(timer);
      await stop();
    },
  };
}
