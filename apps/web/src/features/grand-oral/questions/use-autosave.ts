import type { OralPosition, OralQuestion } from '@nexus/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { trpcClient } from '#lib/trpc.ts';
import { changesOf, type Draft, draftOf } from './draft.ts';

const pauseMs = 700;
const retryMs = 4_000;

export type SaveState = 'saved' | 'writing' | 'waiting' | 'moved' | 'refused';

interface Autosave {
  draft: Draft;
  state: SaveState;
  /** Why the campus refused, when it did. */
  refusal: string | null;
  change: (changes: Partial<Draft>) => void;
  /** After « moved »: write over what was written elsewhere, or read it instead. */
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * Sends what is written a moment after each pause, one save at a time. Until the campus has it, it is also kept in this
 * browser: a network or a tab that is lost loses nothing.
 */
export function useAutosave(
  position: OralPosition,
  question: OralQuestion | undefined,
  onSaved: (question: OralQuestion) => void,
  userId: string,
): Autosave {
  const place = `nexus-oral-${userId}-${position}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...draftOf(question), ...unsaved(place) }));
  const [state, setState] = useState<SaveState>('saved');
  const [refusal, setRefusal] = useState<string | null>(null);
  const now = useRef({ draft, kept: draftOf(question), revision: question?.revision ?? 0, busy: false });
  const theirs = useRef(question);
  theirs.current = question;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const held = now.current;
    const changes = changesOf(held.draft, held.kept);
    if (held.busy || Object.keys(changes).length === 0) return;
    held.busy = true;
    setState('writing');
    const sent = held.draft;
    try {
      const saved = await trpcClient.grandOral.saveQuestion.mutate({ position, revision: held.revision, ...changes });
      held.revision = saved.revision;
      held.kept = { ...held.kept, ...changes };
      onSaved(saved);
      setRefusal(null);
      const left = changesOf(held.draft, held.kept);
      if (Object.keys(left).length === 0) {
        forget(place);
        setState('saved');
      } else if (held.draft !== sent) timer.current = setTimeout(() => void save(), pauseMs);
    } catch (error) {
      const { reason, code, message } = refusalOf(error);
      if (reason === 'ORAL_QUESTION_MOVED') setState('moved');
      else if (code === 'UNREACHABLE' || code === 'SERVICE_UNAVAILABLE' || code === 'INTERNAL_SERVER_ERROR') {
        setState('waiting');
        timer.current = setTimeout(() => void save(), retryMs);
      } else {
        setRefusal(message);
        setState('refused');
      }
    } finally {
      held.busy = false;
    }
  }, [position, onSaved, place]);

  useEffect(() => {
    const again = () => void save();
    addEventListener('online', again);
    again();
    return () => {
      removeEventListener('online', again);
      // Leaving the editor is a pause too: what is left goes now.
      void save();
    };
  }, [save]);

  const show = (next: Draft) => {
    now.current.draft = next;
    setDraft(next);
  };
  return {
    draft,
    state,
    refusal,
    change(changes) {
      show({ ...now.current.draft, ...changes });
      remember(place, changesOf(now.current.draft, now.current.kept));
      setState('writing');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pauseMs);
    },
    keepMine() {
      void trpcClient.grandOral.overview.query({}).then(({ questions }) => {
        const found = questions.find((one) => one.position === position);
        now.current.revision = found?.revision ?? 0;
        now.current.kept = draftOf(found);
        return save();
      });
    },
    takeTheirs() {
      void trpcClient.grandOral.overview.query({}).then(({ questions }) => {
        const found = questions.find((one) => one.position === position);
        now.current.revision = found?.revision ?? 0;
        now.current.kept = draftOf(found);
        forget(place);
        show(draftOf(found));
        if (found) onSaved(found);
        setState('saved');
      });
    },
  };
}

function remember(place: string, changes: object): void {
  try {
    localStorage.setItem(place, JSON.stringify(changes));
  } catch {
    // A browser that keeps nothing: the campus does.
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // As above.
  }
}

/** What an earlier visit wrote and could not send. */
function unsaved(place: string): Partial<Draft> {
  try {
    const text = localStorage.getItem(place);
    const value: unknown = text === null ? null : JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
