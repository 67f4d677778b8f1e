import { FinishRehearsalInput, Id, Instant, OralMeasures, StartRehearsalInput, text } from '@nexus/contracts';

const seconds = OralMeasures.shape.duration_s;

/** A rehearsal that the campus does not have whole yet. */
const LocalRehearsal = StartRehearsalInput.omit({ student_id: true })
  .extend(FinishRehearsalInput.shape)
  .extend({
    user_id: Id,
    preparation_s: seconds,
    presentation_s: seconds,
    exchange_s: seconds,
    /** Null when nothing is recorded. */
    consented_at: Instant.nullable(),
    media_type: text(0, 100).nullable(),
    /** Seconds into the recording at which the exchange began. */
    exchange_at_s: seconds.nullable(),
  });
export type LocalRehearsal = ReturnType<typeof LocalRehearsal.parse>;

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
