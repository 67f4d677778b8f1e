import type { OralPlanPart, OralSource } from '@nexus/contracts';
import { Button, CloseIcon, Field, IconButton, Input, PlusIcon, Textarea } from '@nexus/ui';
import { wrongSources } from './draft.ts';

interface ListProps<T> {
  items: readonly T[];
  onChange: (items: readonly T[]) => void;
}

/** The parts of the plan, in order. */
export function PlanFields({ items, onChange }: ListProps<OralPlanPart>) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">Plan</legend>
      <ol className="grid gap-3">
        {items.map((part, index) => (
          <li key={index} className="rounded-md bg-sunken p-3">
            <div className="flex items-end gap-2">
              <Field label={`Partie ${index + 1}`} className="min-w-0 flex-1">
                <Input
                  value={part.title}
                  maxLength={200}
                  onChange={(event) => onChange(items.with(index, { ...part, title: event.currentTarget.value }))}
                />
              </Field>
              <IconButton label={`Retirer la partie ${index + 1}`} onClick={() => onChange(items.toSpliced(index, 1))}>
                <CloseIcon />
              </IconButton>
            </div>
            <Field label="Idées et exemples" className="mt-2">
              <Textarea
                rows={2}
                value={part.points}
                maxLength={1_500}
                onChange={(event) => onChange(items.with(index, { ...part, points: event.currentTarget.value }))}
              />
            </Field>
          </li>
        ))}
      </ol>
      {items.length < 6 ? (
        <Button size="sm" className="mt-2" onClick={() => onChange([...items, { title: '', points: '' }])}>
          <PlusIcon size={16} />
          Ajouter une partie
        </Button>
      ) : null}
    </fieldset>
  );
}

/** Where the pupil's facts come from. The campus fetches none of these addresses. */
export function SourceFields({ items, onChange }: ListProps<OralSource>) {
  const wrong = wrongSources(items);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">Sources</legend>
      <ul className="grid gap-3">
        {items.map((source, index) => (
          <li key={index} className="grid gap-2 rounded-md bg-sunken p-3">
            <div className="flex items-end gap-2">
              <Field label={`Source ${index + 1}`} className="min-w-0 flex-1">
                <Input
                  value={source.title}
                  maxLength={300}
                  placeholder="Livre, article, entretien…"
                  onChange={(event) => onChange(items.with(index, { ...source, title: event.currentTarget.value }))}
                />
              </Field>
              <IconButton label={`Retirer la source ${index + 1}`} onClick={() => onChange(items.toSpliced(index, 1))}>
                <CloseIcon />
              </IconButton>
            </div>
            <div className="grid gap-2 sm:grid-cols-2">
              <Field label="Auteur">
                <Input
                  value={source.author}
                  maxLength={200}
                  onChange={(event) => onChange(items.with(index, { ...source, author: event.currentTarget.value }))}
                />
              </Field>
              <Field
                label="Adresse"
                note="facultatif"
                error={
                  wrong.has(index)
                    ? 'Une adresse complète, qui commence par https. Les sources attendent cette correction.'
                    : null
                }
              >
                <Input
                  type="url"
                  inputMode="url"
                  value={source.url}
                  maxLength={1_000}
                  onChange={(event) => onChange(items.with(index, { ...source, url: event.currentTarget.value }))}
                />
              </Field>
            </div>
          </li>
        ))}
      </ul>
      {items.length < 15 ? (
        <Button size="sm" className="mt-2" onClick={() => onChange([...items, { title: '', author: '', url: '' }])}>
          <PlusIcon size={16} />
          Ajouter une source
        </Button>
      ) : null}
    </fieldset>
  );
}
