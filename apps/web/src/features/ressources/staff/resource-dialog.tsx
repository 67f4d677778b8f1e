import { AddResourceInput, type LibraryResource, SubjectCode, Track } from '@nexus/contracts';
import { Button, Dialog, DialogClose, Field, Input, Segmented, Select, Textarea, useToast } from '@nexus/ui';
import { type FormEvent, useId, useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { trackWords } from '#components/shell/describe-user.ts';
import { useCheckedForm } from '#lib/checked-form.ts';
import { trpc } from '#lib/trpc.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { typeWords } from '../words.ts';
import { type ChosenPdf, PdfField } from './pdf-field.tsx';

const words = {
  title: 'Un titre a de 3 à 200 caractères.',
  uri: 'Une adresse commence par https:// ou http://.',
  codes: 'Une compétence s’écrit comme NSI-T-STRU-04 ; plusieurs sont séparées par des virgules.',
  description: 'Une description a 2 000 caractères au plus.',
};
const noFile = 'Choisissez un fichier PDF, et attendez qu’il soit lu.';
const types = ['URL', 'Video', 'PDF'] as const;

/** A link or a PDF of the library, to add or to correct: what it says of itself is what it is found by. */
export default function ResourceDialog({ resource, onClose }: { resource?: LibraryResource; onClose: () => void }) {
  const [draft, setDraft] = useState({
    title: resource?.title ?? '',
    uri: resource?.file ? '' : (resource?.uri ?? ''),
    type: types.find((one) => one === resource?.type) ?? 'URL',
    subject: resource?.subject ?? '',
    level: resource?.level ?? '',
    codes: resource?.codes.join(', ') ?? '',
    description: resource?.description ?? '',
  });
  const set = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }));
  const [source, setSource] = useState<'address' | 'file'>(resource?.file ? 'file' : 'address');
  const [file, setFile] = useState<ChosenPdf | null>(resource?.file ?? null);
  const [refused, setRefused] = useState<string | null>(null);
  const { form, errors, check, refuse } = useCheckedForm(AddResourceInput, words);
  const formId = useId();
  const utils = trpc.useUtils();
  const { toast } = useToast();
  const settled = {
    onSuccess: async () => {
      onClose();
      toast({
        title: resource ? 'Ressource corrigée' : 'Ressource ajoutée',
        description: 'La recherche la trouve dans un instant.',
        tone: 'success' as const,
      });
      await Promise.all([utils.resources.overview.invalidate(), utils.rag.search.invalidate()]);
    },
    onError: (error: unknown) => setRefused(refuse(error)),
  };
  const add = trpc.resources.add.useMutation(settled);
  const update = trpc.resources.update.useMutation(settled);
  const pending = add.isPending || update.isPending;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    const { uri, type, ...about } = draft;
    const place = source === 'address' ? { uri, type } : { file_id: file?.id, type: 'PDF' };
    const missing = source === 'file' && file === null ? { file: noFile } : {};
    const values = {
      ...about,
      ...place,
      subject: draft.subject === '' ? null : draft.subject,
      level: draft.level === '' ? null : draft.level,
      codes: draft.codes
        .split(/[\s,;]+/)
        .filter((code) => code !== '')
        .map((code) => code.toUpperCase()),
    };
    const checked = check(values, missing);
    if (checked === null || pending) return;
    if (resource) update.mutate({ ...checked, id: resource.id });
    else add.mutate(checked);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="lg"
      title={resource ? 'Corriger une ressource' : 'Ajouter une ressource'}
      description="Tous les élèves la trouveront ; elle s’ouvre dans un nouvel onglet."
      actions={
        <>
          <DialogClose>
            <Button>Fermer</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            {resource ? 'Enregistrer' : 'Ajouter'}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} onSubmit={submit} noValidate className="grid gap-4 sm:grid-cols-2">
        <Segmented
          label="Ce que vous ajoutez"
          value={source}
          onValueChange={setSource}
          options={[
            { value: 'address', label: 'Lien' },
            { value: 'file', label: 'Fichier PDF' },
          ]}
          className="justify-self-start sm:col-span-2"
        />
        <Field label="Titre" required error={errors.title} className="sm:col-span-2">
          <Input value={draft.title} maxLength={200} onChange={(event) => set({ title: event.currentTarget.value })} />
        </Field>
        {source === 'file' ? (
          <PdfField file={file} error={errors.file} onFile={setFile} className="sm:col-span-2" />
        ) : (
          <Field label="Adresse" required error={errors.uri} className="sm:col-span-2">
            <Input
              type="url"
              inputMode="url"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={1000}
              placeholder="https://"
              value={draft.uri}
              onChange={(event) => set({ uri: event.currentTarget.value })}
            />
          </Field>
        )}
        <Field label="Type" className={source === 'file' ? 'hidden' : undefined}>
          <Select
            value={draft.type}
            onChange={({ currentTarget }) => set({ type: types.find((one) => one === currentTarget.value) ?? 'URL' })}
          >
            {types.map((type) => (
              <option key={type} value={type}>
                {typeWords[type]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Niveau" note="facultatif">
          <Select value={draft.level} onChange={(event) => set({ level: event.currentTarget.value })}>
            <option value="">Les deux</option>
            {Track.options.map((level) => (
              <option key={level} value={level}>
                {trackWords[level]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Matière" note="facultatif">
          <Select value={draft.subject} onChange={(event) => set({ subject: event.currentTarget.value })}>
            <option value="">Aucune en particulier</option>
            {SubjectCode.options.map((subject) => (
              <option key={subject} value={subject}>
                {shortSubject(subject)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Compétences"
          note="facultatif"
          error={errors.codes}
          help="Leurs codes, comme NSI-T-STRU-04."
          className={source === 'file' ? 'sm:col-span-2' : undefined}
        >
          <Input
            value={draft.codes}
            spellCheck={false}
            maxLength={300}
            onChange={(event) => set({ codes: event.currentTarget.value })}
          />
        </Field>
        <Field
          label="Description"
          note="facultatif"
          error={errors.description}
          help="De quoi il s’agit, avec les mots qu’un élève taperait : c’est par eux qu’on la trouve."
          className="sm:col-span-2"
        >
          <Textarea
            rows={4}
            maxLength={2000}
            value={draft.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
          />
        </Field>
        <FormError>{refused}</FormError>
      </form>
    </Dialog>
  );
}
