import type { StreamedEvent } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';

export interface EventFeed {
  /** What was recorded at or after an instant, oldest first, at most 500. */
  since(at: Date): Promise<StreamedEvent[]>;
  /** When that event was recorded; undefined when it is not one this person may see. */
  timeOf(event_id: string): Promise<Date | undefined>;
}

/**
 * The events a person may be told about. Links are read again at each call, so one taken away takes effect at once.
 *
 * @param student_id only this pupil; everybody the caller is linked to when left out.
 * @throws as openStudent; STUDENT_REQUIRED for the administration, which is linked to nobody.
 */
export async function openEventFeed(caller: Caller, student_id: string | undefined): Promise<EventFeed> {
  const { events, studentAccess } = schema;
  const { orm } = caller.db;
  const { actor } = caller;
  const only =
    student_id === undefined && actor.role !== 'admin'
      ? undefined
      : eq(events.student_id, (await openStudent(caller, 'events:stream', student_id)).id);
  const linked =
    actor.role === 'admin'
      ? undefined
      : inArray(
          events.student_id,
          orm
            .select({ id: studentAccess.student_id })
            .from(studentAccess)
            .where(eq(studentAccess.user_id, actor.user_id)),
        );
  return {
    async since(at) {
      const rows = await orm
        .select({ id: events.id, student_id: events.student_id, kind: events.kind, at: events.at })
        .from(events)
        .where(and(only, linked, gte(events.at, at)))
        .orderBy(asc(events.at), asc(events.id))
        .limit(500);
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
    async timeOf(event_id) {
      const [row] = await orm
        .select({ at: events.at })
        .from(events)
        .where(and(only, linked, eq(events.id, event_id)));
      return row?.at;
    },
  };
}
