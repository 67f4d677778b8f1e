import { Field, Input } from '@nexus/ui';
import type { AnswerProps } from './answer-props.ts';

/** A number as one writes it: the server reads commas, signs and fractions. */
export function NumberAnswer({ exercise: { unit }, draft, onChange, locked, error }: AnswerProps) {
  return (
    <Field
      label={unit === undefined ? 'Réponse' : <span>Réponse, en {unit}</span>}
      help={locked || error !== null ? undefined : 'Un nombre : 3,5 ou −2 ou 1/3.'}
      error={error}
    >
      <div className="flex items-center gap-2.5">
        <Input
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={draft.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
          disabled={locked}
          className="max-w-44"
        />
        {unit === undefined ? null : <span aria-hidden="true">{unit}</span>}
      </div>
    </Field>
  );
}
