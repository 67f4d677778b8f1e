import {
  CreateWishInput,
  type Parcoursup,
  UpdateWishInput,
  type Wish,
  WishDecision,
  WishStatus,
} from '@nexus/contracts';
import {
  Checkbox,
  CloseIcon,
  Field,
  IconButton,
  Input,
  LinkButton,
  PlusIcon,
  Select,
  Textarea,
  useToast,
} from '@nexus/ui';
import { useState } from 'react';
import { FormDialog } from '#components/form/form-dialog.tsx';
import { FormError } from '#components/form/form-error.tsx';
import { useCheckedForm } from '#lib/checked-form.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { countOf } from '#lib/words/words.ts';
import { useRefreshFile } from '../use-file.ts';
import { decisionWords, statusWords } from '../words.ts';

interface WishDialogProps {
  /** The one to change; null to add one. */
  wish: Wish | null;
  file: Parcoursup;
  studentId: string | undefined;
  onClose: () => void;
}

const words = {
  formation: 'Il faut le nom de la formation, en 160 caractères au plus.',
  school: 'Il faut l’établissement, en 120 caractères au plus.',
  city: 'Il faut la ville, en 80 caractères au plus.',
  note: '500 caractères au plus.',
  sub_wishes: 'Chaque sous-vœu a son établissement et sa ville.',
  answer: 'Cette réponse n’est pas possible ici.',
  decision: 'Cette décision n’est pas possible ici.',
};
const half = 'sm:col-span-1';
const whole = 'sm:col-span-2';

/** A wish to add, or to change: the server's own schema checks it, and Parcoursup's rules after. */
export default function WishDialog({ wish, file, studentId, onClose }: WishDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(wish));
  // Chosen once, so that what is sent again after a lost answer makes no second wish.
  const [id] = useState(() => wish?.id ?? crypto.randomUUID());
  const [refused, setRefused] = useState<string | null>(null);
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const creation = useCheckedForm(CreateWishInput, words);
  const change = useCheckedForm(UpdateWishInput, words);
  const { form, errors, refuse } = wish === null ? creation : change;
  const settled = {
    onSuccess: () => {
      onClose();
      toast({ title: wish === null ? 'Vœu ajouté' : 'Vœu modifié', description: draft.formation, tone: 'success' });
    },
    onError: (error: unknown) => setRefused(refuse(error)),
    onSettled: refresh,
  } as const;
  const create = trpc.parcoursup.create.useMutation(settled);
  const update = trpc.parcoursup.update.useMutation(settled);
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));

  const submit = () => {
    setRefused(null);
    const values = { ...draft, id, note: draft.note.trim() === '' ? null : draft.note };
    if (wish === null) {
      const { answer: _, decision: __, ...asked } = values;
      const checked = creation.check({ ...ofStudent(studentId), ...asked });
      if (checked) create.mutate(checked);
    } else {
      const confirmed = values.status === 'confirmé';
      const answer = confirmed ? values.answer : null;
      const checked = change.check({ ...values, answer, decision: answer === null ? null : values.decision });
      if (checked) update.mutate(checked);
    }
  };
  return (
    <FormDialog
      form={form}
      size="lg"
      title={wish === null ? 'Ajouter un vœu' : 'Modifier le vœu'}
      keepLabel="Annuler"
      sendLabel={wish === null ? 'Ajouter' : 'Enregistrer'}
      pending={create.isPending || update.isPending}
      onSubmit={submit}
      onClose={onClose}
      className="grid gap-4 sm:grid-cols-2"
    >
      <Field
        label="Formation"
        required
        error={errors.formation}
        help="« BUT Informatique », « CPGE MPSI »"
        className={whole}
      >
        <Input
          value={draft.formation}
          maxLength={160}
          autoFocus
          onChange={(event) => set({ formation: event.currentTarget.value })}
        />
      </Field>
      <Field label="Établissement" required error={errors.school} className={half}>
        <Input value={draft.school} maxLength={120} onChange={(event) => set({ school: event.currentTarget.value })} />
      </Field>
      <Field label="Ville" required error={errors.city} className={half}>
        <Input value={draft.city} maxLength={80} onChange={(event) => set({ city: event.currentTarget.value })} />
      </Field>
      <Checkbox
        label="Formation sélective"
        checked={draft.selective}
        onCheckedChange={(selective) => set({ selective })}
      />
      <Checkbox
        label="En apprentissage"
        checked={draft.apprenticeship}
        onCheckedChange={(apprenticeship) => set({ apprenticeship })}
      />
      <Life draft={draft} file={file} isNew={wish === null} errors={errors} set={set} />
      <SubWishes draft={draft} limit={file.limits.sub_wishes_of_a_wish} error={errors.sub_wishes} set={set} />
      <Field label="Ce que tu en penses" note="facultatif" error={errors.note} className={whole}>
        <Textarea
          rows={2}
          maxLength={500}
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </Field>
      <div className={whole}>
        <FormError>{refused}</FormError>
      </div>
    </FormDialog>
  );
}

