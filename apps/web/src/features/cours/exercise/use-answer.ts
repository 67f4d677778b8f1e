import type { Correction, ExerciseResponse } from '@nexus/contracts';
import { useRef, useState } from 'react';
import { useRefresh } from '#components/live/use-refresh.ts';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { type ClosedExercise, type Draft, emptyDraft, nothingWords, responseOf } from './draft.ts';

export interface Answered {
  response: ExerciseResponse;
  correction: Correction;
}

/** One exercise being answered: what is written, what was sent, what came back. */
export function useAnswer(exercise: ClosedExercise, hints: number) {
  const { item_id, seed, type } = exercise;
  const [draft, setDraft] = useState(() => emptyDraft(exercise));
  /** Under the field: nothing was answered, or it cannot be read. */
  const [complaint, setComplaint] = useState<string | null>(null);
  /** It did not get there: a sentence, and the way to try again. */
  const [failure, setFailure] = useState<string | null>(null);
  const [past, setPast] = useState<readonly Answered[]>([]);
  const [retrying, setRetrying] = useState(false);
  /** Made once for each answer and sent again with it: it counts once, even when the first sending got there. */
  const sending = useRef<{ id: string; said: string } | null>(null);
  const refresh = useRefresh();
  const { mutate, isPending: pending } = trpc.practice.answer.useMutation({
    // Without a network it fails at once and says so, rather than waiting in silence.
    networkMode: 'always',
  });

  const send = () => {
    if (pending) return;
    const response = responseOf(type, draft);
    setFailure(null);
    setComplaint(response === null ? nothingWords[type] : null);
    if (response === null) return;
    const said = JSON.stringify(response);
    const { id } = sending.current?.said === said ? sending.current : { id: crypto.randomUUID() };
    sending.current = { id, said };
    mutate(
      { id, item_id, seed, response, hints },
      {
        onSuccess: (correction) => {
          sending.current = null;
          setPast((before) => [...before, { response, correction }]);
          setRetrying(false);
          refresh();
        },
        onError: (error) => {
          const { reason, message } = refusalOf(error);
          if (reason === 'ANSWER_UNREADABLE') setComplaint(message);
          else setFailure(navigator.onLine ? message : offline);
        },
      },
    );
  };

  const last = past.at(-1) ?? null;
  return {
    draft,
    change: (changes: Partial<Draft>) => {
      if (pending) return;
      setComplaint(null);
      setDraft({ ...draft, ...changes });
    },
    complaint,
    failure,
    pending,
    send,
    past,
    last,
    /** The correction is there: nothing more to write until one tries again. */
    done: last !== null && !retrying,
    retry: () => {
      setRetrying(true);
      if (type === 'choice') setDraft({ ...draft, keys: [] });
    },
  };
}

export type Answering = ReturnType<typeof useAnswer>;

const offline = 'Tu es hors ligne. Ta réponse est gardée ici : renvoie-la quand le réseau revient.';
