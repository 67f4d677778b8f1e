import { StoredFile } from '@nexus/contracts';
import { refusalOf } from '#lib/errors.ts';
import { trpcClient } from '#lib/trpc.ts';
import { forgetRehearsal, forgetSound, type LocalRehearsal, lockOf, soundOf } from './local-store.ts';
import { measureRecording } from './measure.ts';

export type Sent = { state: 'sent' } | { state: 'kept'; message: string };

/**
 * Gives the campus a rehearsal that this browser keeps, with its sound when there is one. Every step may be done again: it
 * is forgotten here only once the campus has said that it has it all.
 */
export function sendRehearsal(rehearsal: LocalRehearsal): Promise<Sent> {
  return navigator.locks.request(lockOf(rehearsal.id), async () => {
    try {
      await give(rehearsal);
      await forgetRehearsal(rehearsal.id);
      return { state: 'sent' };
    } catch (error) {
      if (error instanceof UploadRefused) return { state: 'kept', message: error.message };
      const { reason, message } = refusalOf(error);
      if (reason === 'CONFLICTING_WRITE') {
        // It was erased from another screen meanwhile: what is left here goes too.
        await forgetRehearsal(rehearsal.id);
        return { state: 'sent' };
      }
      return { state: 'kept', message };
    }
  });
}

async function give(rehearsal: LocalRehearsal): Promise<void> {
  const { id, position, started_at, consented_at, exchange_at_s } = rehearsal;
  await trpcClient.grandOral.startRehearsal.mutate({ id, position, started_at });
  await trpcClient.grandOral.finishRehearsal.mutate({
    id,
    preparation_s: Math.round(rehearsal.preparation_s),
    presentation_s: Math.round(rehearsal.presentation_s),
    exchange_s: Math.round(rehearsal.exchange_s),
  });
  const sound = consented_at === null ? null : await soundOf(rehearsal);
  if (sound === null || consented_at === null) return;
  const measures = await measureRecording(sound, exchange_at_s);
  // A sound that this very browser cannot read is of no use to anybody.
  if (measures === null) throw new UploadRefused('Le son n’a pas pu être lu. Il reste sur cet appareil.');
  const file = await upload(sound, `Répétition du ${started_at.slice(0, 10)}`);
  await trpcClient.grandOral.attachRecording.mutate({ id, file_id: file.id, consented_at, measures });
  await forgetSound(id);
}

class UploadRefused extends Error {}

async function upload(sound: Blob, name: string): Promise<StoredFile> {
  const address = `/api/files?${new URLSearchParams({ purpose: 'grand-oral', name })}`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: sound,
  });
  const said: unknown = await answer.json();
  if (!answer.ok) {
    const message = typeof said === 'object' && said !== null && 'message' in said ? String(said.message) : '';
    throw new UploadRefused(`${message} L’enregistrement reste sur cet appareil.`.trim());
  }
  return StoredFile.parse(said);
}
