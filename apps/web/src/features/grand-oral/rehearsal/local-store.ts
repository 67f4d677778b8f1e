import { OralPosition } from '@nexus/contracts';
import { z } from 'zod';

/** A rehearsal that the campus does not have whole yet. */
export const LocalRehearsal = z.object({
  id: z.uuid(),
  user_id: z.uuid(),
  position: OralPosition,
  started_at: z.iso.datetime(),
  preparation_s: z.number(),
  presentation_s: z.number(),
  exchange_s: z.number(),
  /** Null when nothing is recorded. */
  consented_at: z.iso.datetime().nullable(),
  media_type: z.string().nullable(),
  /** Seconds into the recording at which the exchange began. */
  exchange_at_s: z.number().nullable(),
});
export type LocalRehearsal = z.infer<typeof LocalRehearsal>;

const rehearsals = 'rehearsals';
const chunks = 'chunks';

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('nexus-grand-oral', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(rehearsals, { keyPath: 'id' });
      request.result.createObjectStore(chunks);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (stores: { rehearsals: IDBObjectStore; chunks: IDBObjectStore }) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction([rehearsals, chunks], mode);
  const request = work({
    rehearsals: transaction.objectStore(rehearsals),
    chunks: transaction.objectStore(chunks),
  });
  return new Promise((resolve, reject) => {
    // Kept once the transaction says so, not before.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

const ofRehearsal = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Keeps what is known of a rehearsal, in this browser. */
export async function keepRehearsal(rehearsal: LocalRehearsal): Promise<void> {
  await within('readwrite', (stores) => stores.rehearsals.put(rehearsal));
}

/** Keeps a piece of its sound as it comes: a tab that closes loses a few seconds at most. */
export async function keepChunk(id: string, index: number, chunk: Blob): Promise<void> {
  await within('readwrite', (stores) => stores.chunks.put(chunk, [id, index]));
}

/** The sound kept of a rehearsal, or null. */
export async function soundOf({ id, media_type }: LocalRehearsal): Promise<Blob | null> {
  const pieces: unknown[] = await within('readonly', (stores) => stores.chunks.getAll(ofRehearsal(id)));
  const blobs = pieces.filter((piece) => piece instanceof Blob);
  return blobs.length === 0 ? null : new Blob(blobs, { type: media_type ?? '' });
}

export async function forgetSound(id: string): Promise<void> {
  await within('readwrite', (stores) => stores.chunks.delete(ofRehearsal(id)));
}

export async function forgetRehearsal(id: string): Promise<void> {
  await forgetSound(id);
  await within('readwrite', (stores) => stores.rehearsals.delete(id));
}

/** Those of this person that no other tab is in the middle of, oldest first. */
export async function waitingRehearsals(userId: string): Promise<LocalRehearsal[]> {
  const kept: unknown[] = await within('readonly', (stores) => stores.rehearsals.getAll());
  const { held = [] } = await navigator.locks.query();
  const busy = new Set(held.map(({ name }) => name));
  return kept
    .flatMap((one) => {
      const parsed = LocalRehearsal.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    })
    .filter(({ id, user_id }) => user_id === userId && !busy.has(lockOf(id)))
    .toSorted((a, b) => a.started_at.localeCompare(b.started_at));
}

/** Held by the tab in which a rehearsal takes place, or is being sent. */
export function lockOf(id: string): string {
  return `nexus-oral-${id}`;
}
