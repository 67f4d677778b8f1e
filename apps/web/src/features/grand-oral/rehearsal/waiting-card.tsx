import { Button, Card, OfflineIcon } from '@nexus/ui';
import { useCallback, useEffect, useState } from 'react';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useOralRefresh } from '../data/use-grand-oral.ts';
import { forgetRehearsal, type LocalRehearsal, waitingRehearsals } from './local-store.ts';
import { sendRehearsal } from './send.ts';

/** Rehearsals that this browser still keeps: sent by themselves when the network is back, or by hand, or let go. */
export default function WaitingCard() {
  const { user } = useMe();
  const dates = datesIn(user.time_zone);
  const refresh = useOralRefresh();
  const [waiting, setWaiting] = useState<readonly LocalRehearsal[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const look = useCallback(
    () =>
      waitingRehearsals(user.id)
        .then(setWaiting)
        // A browser that keeps nothing (a private window) has nothing to send.
        .catch(() => undefined),
    [user.id],
  );
  const sendAll = useCallback(async () => {
    setBusy(true);
    const kept = await waitingRehearsals(user.id).catch(() => []);
    for (const rehearsal of kept) {
      const sent = await sendRehearsal(rehearsal);
      setMessage(sent.state === 'kept' ? sent.message : null);
    }
    if (kept.length > 0) refresh();
    await look();
    setBusy(false);
  }, [user.id, look, refresh]);

  useEffect(() => {
    const again = () => void sendAll();
    again();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [sendAll]);

  if (waiting.length === 0) return null;
  return (
    <Card aria-labelledby="en-attente" className="print:hidden">
      <h2 id="en-attente" className="flex items-center gap-2">
        <OfflineIcon />
        Gardé sur cet appareil
      </h2>
      <ul className="mt-3 grid gap-2">
        {waiting.map((rehearsal) => (
          <li key={rehearsal.id} className="flex flex-wrap items-center justify-between gap-2 text-sm">
            <span>Répétition du {dates.fullWithTime(new Date(rehearsal.started_at))}</span>
            <Button size="sm" variant="danger" onClick={() => void forgetRehearsal(rehearsal.id).then(look)}>
              L’effacer d’ici
            </Button>
          </li>
        ))}
      </ul>
      {message === null ? null : (
        <p role="status" className="mt-3 text-sm text-ink-2">
          {message}
        </p>
      )}
      <Button className="mt-3" pending={busy} onClick={() => void sendAll()}>
        Envoyer maintenant
      </Button>
    </Card>
  );
}
