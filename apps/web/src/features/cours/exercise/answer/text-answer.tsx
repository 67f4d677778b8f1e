import { Field, Input } from '@nexus/ui';
import type { AnswerProps } from './answer-props.ts';

/** A word, a line of code, bits: nothing that the phone should correct. */
export function TextAnswer({ draft, onChange, locked, error }: AnswerProps) {
  return (
    <Field label="Réponse" error={error}>
      <Input
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={400}
        value={draft.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        disabled={locked}
        className="max-w-lg font-mono"
      />
    </Field>
  );
}
