import { Checkbox, cx, FieldError } from '@nexus/ui';
import { useId } from 'react';
import { toggled } from '../draft.ts';
import type { AnswerProps } from './answer-props.ts';
import { OptionText } from './option-text.tsx';

/** As the cards of a RadioGroup. */
const frame =
  'rounded-md border border-line px-3 py-2.5 has-checked:border-brand has-checked:bg-brand-soft has-checked:inset-ring has-checked:inset-ring-brand has-enabled:hover:border-edge';

/** Several options may be right. */
export function ChoicesAnswer({ exercise, draft, onChange, locked, error }: AnswerProps) {
  const id = useId();
  return (
    <fieldset disabled={locked} aria-describedby={error === null ? undefined : id} className="min-w-0">
      <legend className="mb-2 text-sm text-ink-2">Plusieurs réponses peuvent être justes.</legend>
      <div className="grid gap-1.5">
        {(exercise.options ?? []).map(({ key, html }, index) => {
          const ticked = draft.keys.includes(key);
          return (
            <Checkbox
              key={key}
              checked={ticked}
              onCheckedChange={() => onChange({ keys: toggled(draft.keys, key) })}
              className={cx('cursor-pointer', frame)}
              label={<OptionText html={html} number={index + 1} />}
            />
          );
        })}
      </div>
      {error === null ? null : <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}
