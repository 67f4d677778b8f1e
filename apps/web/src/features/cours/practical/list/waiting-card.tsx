import { Button, Card, OfflineIcon } from '@nexus/ui';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { forgetAttempt, type LocalAttempt } from '../data/local-attempts.ts';
import { isWaiting, useOutcome } from '../data/send-attempts.ts';

/** Attempts that the campus does not have yet: they leave by themselves when the network is back, or by hand. */
export function WaitingCard({ local, send }: { local: readonly LocalAttempt[]; send: () => void }) {
  const waiting = local.filter(isWaiting);
  if (waiting.length === 0) return null;
  return (
    <Card aria-labelledby="en-attente">
      <h2 id="en-attente" className="flex items-center gap-2">
        <OfflineIcon />
        Gardé sur cet appareil
      </h2>
      <ul className="mt-3 grid gap-3">
        {waiting.map((attempt) => (
          <Waiting key={attempt.id} attempt={attempt} />
        ))}
      </ul>
      <Button className="mt-3" onClick={send}>
        Envoyer maintenant
      </Button>
    </Card>
  );
}

function Waiting({ attempt: { id, started_at } }: { attempt: LocalAttempt }) {
  const { user } = useMe();
  const outcome = useOutcome(id);
  return (
    <li className="grid gap-1 text-sm">
      <span>Épreuve du {datesIn(user.time_zone).fullWithTime(new Date(started_at))}</span>
      {outcome?.is === 'refused' ? (
        <span className="flex flex-wrap items-center gap-3 text-danger">
          {outcome.message}
          <Button size="sm" variant="danger" onClick={() => forgetAttempt(user.id, id)}>
            L’effacer d’ici
          </Button>
        </span>
      ) : (
        <span role="status" className="text-ink-2">
          {(outcome?.is === 'waiting' ? outcome.message : null) ?? 'Elle partira dès que le réseau sera là.'}
        </span>
      )}
    </li>
  );
}
