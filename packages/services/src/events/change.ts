import type { EventKind, EventPayload } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import { lockStudent, project } from '../projection/index.ts';

interface NewEvent<K extends EventKind> {
  kind: K;
  student_id: string;
  /** Unique for what happened, not for the request that made it happen: doing it twice records it once. */
  key: string;
  /** A function when it holds the figure that this very change produces. */
  payload: EventPayload<K> | ((progress_overall: number) => EventPayload<K>);
  /** When the learning it records took place; now by default. */
  active_at?: Date | undefined;
}

type Each = 'key' | 'payload';

/** A transaction in which things change: the only place from which events are written. */
export interface Change {
  readonly orm: Database;
  /** Makes changes of this pupil wait for each other. Before reading what is about to change. */
  lock(student_id: string): Promise<void>;
  /** Appends the event and writes the pupil's summary again, in this transaction. */
  record<K extends EventKind>(event: NewEvent<K>): Promise<void>;
  /** Several of one kind and pupil, as one: three statements however many they are. */
  recordAll<K extends EventKind>(
    event: Omit<NewEvent<K>, Each>,
    each: readonly Pick<NewEvent<K>, Each>[],
  ): Promise<void>;
  /** A part that may fail by itself: what it throws undoes what it wrote, and nothing of the rest (a savepoint). */
  attempt<T>(part: (change: Change) => Promise<T>): Promise<T>;
}

/**
 * Runs a change: write, event and projection commit together or not at all, then open screens are told once. The
 * journal names the actor, or nobody when the campus itself acts.
 */
export async function change<T>(
  campus: Campus & { readonly actor?: { user_id: string } },
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const touched = new Set<string>();
  const result = await campus.db.orm.transaction((orm) => work(changeWithin(campus, orm, touched)));
  campus.announce(touched);
  return result;
}

type ActingCampus = Parameters<typeof change>[0];

function changeWithin(campus: ActingCampus, orm: Database, touched: Set<string>): Change {
  const recordAll: Change['recordAll'] = async ({ kind, student_id, active_at }, each) => {
    if (each.length === 0) return;
    const now = campus.now();
    const progress_overall = await project(orm, { kind, student_id, now, active_at });
    await orm
      .insert(schema.events)
      .values(
        each.map(({ key, payload }) => ({
          id: campus.newId(),
          student_id,
          kind,
          payload_json: typeof payload === 'function' ? payload(progress_overall) : payload,
          at: now,
          actor_id: campus.actor?.user_id ?? null,
          idempotency_key: key,
        })),
      )
      .onConflictDoNothing();
    touched.add(student_id);
  };
  return {
    orm,
    lock: (student_id) => lockStudent(orm, student_id),
    record: ({ key, payload, ...event }) => recordAll(event, [{ key, payload }]),
    recordAll,
    attempt: (part) => orm.transaction((inner) => part(changeWithin(campus, inner, touched))),
  };
}
