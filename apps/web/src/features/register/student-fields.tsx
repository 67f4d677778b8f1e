import { OptionCode, SpecialityCode, subjectWords } from '@nexus/contracts';
import { Card, CardHeader, Checkbox, Field, FieldError, RadioGroup, Select } from '@nexus/ui';
import { optionWords } from '#lib/words/options.ts';
import type { FieldsProps } from './person-fields.tsx';
import { isOpenOption } from './register-draft.ts';

const tracks = [
  { value: 'Premiere', label: 'Première' },
  { value: 'Terminale', label: 'Terminale' },
] as const;

const profiles = [
  { value: 'Scolarise', label: 'Je suis dans un lycée', help: 'Public, sous contrat, ou français à l’étranger.' },
  {
    value: 'CandidatLibre',
    label: 'Je suis candidat libre',
    help: 'Cours à distance, hors contrat, ou seul : tu passes des évaluations ponctuelles.',
  },
] as const;

const modalities = [
  { value: 'A', label: 'Toutes en Terminale' },
  { value: 'B', label: 'La moitié chaque année', help: 'À la fin de la Première, puis à la fin de la Terminale.' },
] as const;

const places = ['Première spécialité', 'Deuxième spécialité', 'Troisième spécialité'] as const;

/** What a pupil prepares: it is what the exam plan and its coefficients come from. */
export function StudentFields({ draft, change, errors }: FieldsProps) {
  const third =
    draft.track === 'Terminale'
      ? 'La troisième est celle que tu as arrêtée après la Première : elle compte coefficient 8.'
      : 'La troisième est celle que tu penses arrêter après la Première ; tu pourras changer d’avis.';
  return (
    <>
      <Card aria-labelledby="annee" className="grid gap-5">
        <CardHeader id="annee" title="Ton année" className="mb-0!" />
        <RadioGroup
          legend="Tu es en"
          options={tracks}
          value={draft.track}
          onValueChange={(track) => change({ track })}
          error={errors.track}
        />
        <RadioGroup
          legend="Ta situation"
          appearance="cards"
          options={profiles}
          value={draft.profile}
          onValueChange={(profile) => change({ profile })}
          error={errors.profile}
        />
        {draft.profile === 'CandidatLibre' ? (
          <RadioGroup
            legend="Quand passes-tu les évaluations ponctuelles ?"
            options={modalities}
            value={draft.ponctuelles_modality}
            onValueChange={(ponctuelles_modality) => change({ ponctuelles_modality })}
          />
        ) : null}
      </Card>
      <Card aria-labelledby="specialites" className="grid gap-4">
        <div>
          <h2 id="specialites">Tes spécialités</h2>
          <p className="mt-1 text-sm text-ink-2">Dans l’ordre. {third}</p>
        </div>
        {places.map((label, place) => (
          <Field key={label} label={label} required error={errors[`specialities.${place}`]}>
            <Select
              value={draft.specialities[place] ?? ''}
              onChange={(event) => {
                const chosen = SpecialityCode.safeParse(event.currentTarget.value);
                const [a, b, c] = draft.specialities.with(place, chosen.success ? chosen.data : '');
                change({ specialities: [a ?? '', b ?? '', c ?? ''] });
              }}
            >
              <option value="">Choisir</option>
              {SpecialityCode.options.map((code) => (
                <option
                  key={code}
                  value={code}
                  disabled={draft.specialities.some((other, at) => other === code && at !== place)}
                >
                  {subjectWords[code].label}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {errors.specialities ? <FieldError>{errors.specialities}</FieldError> : null}
        <fieldset className="min-w-0">
          <legend className="mb-1.5 text-sm font-medium">
            Tes options <span className="font-normal text-ink-3">(facultatif)</span>
          </legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {OptionCode.options
              .filter((option) => isOpenOption(option, draft.track))
              .map((option) => (
                <Checkbox
                  key={option}
                  label={optionWords[option]}
                  checked={draft.options.includes(option)}
                  onCheckedChange={(checked) =>
                    change({
                      options: checked ? [...draft.options, option] : draft.options.filter((other) => other !== option),
                    })
                  }
                />
              ))}
          </div>
          {errors.options ? <FieldError>{errors.options}</FieldError> : null}
        </fieldset>
      </Card>
    </>
  );
}
