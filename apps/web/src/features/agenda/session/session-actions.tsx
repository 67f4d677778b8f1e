import { may, type Session } from '@nexus/contracts';
import { Button, Field, Textarea } from '@nexus/ui';
import { useState } from 'react';
import { useSessionActions } from '../data/use-session-actions.ts';
import type { Whose } from '../whose.ts';
import { MoveSession } from './move-session.tsx';

interface SessionActionsProps {
  session: Session;
  whose: Whose;
  now: Date;
  /** The dialog has nothing more to say. */
  onDone: () => void;
}

/** The verbs that this reader has on this session, now. */
export function SessionActions({ session, whose: { role }, now, onDone }: SessionActionsProps) {
  const actions = useSessionActions();
  const [asking, setAsking] = useState<'cancel' | 'move' | null>(null);
  const [reason, setReason] = useState('');
  const { status, attendance } = session;
  const begun = new Date(session.slot_start) <= now;
  const run = (act: Promise<unknown>) => {
    onDone();
    void act;
  };

  if (asking === 'move') {
    return <MoveSession session={session} onKeep={() => setAsking(null)} onMoved={onDone} />;
  }
  if (asking === 'cancel') {
    return (
      <div className="grid gap-3">
        <Field label="Pourquoi" note="facultatif" help="L’élève et sa famille le liront.">
          <Textarea
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            rows={2}
            maxLength={500}
          />
        </Field>
        <Row>
          <Button onClick={() => setAsking(null)}>Garder la séance</Button>
          <Button variant="danger" onClick={() => run(actions.cancel(session, reason.trim()))}>
            {status === 'Proposé' ? 'Refuser la demande' : 'Annuler la séance'}
          </Button>
        </Row>
      </div>
    );
  }
  return (
    <Row>
      {status === 'Proposé' && may(role, 'sessions:withdraw') ? (
        <Button variant="danger" onClick={() => run(actions.withdraw(session))}>
          Retirer la demande
        </Button>
      ) : null}
      {status !== 'Annulé' && !begun && may(role, 'sessions:cancel') ? (
        <Button variant="danger" onClick={() => setAsking('cancel')}>
          {status === 'Proposé' ? 'Refuser' : 'Annuler la séance'}
        </Button>
      ) : null}
      {status !== 'Annulé' && !begun && may(role, 'sessions:reschedule') ? (
        <Button onClick={() => setAsking('move')}>Déplacer</Button>
      ) : null}
      {status === 'Proposé' && may(role, 'sessions:confirm') ? (
        <Button variant="primary" onClick={() => run(actions.confirm(session))}>
          Confirmer
        </Button>
      ) : null}
      {status === 'Confirmé' && begun && may(role, 'sessions:attendance') ? (
        <>
          <Button
            aria-pressed={attendance === 'absent'}
            variant={attendance === 'absent' ? 'danger' : 'secondary'}
            onClick={() => void actions.attend(session, false)}
          >
            Absence
          </Button>
          <Button
            aria-pressed={attendance === 'present'}
            variant={attendance === 'present' ? 'primary' : 'secondary'}
            onClick={() => void actions.attend(session, true)}
          >
            Présence
          </Button>
        </>
      ) : null}
    </Row>
  );
}

function Row({ children }: { children: React.ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2.5 empty:hidden max-md:*:flex-1">{children}</div>;
}
