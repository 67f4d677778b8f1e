import type { ChecklistItem } from '@nexus/contracts';
import { CheckCircle, CheckIcon, CloseIcon, cx, IconButton, Input, LinkButton, PlusIcon, useToast } from '@nexus/ui';
import { type FormEvent, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { tidy } from '#lib/words/words.ts';
import { Uncertain } from '../uncertain.tsx';
import { useRefreshFile, useTick } from '../use-file.ts';

interface ChecklistProps {
  items: readonly ChecklistItem[];
  /** Null: of the whole file. */
  wishId: string | null;
  studentId: string | undefined;
  mayWrite: boolean;
  /** Read aloud: « Pièces du dossier ». */
  label: string;
}

/** What is to be gathered, ticked one by one; one's own lines among them. */
export function Checklist({ items, wishId, studentId, mayWrite, label }: ChecklistProps) {
  const set = useTick(studentId);
  return (
    <>
      <ul aria-label={label} className="grid">
        {items.map((item) => (
          <li key={item.key} className="flex items-start gap-3 py-2.5 print:py-1">
            {mayWrite ? (
              <CheckCircle
                checked={item.done}
                label={`${item.done ? 'Décocher' : 'Cocher'} : ${item.label}`}
                onCheckedChange={(done) => set(wishId, item, done)}
                className="print:hidden"
              />
            ) : null}
            <StaticMark done={item.done} className={mayWrite ? 'hidden print:grid' : ''} />
            <span className="min-w-0 flex-1">
              <span className={cx('align-middle', item.done && 'text-ink-2')}>{tidy(item.label)}</span>{' '}
              {item.required || item.own ? null : <span className="text-sm text-ink-3">(facultatif) </span>}
              <Uncertain certainty={item.certainty} />
              {item.note ? <span className="mt-0.5 block text-xs text-ink-3">{item.note}</span> : null}
            </span>
            {mayWrite && item.own ? <RemoveItem item={item} /> : null}
          </li>
        ))}
      </ul>
      {mayWrite ? <AddItem wishId={wishId} studentId={studentId} /> : null}
    </>
  );
}

/** To a reader and on paper: ticked or not. */
function StaticMark({ done, className }: { done: boolean; className: string }) {
  return (
    <span
      role="img"
      aria-label={done ? 'Fait' : 'À faire'}
      className={cx(
        'grid size-6 shrink-0 place-items-center rounded-full border-[1.8px]',
        done ? 'border-success bg-success text-on-status' : 'border-edge text-transparent',
        className,
      )}
    >
      <CheckIcon size={16} />
    </span>
  );
}

function RemoveItem({ item }: { item: ChecklistItem }) {
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const remove = trpc.parcoursup.removeItem.useMutation({
    onSettled: refresh,
    onError: (error) =>
      toast({ title: 'La ligne n’a pas pu être retirée', description: refusalOf(error).message, tone: 'danger' }),
  });
  return (
    <IconButton
      label={`Retirer : ${item.label}`}
      className="-my-2 print:hidden"
      disabled={remove.isPending}
      onClick={() => remove.mutate({ id: item.key })}
    >
      <CloseIcon size={16} />
    </IconButton>
  );
}

function AddItem({ wishId, studentId }: Pick<ChecklistProps, 'wishId' | 'studentId'>) {
  const [adding, setAdding] = useState(false);
  const [label, setLabel] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const add = trpc.parcoursup.addItem.useMutation({
    onSettled: refresh,
    onSuccess: () => {
      setAdding(false);
      setLabel('');
      setId(crypto.randomUUID());
    },
    onError: (error) =>
      toast({ title: 'La ligne n’a pas pu être ajoutée', description: refusalOf(error).message, tone: 'danger' }),
  });
  if (!adding) {
    return (
      <LinkButton className="mt-1 min-h-11 print:hidden" onClick={() => setAdding(true)}>
        <PlusIcon size={16} /> Ajouter une ligne
      </LinkButton>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '') return setAdding(false);
    add.mutate({ ...ofStudent(studentId), wish_id: wishId, id, label });
  };
  return (
    <form onSubmit={submit} className="mt-2 flex gap-2 print:hidden">
      <Input
        aria-label="Ligne à ajouter"
        placeholder="Aller aux portes ouvertes"
        maxLength={160}
        value={label}
        autoFocus
        onChange={(event) => setLabel(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setAdding(false);
        }}
      />
      <button type="submit" className="shrink-0 text-ui font-medium text-brand" aria-busy={add.isPending}>
        Ajouter
      </button>
    </form>
  );
}
