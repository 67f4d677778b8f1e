import { may, type Session } from '@nexus/contracts';
import { Badge, Button, Dialog, TextLink, VideoIcon } from '@nexus/ui';
import { useEffect } from 'react';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { capitalize, tidy } from '#lib/words/words.ts';
import { useAgendaRefresh } from '../data/use-agenda-live.ts';
import type { Whose } from '../whose.ts';
import { kindWords, statusOf, titleOf } from '../words.ts';
import { SessionActions } from './session-actions.tsx';
import { SessionNote } from './session-note.tsx';

interface SessionDialogProps {
  session: Session;
  whose: Whose;
  onClose: () => void;
}

/** A session in full: when, how, with whom, what was said of it, and what its reader may do about it. */
export default function SessionDialog({ session, whose, onClose }: SessionDialogProps) {
  const { user } = useMe();
  const now = useNow();
  const dates = datesIn(user.time_zone);
  const start = new Date(session.slot_start);
  const end = new Date(session.slot_end);
  const status = statusOf(session, whose);
  const { word } = kindWords[session.kind];
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={titleOf(session, whose)}
      description={`${capitalize(dates.full(start))}, ${dates.timeRange(start, end)}\u00a0· ${word}`}
    >
      <div className="grid gap-4">
        <p>
          <Badge tone={status.tone} icon={status.icon}>
            {status.word}
          </Badge>
        </p>
        <Room session={session} now={now} time={(at) => dates.time(at)} />
        {session.message ? (
          <Said by={whose.role === 'student' ? 'Ta demande' : 'La demande'}>{session.message}</Said>
        ) : null}
        {session.cancel_reason ? <Said by="Raison de l’annulation">{session.cancel_reason}</Said> : null}
        {may(whose.role, 'sessions:note') ? (
          start <= now && session.status === 'Confirmé' ? (
            <SessionNote key={session.id} session={session} />
          ) : null
        ) : session.note ? (
          <Said by="Note du coach">{session.note.text}</Said>
        ) : null}
        {session.status === 'Annulé' || end <= now ? null : (
          <TextLink asChild className="justify-self-start">
            <a href={`/api/sessions/${session.id}/calendar.ics`} download>
              Ajouter à mon calendrier
            </a>
          </TextLink>
        )}
        <SessionActions session={session} whose={whose} now={now} onDone={onClose} />
      </div>
    </Dialog>
  );
}

function Said({ by, children }: { by: string; children: string }) {
  return (
    <div className="rounded-md bg-sunken px-4 py-3">
      <p className="text-xs font-medium text-ink-3">{by}</p>
      <p className="text-sm whitespace-pre-line">{tidy(children)}</p>
    </div>
  );
}

/** The door of the video room, for those who take part: open from ten minutes before to the end. */
function Room({ session, now, time }: { session: Session; now: Date; time: (at: Date) => string }) {
  const { room_url, room_opens_at, slot_end } = session;
  const refresh = useAgendaRefresh();
  const due = room_opens_at !== null && new Date(room_opens_at) <= now && now < new Date(slot_end);
  // The address is given only once the room is open: a screen left open asks for it then.
  useEffect(() => {
    if (due && room_url === null) refresh();
  }, [due, room_url, refresh]);
  if (room_url !== null) {
    return (
      <Button variant="action" asChild>
        <a href={room_url} target="_blank" rel="noreferrer">
          <VideoIcon size={20} />
          Rejoindre la visio
        </a>
      </Button>
    );
  }
  if (room_opens_at === null || new Date(slot_end) <= now) return null;
  return <p className="text-sm text-ink-2">La salle de visio ouvrira ici à {time(new Date(room_opens_at))}.</p>;
}
