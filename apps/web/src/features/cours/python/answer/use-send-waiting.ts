import { may } from '@nexus/contracts';
import { useEffect } from 'react';
import { useMe } from '#lib/me.ts';
import { sendWaiting } from './waiting.ts';

/** What an earlier visit, or a network that was lost, could not give the campus leaves when it can. */
export function useSendWaiting(): void {
  const { user } = useMe();
  const answers = may(user.role, 'practice:answer');
  useEffect(() => {
    if (!answers) return;
    const send = () => void sendWaiting(user.id);
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [user.id, answers]);
}
