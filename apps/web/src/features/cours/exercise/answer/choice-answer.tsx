import { RadioGroup } from '@nexus/ui';
import type { AnswerProps } from './answer-props.ts';
import { Chosen } from './chosen.tsx';
import { OptionText } from './option-text.tsx';

/** One option among several; those already tried keep their mark. */
export function ChoiceAnswer({ exercise, draft, onChange, locked, error, past }: AnswerProps) {
  const [key] = draft.keys;
  const triedWith = (option: string) =>
    past.findLast(({ response }) => response.type === 'choice' && response.key === option);
  return (
    <RadioGroup
      legend="Réponses proposées"
      hideLegend
      appearance="cards"
      value={key ?? null}
      onValueChange={(value) => onChange({ keys: [value] })}
      disabled={locked}
      error={error}
      options={(exercise.options ?? []).map((option, index) => {
        const tried = triedWith(option.key);
        return {
          value: option.key,
          label: <OptionText html={option.html} number={index + 1} />,
          aside: tried && <Chosen right={tried.correction.right} before={!locked || tried !== past.at(-1)} />,
        };
      })}
    />
  );
}
