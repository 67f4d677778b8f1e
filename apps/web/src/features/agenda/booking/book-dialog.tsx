import { BookSessionInput, type SessionKind } from '@nexus/contracts';
import { Field, RadioGroup, Select, Textarea, useToast } from '@nexus/ui';
import { useState } from 'react';
import { FormDialog } from '#components/form/form-dialog.tsx';
import { FormError } from '#components/form/form-error.tsx';
import { useCheckedForm } from '#lib/checked-form.ts';
import { refusalOf } from '#lib/errors.ts';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { asSubject, shortSubject } from '#lib/words/subjects.ts';
import { capitalize } from '#lib/words/words.ts';
import { useAgendaRefresh } from '../data/use-agenda-live.ts';
import type { Whose } from '../whose.ts';
import type { Coach, Slot } from './slot.ts';

const kindLabels: Readonly<Record<SessionKind, string>> = {
  Visio: 'En visio',
  Présentiel: 'Sur place',
  Stage: 'Stage, sur place',
};
const words = { message: 'Un message a 500 caractères au plus.' };

interface BookDialogProps {
  slot: Slot;
  coach: Coach | undefined;
  whose: Whose;
  onClose: () => void;
}

/** The second touch of a booking: what is booked, said in full, and one verb. The rest has a sensible answer already. */
export default function BookDialog({ slot, coach, whose, onClose }: BookDialogProps) {
  const { user } = useMe();
  const dates = datesIn(user.time_zone);
  const [type, setType] = useState<SessionKind>(slot.kinds[0] ?? 'Visio');
  const [subject, setSubject] = useState(coach?.subjects[0]);
  const [message, setMessage] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const { form, errors, check, refuse } = useCheckedForm(BookSessionInput, words);
  const refresh = useAgendaRefresh();
  const { toast } = useToast();
  const start = new Date(slot.slot_start);
  const when = `${dates.full(start)}, ${dates.timeRange(start, new Date(slot.slot_end))}`;
  const you = whose.role === 'student';

  const book = trpc.sessions.book.useMutation({
    onSuccess: ({ status }) => {
      onClose();
      toast({
        title: status === 'Confirmé' ? 'Séance réservée et confirmée' : 'Demande envoyée',
        description:
          status === 'Confirmé'
            ? capitalize(when)
            : `${coach?.first_name ?? 'Le coach'} ${you ? 'te' : 'vous'} répondra bientôt.`,
        tone: 'success',
      });
    },
    onError: (error) => {
      // Somebody was quicker: what is offered is read again at once.
      setRefused(
        refusalOf(error).reason === 'SLOT_TAKEN'
          ? `${refusalOf(error).message} En voici d’autres, derrière cette fenêtre.`
          : refuse(error),
      );
    },
    onSettled: refresh,
  });

  const submit = () => {
    setRefused(null);
    const wanted = check({
      ...ofStudent(whose.studentId),
      slot: slot.id,
      type,
      ...(subject === undefined ? {} : { subject }),
      ...(message.trim() === '' ? {} : { message: message.trim() }),
    });
    if (wanted && !book.isPending) book.mutate(wanted);
  };

  return (
    <FormDialog
      form={form}
      title={`Réserver avec ${coach?.first_name ?? 'ce coach'} ?`}
      description={`${capitalize(when)}${coach?.auto_confirm ? ', confirmée tout de suite' : ''}.`}
      keepLabel="Pas maintenant"
      sendLabel="Réserver"
      pending={book.isPending}
      onSubmit={submit}
      onClose={onClose}
      className="grid gap-4"
    >
      {slot.kinds.length > 1 ? (
        <RadioGroup
          legend="Comment"
          options={slot.kinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
          value={type}
          onValueChange={setType}
        />
      ) : (
        <p className="text-sm text-ink-2">{kindLabels[type]}.</p>
      )}
      {coach && coach.subjects.length > 1 ? (
        <Field label="Matière">
          <Select value={subject} onChange={(event) => setSubject(asSubject(event.currentTarget.value))}>
            {coach.subjects.map((code) => (
              <option key={code} value={code}>
                {shortSubject(code)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field
        label={you ? 'Ce que tu veux travailler' : 'Ce qu’il faudrait travailler'}
        note="facultatif"
        error={errors.message}
      >
        <Textarea
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
          rows={2}
          maxLength={500}
        />
      </Field>
      <FormError>{refused}</FormError>
    </FormDialog>
  );
}
