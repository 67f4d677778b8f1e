import { Card, Field, Input, PasswordInput, Select } from '@nexus/ui';
import type { FieldErrors } from '#lib/checked-form.ts';
import { zonesWith } from '#lib/words/time-zones.ts';
import type { Draft } from './register-draft.ts';

export interface FieldsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errors: FieldErrors;
}

/** Who it is, and how they will come back. */
export function PersonFields({ draft, change, errors }: FieldsProps) {
  const tu = draft.role === 'student';
  return (
    <Card aria-label="Identité" className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Prénom" required error={errors.first_name}>
          <Input
            autoComplete="given-name"
            value={draft.first_name}
            onChange={(event) => change({ first_name: event.currentTarget.value })}
          />
        </Field>
        <Field label="Nom" required error={errors.last_name}>
          <Input
            autoComplete="family-name"
            value={draft.last_name}
            onChange={(event) => change({ last_name: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Field
        label="Adresse e-mail"
        required
        error={errors.email}
        help={tu ? 'Elle sert à te connecter, et à rien d’autre.' : 'Elle sert à vous connecter, et à rien d’autre.'}
      >
        <Input
          type="email"
          autoComplete="email"
          value={draft.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
      </Field>
      <Field
        label="Mot de passe"
        required
        error={errors.password}
        help="10 caractères au moins : une phrase courte se retient bien."
      >
        <PasswordInput
          autoComplete="new-password"
          value={draft.password}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
      </Field>
      <Field
        label="Fuseau horaire"
        error={errors.time_zone}
        help={tu ? 'Pour que les heures soient les tiennes.' : 'Pour que les heures soient les vôtres.'}
      >
        <Select value={draft.time_zone} onChange={(event) => change({ time_zone: event.currentTarget.value })}>
          {zonesWith(draft.time_zone).map(({ zone, label }) => (
            <option key={zone} value={zone}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </Card>
  );
}
