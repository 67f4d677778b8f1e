import { useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';

/**
 * The session of the day. What is on the screen stays until one goes on: it is read again by a hand alone, so that a
 * correction is never taken away from under the eye.
 */
export function useSession() {
  const utils = trpc.useUtils();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  const { data, error } = trpc.practice.session.useQuery(undefined, {
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: false,
  });
  const say = (reason: unknown) => setRefusal(navigator.onLine ? refusalOf(reason).message : offline);
  const { mutate, isPending: starting } = trpc.practice.startSession.useMutation({
    networkMode: 'always',
    onMutate: () => setRefusal(null),
    onSuccess: (view) => utils.practice.session.setData(undefined, view),
    onError: say,
  });
  const goOn = async () => {
    setRefusal(null);
    setGoing(true);
    try {
      const view = await utils.client.practice.session.query();
      utils.practice.session.setData(undefined, view);
    } catch (reason) {
      say(reason);
    } finally {
      setGoing(false);
    }
  };
  return {
    view: data,
    error: data === undefined ? error : null,
    start: (another: boolean) => mutate({ another }),
    starting,
    refusal,
    goOn: () => void goOn(),
    going,
  };
}

const offline = 'Tu es hors ligne. Tes réponses sont gardées\u00a0: continue quand le réseau revient.';
