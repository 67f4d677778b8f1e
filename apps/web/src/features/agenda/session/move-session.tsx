import type { Session } from '@nexus/contracts';
import { Button, Field, Select, Skeleton } from '@nexus/ui';
import { useState } from 'react';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { capitalize } from '#lib/words/words.ts';
import { useSessionActions } from '../data/use-session-actions.ts';

interface MoveSessionProps {
  session: Session;
  onKeep: () => void;
  onMoved: () => void;
}

/** Another free slot of the same coach and pupil; the session keeps its name, its room and its state. */
export function MoveSession({ session, onKeep, onMoved }: MoveSessionProps) {
  const { user } = useMe();
  const dates = datesIn(user.time_zone);
  const actions = useSessionActions();
  const [slotId, setSlotId] = useState('');
  const { data } = trpc.sessions.slots.useQuery({
    student_id: session.student_id,
    kind: session.kind,
    ...(session.coach === null ? {} : { coach_id: session.coach.id }),
  });
  if (data === undefined) return <Skeleton className="h-11! w-full" />;
  const chosen = data.slots.find(({ id }) => id === slotId);
  return (
    <div className="grid gap-3">
      <Field
        label="Nouveau créneau"
        help={data.slots.length === 0 ? 'Aucun créneau libre en commun dans les semaines à venir.' : undefined}
      >
        <Select
          value={slotId}
          onChange={(event) => setSlotId(event.currentTarget.value)}
          disabled={data.slots.length === 0}
        >
          <option value="">Choisir</option>
          {data.slots.map(({ id, slot_start }) => (
            <option key={id} value={id}>
              {capitalize(dates.fullWithTime(new Date(slot_start)))}
            </option>
          ))}
        </Select>
      </Field>
      <div className="flex flex-wrap justify-end gap-2.5 max-md:*:flex-1">
        <Button onClick={onKeep}>Garder la date</Button>
        <Button
          variant="primary"
          disabled={chosen === undefined}
          onClick={() => {
            if (chosen === undefined) return;
            onMoved();
            void actions.move(session, chosen);
          }}
        >
          Déplacer
        </Button>
      </div>
    </div>
  );
}
