import type { Correction, Exercise } from '@nexus/contracts';
import { useEffect, useRef, useState } from 'react';
import { useRefresh } from '#components/live/use-refresh.ts';
import { useMe } from '#lib/me.ts';
import type { Marking } from '../engine/mark.ts';
import { type Outcome, onOutcome, sendAnswer, waitingAnswers } from './waiting.ts';

export type AnswerState =
  | { is: 'none' }
  | { is: 'sending' }
  | Outcome
  /** The same program again: it says nothing new. */
  | { is: 'same'; correction: Correction };

/** What a marked program is worth, once the campus has it. */
export function useProgramAnswer({ item_id, seed }: Exercise, type: 'code' | 'sql', hints: number) {
  const { user } = useMe();
  const refresh = useRefresh();
  const [state, setState] = useState<AnswerState>({ is: 'none' });
  const last = useRef<{ source: string; correction: Correction } | null>(null);
  const leave = useRef<() => void>(undefined);
  const [waiting] = useState(() => waitingAnswers(user.id).findLast((one) => one.item_id === item_id));

  const follow = (id: string, source: string) => {
    leave.current?.();
    leave.current = onOutcome(id, (outcome) => {
      if (outcome.is === 'corrected') {
        last.current = { source, correction: outcome.correction };
        refresh();
      }
      setState(outcome);
    });
  };
  const followed = useRef(follow);
  followed.current = follow;

  useEffect(() => {
    if (waiting !== undefined && 'source' in waiting.response) {
      followed.current(waiting.id, waiting.response.source);
      setState({ is: 'waiting', message: null });
    }
    return () => leave.current?.();
  }, [waiting]);

  const send = ({ source, passed, total }: Marking) => {
    if (last.current?.source === source) return setState({ is: 'same', correction: last.current.correction });
    const id = crypto.randomUUID();
    follow(id, source);
    setState({ is: 'sending' });
    void sendAnswer(user.id, { id, item_id, seed, hints, response: { type, source, passed, total } });
  };
  /** Something else is being run: what was said of the last answer no longer has its place. */
  const quiet = () => setState((now) => (now.is === 'corrected' || now.is === 'same' ? { is: 'none' } : now));
  return { state, send, quiet, solution: last.current?.correction.solution ?? null };
}
