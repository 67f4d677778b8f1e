import type { Letter } from '@nexus/contracts';
import { useEffect, useRef, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { trpcClient } from '#lib/trpc.ts';

const pauseMs = 900;
const retryMs = 5_000;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused';

/** What was typed and not yet acknowledged survives the page, on this device. */
const keptKey = (wish_id: string) => `parcoursup-lettre:${wish_id}`;

/**
 * Writes what is typed a moment after it stops, over the draft it was read from. What the server has not acknowledged is
 * kept on the device, tried again when the network comes back, and never overwritten by what another screen wrote.
 */
export function useAutosave(letter: Letter, onSaved: (letter: Letter) => void) {
  const { wish_id } = letter;
  const [text, setText] = useState(() => localStorage.getItem(keptKey(wish_id)) ?? letter.drafts[0]?.text ?? '');
  const [state, setState] = useState<SaveState>(() =>
    localStorage.getItem(keptKey(wish_id)) === null ? 'saved' : 'waiting',
  );
  const [refusal, setRefusal] = useState('');
  const work = useRef({ text, acknowledged: letter.drafts[0]?.text ?? '', over: overOf(letter), busy: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const later = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), ms);
  };

  /** Sends what is typed until the server has it. */
  const flush = async (as_new = false): Promise<boolean> => {
    clearTimeout(timer.current);
    const now = work.current;
    if (now.busy) {
      later(200);
      return false;
    }
    const sent = now.text;
    if (sent === now.acknowledged && !as_new) {
      setState('saved');
      return true;
    }
    now.busy = true;
    setState('saving');
    try {
      const saved = await trpcClient.parcoursup.saveLetter.mutate({ wish_id, text: sent, over: now.over, as_new });
      now.acknowledged = sent;
      now.over = overOf(saved);
      onSaved(saved);
      if (now.text === sent) {
        localStorage.removeItem(keptKey(wish_id));
        setState('saved');
        return true;
      }
      later(pauseMs);
      return false;
    } catch (error) {
      const { reason, message } = refusalOf(error);
      setRefusal(message);
      setState(reason === 'CONFLICTING_WRITE' ? 'conflict' : reason === 'UNREACHABLE' ? 'offline' : 'refused');
      if (reason === 'UNREACHABLE') later(retryMs);
      return false;
    } finally {
      now.busy = false;
    }
  };

  const type = (typed: string) => {
    work.current.text = typed;
    setText(typed);
    localStorage.setItem(keptKey(wish_id), typed);
    setState('waiting');
    later(pauseMs);
  };

  /** Both texts stay: what is typed becomes a new draft above what was written elsewhere. */
  const keepBoth = async () => {
    const current = await trpcClient.parcoursup.letter.query({ wish_id });
    work.current.over = overOf(current);
    await flush(true);
  };

  const replace = (restored: Letter) => {
    const [latest] = restored.drafts;
    work.current = { text: latest?.text ?? '', acknowledged: latest?.text ?? '', over: overOf(restored), busy: false };
    setText(latest?.text ?? '');
    setState('saved');
    onSaved(restored);
  };

  const latestFlush = useRef(flush);
  latestFlush.current = flush;
  useEffect(() => {
    const send = () => void latestFlush.current();
    // What an earlier visit could not send.
    send();
    addEventListener('online', send);
    return () => {
      removeEventListener('online', send);
      clearTimeout(timer.current);
      send();
    };
  }, []);

  return { text, type, state, refusal, flush, keepBoth, replace };
}

function overOf({ drafts: [latest] }: Letter) {
  return latest === undefined ? null : { draft: latest.draft, revision: latest.revision };
}
