import { CreateTaskInput, type Task, UpdateTaskInput } from '@nexus/contracts';
import { Field, Input, Textarea, useToast } from '@nexus/ui';
import { type RefObject, useState } from 'react';
import { FormDialog } from '#components/form/form-dialog.tsx';
import { FormError } from '#components/form/form-error.tsx';
import { useCheckedForm } from '#lib/checked-form.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import type { Calendar } from '../days.ts';
import { changesOf, type Draft, draftOf, newTaskOf } from './draft.ts';
import { TopicFields } from './topic-fields.tsx';

interface TaskDialogProps {
  /** The one to change; null to add one. */
  task: Task | null;
  studentId: string | undefined;
  self: boolean;
  calendar: Calendar;
  ownChanges: RefObject<number>;
  refresh: () => void;
  onClose: () => void;
  onSaved: (id: string) => void;
}

const words = {
  label: 'Il faut dire quoi faire, en 300 caractères au plus.',
  competence_code: 'Cette compétence n’est pas au programme de cette matière.',
  due: 'Cette date n’existe pas, ou elle est trop lointaine.',
  planned_on: 'Ce jour n’existe pas, ou il est trop lointain.',
  reason: '500 caractères au plus.',
};

/** A task to add, or to change: the server's own schema checks it. */
export default function TaskDialog({
  task,
  studentId,
  self,
  calendar,
  ownChanges,
  refresh,
  onClose,
  onSaved,
}: TaskDialogProps) {
  const [before] = useState(() => draftOf(task, calendar));
  const [draft, setDraft] = useState(before);
  // Chosen once, so that what is sent again after a lost answer makes no second task.
  const [id] = useState(() => crypto.randomUUID());
  const [refused, setRefused] = useState<string | null>(null);
  const { toast } = useToast();
  const creation = useCheckedForm(CreateTaskInput, words);
  const change = useCheckedForm(UpdateTaskInput, words);
  const { form, errors, refuse } = task === null ? creation : change;
  const { timeZone } = calendar;
  const student = ofStudent(studentId);

  const settled = {
    onMutate: () => {
      ownChanges.current += 1;
    },
    onSuccess: (saved: Task) => {
      onClose();
      toast({ title: task === null ? 'Tâche ajoutée' : 'Tâche modifiée', description: saved.label, tone: 'success' });
      refresh();
      onSaved(saved.id);
    },
    onError: (error: unknown) => {
      ownChanges.current = Math.max(0, ownChanges.current - 1);
      setRefused(refuse(error));
    },
  } as const;
  const create = trpc.tasks.create.useMutation(settled);
  const update = trpc.tasks.update.useMutation(settled);
  const pending = create.isPending || update.isPending;

  const submit = () => {
    setRefused(null);
    if (pending) return;
    if (task === null) {
      const input = creation.check({ id, ...student, ...newTaskOf(draft, timeZone) });
      if (input) create.mutate(input);
      return;
    }
    const changes = changesOf(draft, before, timeZone);
    if (Object.keys(changes).length === 0) return onClose();
    const input = change.check({ id: task.id, ...changes });
    if (input) update.mutate(input);
  };

  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  return (
    <FormDialog
      form={form}
      size="lg"
      title={task === null ? 'Ajouter une tâche' : 'Modifier la tâche'}
      description="Seul le premier champ est nécessaire."
      keepLabel="Annuler"
      sendLabel={task === null ? 'Ajouter' : 'Enregistrer'}
      pending={pending}
      onSubmit={submit}
      onClose={onClose}
      className="grid gap-4 min-[360px]:grid-cols-2"
    >
      <Field
        label="À faire"
        required
        error={errors.label}
        help="Un verbe d’abord : « Relis le chapitre 3 »."
        className="min-[360px]:col-span-2"
      >
        <Input
          value={draft.label}
          onChange={(event) => set({ label: event.currentTarget.value })}
          maxLength={300}
          autoFocus
        />
      </Field>
      <TopicFields student={student} draft={draft} error={errors.competence_code} onChange={set} />
      <Field label="À rendre le" error={errors.due}>
        <Input type="date" value={draft.due} onChange={(event) => set({ due: event.currentTarget.value })} />
      </Field>
      <Field label={self ? 'Tu le feras le' : 'Prévue le'} error={errors.planned_on}>
        <Input
          type="date"
          value={draft.planned_on}
          onChange={(event) => set({ planned_on: event.currentTarget.value })}
        />
      </Field>
      <Field
        label="Pourquoi"
        error={errors.reason}
        help={
          self
            ? 'Sinon, Nexus l’écrit à partir de ce que tu sais déjà.'
            : 'Dit à l’élève, en le tutoyant. Sinon, Nexus l’écrit à partir de ce que l’élève sait déjà.'
        }
        className="min-[360px]:col-span-2"
      >
        <Textarea
          rows={2}
          value={draft.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          maxLength={500}
        />
      </Field>
      {refused ? (
        <div className="min-[360px]:col-span-2">
          <FormError>{refused}</FormError>
        </div>
      ) : null}
    </FormDialog>
  );
}
