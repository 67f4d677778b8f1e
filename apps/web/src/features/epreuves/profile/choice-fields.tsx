import { OptionCode, SpecialityCode, type StudentProfile, subjectWords, type Track } from '@nexus/contracts';
import { Checkbox, Field, FieldError, RadioGroup, Select } from '@nexus/ui';
import type { Refusal } from '#lib/errors.ts';
import { optionWords, terminaleOnly } from '#lib/words/options.ts';
import { withOption, withSpeciality } from './choices.ts';

interface ChoiceFieldsProps {
  draft: StudentProfile;
  /** The rule that the choice breaks, at the field it names. */
  refused: Refusal | null;
  self: boolean;
  onChange: (draft: StudentProfile) => void;
}

const tracks = [
  { value: 'Premiere', label: 'Première' },
  { value: 'Terminale', label: 'Terminale' },
] as const;
const situations = [
  { value: 'Scolarise', label: 'Dans un lycée' },
  { value: 'CandidatLibre', label: 'Candidat libre' },
] as const;
const modalities = [
  { value: 'A', label: 'Toutes en Terminale' },
  { value: 'B', label: 'La moitié chaque année' },
] as const;
const years: readonly { year: Track; label: string }[] = [
  { year: 'Premiere', label: '1re' },
  { year: 'Terminale', label: 'Tle' },
];

/** The choices a plan is made of. */
export function ChoiceFields({ draft, refused, self, onChange }: ChoiceFieldsProps) {
  const set = (part: Partial<StudentProfile>) => onChange({ ...draft, ...part });
  const errorAt = (field: string) =>
    refused?.issues.find(({ path }) => path[0] === field)?.message ??
    (refused !== null && refused.issues.length === 0 && field === 'specialities' ? refused.message : undefined);
  const places = ['Gardée en Terminale', 'Gardée en Terminale', self ? 'Celle que tu arrêtes' : 'Celle qui s’arrête'];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <RadioGroup
          legend="Année"
          options={tracks}
          value={draft.track}
          onValueChange={(track) => set({ track })}
          error={errorAt('track')}
        />
        <RadioGroup
          legend="Situation"
          options={situations}
          value={draft.profile}
          onValueChange={(profile) =>
            set({
              profile,
              ponctuelles_modality: profile === 'CandidatLibre' ? (draft.ponctuelles_modality ?? 'A') : null,
            })
          }
          error={errorAt('profile')}
        />
        {draft.profile === 'CandidatLibre' ? (
          <RadioGroup
            legend="Évaluations ponctuelles"
            options={modalities}
            value={draft.ponctuelles_modality}
            onValueChange={(ponctuelles_modality) => set({ ponctuelles_modality })}
            error={errorAt('modality') ?? errorAt('ponctuelles_modality')}
          />
        ) : null}
      </div>
      <fieldset className="grid gap-3 sm:grid-cols-3">
        <legend className="mb-1.5 text-sm font-medium">Spécialités</legend>
        {places.map((label, place) => (
          <Field key={`${label} ${place === 1 ? 2 : 1}`} label={label}>
            <Select
              value={draft.specialities[place] ?? ''}
              onChange={(event) => {
                const chosen = SpecialityCode.safeParse(event.currentTarget.value);
                if (chosen.success) set({ specialities: withSpeciality(draft.specialities, place, chosen.data) });
              }}
            >
              {SpecialityCode.options.map((code) => (
                <option key={code} value={code}>
                  {subjectWords[code].label}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {errorAt('specialities') ? (
          <div className="sm:col-span-3">
            <FieldError>{errorAt('specialities')}</FieldError>
          </div>
        ) : null}
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">Options, avec les années suivies</legend>
        <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {OptionCode.options.map((code) => (
            <li key={code} className="flex flex-wrap items-center justify-between gap-x-4">
              <span className="min-w-0 flex-1 text-sm">{optionWords[code]}</span>
              <span className="flex gap-4">
                {years
                  .filter(({ year }) => year === 'Terminale' || !terminaleOnly.has(code))
                  .map(({ year, label }) => (
                    <Checkbox
                      key={year}
                      label={
                        <>
                          <span className="sr-only">{optionWords[code]}, </span>
                          {label}
                        </>
                      }
                      checked={draft.options.some((option) => option.code === code && option.years.includes(year))}
                      onCheckedChange={(followed) => set({ options: withOption(draft.options, code, year, followed) })}
                    />
                  ))}
              </span>
            </li>
          ))}
        </ul>
        {errorAt('options') ? <FieldError>{errorAt('options')}</FieldError> : null}
      </fieldset>
    </>
  );
}
