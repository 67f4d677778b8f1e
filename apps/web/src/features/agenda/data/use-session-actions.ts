import type { Session } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { useAgendaRefresh } from './use-agenda-live.ts';

const agendaKey = getQueryKey(trpc.dashboard.agenda);

interface Said {
  done: string;
  failed: string;
}

/** What may be done to a session: shown before the server answers, put back aloud if it refuses. */
export function useSessionActions() {
  const queryClient = useQueryClient();
  const refresh = useAgendaRefresh();
  const { toast } = useToast();
  const settled = { onSettled: refresh };
  const withdraw = trpc.sessions.withdraw.useMutation(settled);
  const confirm = trpc.sessions.confirm.useMutation(settled);
  const cancel = trpc.sessions.cancel.useMutation(settled);
  const attendance = trpc.sessions.attendance.useMutation(settled);
  const note = trpc.sessions.note.useMutation(settled);
  const reschedule = trpc.sessions.reschedule.useMutation(settled);

  const show = (id: string, change: Partial<Session>) =>
    queryClient.setQueriesData<{ sessions: Session[] }>({ queryKey: agendaKey }, (agenda) =>
      agenda === undefined
        ? undefined
        : { ...agenda, sessions: agenda.sessions.map((one) => (one.id === id ? { ...one, ...change } : one)) },
    );

  const act = async (before: Session, change: Partial<Session>, said: Said, call: () => Promise<unknown>) => {
    await queryClient.cancelQueries({ queryKey: agendaKey });
    show(before.id, change);
    try {
      await call();
      toast({ title: said.done, tone: 'success' });
    } catch (error) {
      show(before.id, before);
      toast({ title: said.failed, description: refusalOf(error).message, tone: 'danger' });
    }
  };

  return {
    withdraw: (session: Session) =>
      act(
        session,
        { status: 'Annulé' },
        { done: 'Demande retirée', failed: 'La demande n’a pas pu être retirée' },
        () => withdraw.mutateAsync({ id: session.id }),
      ),
    confirm: (session: Session) =>
      act(
        session,
        { status: 'Confirmé' },
        { done: 'Séance confirmée', failed: 'La séance n’a pas pu être confirmée' },
        () => confirm.mutateAsync({ id: session.id }),
      ),
    cancel: (session: Session, reason: string) =>
      act(
        session,
        { status: 'Annulé', cancel_reason: reason === '' ? null : reason },
        { done: 'Séance annulée', failed: 'La séance n’a pas pu être annulée' },
        () => cancel.mutateAsync({ id: session.id, ...(reason === '' ? {} : { reason }) }),
      ),
    move: (session: Session, { id, slot_start, slot_end }: { id: string; slot_start: string; slot_end: string }) =>
      act(
        session,
        { slot_start, slot_end },
        { done: 'Séance déplacée', failed: 'La séance n’a pas pu être déplacée' },
        () => reschedule.mutateAsync({ id: session.id, slot: id }),
      ),
    attend: (session: Session, present: boolean) =>
      act(
        session,
        { attendance: present ? 'present' : 'absent' },
        { done: present ? 'Présence notée' : 'Absence notée', failed: 'La présence n’a pas pu être notée' },
        () => attendance.mutateAsync({ id: session.id, present }),
      ),
    write: (session: Session, text: string, audience: NonNullable<Session['note']>['audience']) =>
      act(
        session,
        { note: { text, audience } },
        { done: 'Note enregistrée', failed: 'La note n’a pas pu être enregistrée' },
        () => note.mutateAsync({ id: session.id, note: text, audience }),
      ),
  };
}