type Draft = Pick<
  Wish,
  'formation' | 'school' | 'city' | 'selective' | 'apprenticeship' | 'sub_wishes' | 'status' | 'answer' | 'decision'
> & { note: string };

function draftOf(wish: Wish | null): Draft {
  return {
    formation: wish?.formation ?? '',
    school: wish?.school ?? '',
    city: wish?.city ?? '',
    selective: wish?.selective ?? true,
    apprenticeship: wish?.apprenticeship ?? false,
    sub_wishes: wish?.sub_wishes ?? [],
    status: wish?.status ?? 'idée',
    answer: wish?.answer ?? null,
    decision: wish?.decision ?? null,
    note: wish?.note ?? '',
  };
}

interface PartProps {
  draft: Draft;
  set: (changes: Partial<Draft>) => void;
}

/** Where the wish stands: an answer once it is confirmed, a decision once there is an answer. */
function Life({
  draft,
  file,
  isNew,
  errors,
  set,
}: PartProps & { file: Parcoursup; isNew: boolean; errors: Readonly<Record<string, string>> }) {
  const possible = file.answers.filter(({ code }) => code !== (draft.selective ? 'OUI-SI' : 'NON'));
  return (
    <>
      <Field label="Où en est ce vœu" className={half}>
        <Select value={draft.status} onChange={(event) => set({ status: WishStatus.parse(event.currentTarget.value) })}>
          {WishStatus.options.map((status) => (
            <option key={status} value={status}>
              {statusWords[status]}
            </option>
          ))}
        </Select>
      </Field>
      {!isNew && draft.status === 'confirmé' ? (
        <Field label="Réponse de la formation" error={errors.answer} className={half}>
          <Select
            value={draft.answer ?? ''}
            onChange={(event) =>
              set({ answer: file.answers.find(({ code }) => code === event.currentTarget.value)?.code ?? null })
            }
          >
            <option value="">Pas encore</option>
            {possible.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {!isNew && draft.status === 'confirmé' && draft.answer !== null ? (
        <Field label="Ta décision" error={errors.decision} className={half}>
          <Select
            value={draft.decision ?? ''}
            onChange={(event) => set({ decision: WishDecision.safeParse(event.currentTarget.value).data ?? null })}
          >
            <option value="">Pas encore</option>
            {WishDecision.options.map((decision) => (
              <option key={decision} value={decision}>
                {decisionWords[decision]}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </>
  );
}

function SubWishes({ draft, limit, error, set }: PartProps & { limit: number; error: string | undefined }) {
  const { sub_wishes } = draft;
  const change = (index: number, changes: Partial<Draft['sub_wishes'][number]>) =>
    set({ sub_wishes: sub_wishes.map((one, place) => (place === index ? { ...one, ...changes } : one)) });
  return (
    <fieldset className={whole} aria-describedby={error ? 'sub-wishes-error' : undefined}>
      <legend className="mb-1.5 text-sm font-medium">
        Sous-vœux <span className="text-xs font-normal text-ink-3">pour un vœu multiple, {limit} au plus</span>
      </legend>
      <ul className="grid gap-2">
        {sub_wishes.map(({ school, city }, index) => (
          <li key={index} className="flex items-center gap-2">
            <Input
              aria-label={`Sous-vœu ${index + 1}, établissement`}
              placeholder="Établissement"
              value={school}
              maxLength={120}
              onChange={(event) => change(index, { school: event.currentTarget.value })}
            />
            <Input
              aria-label={`Sous-vœu ${index + 1}, ville`}
              placeholder="Ville"
              value={city}
              maxLength={80}
              onChange={(event) => change(index, { city: event.currentTarget.value })}
            />
            <IconButton
              label={`Retirer le sous-vœu ${index + 1}`}
              onClick={() => set({ sub_wishes: sub_wishes.filter((_, place) => place !== index) })}
            >
              <CloseIcon size={16} />
            </IconButton>
          </li>
        ))}
      </ul>
      {error ? (
        <p id="sub-wishes-error" className="mt-1.5 text-sm text-danger">
          {error}
        </p>
      ) : null}
      {sub_wishes.length < limit ? (
        <LinkButton
          className="mt-1 min-h-11"
          onClick={() => set({ sub_wishes: [...sub_wishes, { school: '', city: '' }] })}
        >
          <PlusIcon size={16} /> Ajouter un sous-vœu
        </LinkButton>
      ) : (
        <p className="mt-1 text-xs text-ink-3">{countOf(limit, 'sous-vœu', 'sous-vœux')}, c’est le maximum.</p>
      )}
    </fieldset>
  );
}
