import { type Availability, SubjectCode } from '@nexus/contracts';
import { Field, Input, Switch } from '@nexus/ui';
import { theSubject } from '#lib/words/subjects.ts';
import { capitalize } from '#lib/words/words.ts';
import { SubjectPicker } from './subject-picker.tsx';
import type { DraftErrors } from './week-errors.ts';

type Rules = Availability['rules'];
type Figure = 'session_minutes' | 'buffer_minutes' | 'notice_hours' | 'max_per_day' | 'horizon_days';

const figures: readonly { rule: Figure; label: string; help: string }[] = [
  { rule: 'session_minutes', label: 'Durée d’une séance (minutes)', help: 'De 15 à 240.' },
  { rule: 'buffer_minutes', label: 'Pause entre deux séances (minutes)', help: 'De 0 à 120.' },
  { rule: 'notice_hours', label: 'Préavis (heures)', help: 'Un créneau plus proche ne se réserve plus.' },
  { rule: 'max_per_day', label: 'Séances par jour, au plus', help: 'De 1 à 20.' },
  { rule: 'horizon_days', label: 'Réservable jusqu’à (jours)', help: 'De 1 à 180 jours à l’avance.' },
];

interface RulesFieldsProps {
  rules: Rules;
  errors: DraftErrors;
  onChange: (rules: Rules) => void;
}

/** On what conditions one books. */
export function RulesFields({ rules, errors, onChange }: RulesFieldsProps) {
  return (
    <div className="grid gap-4">
      <Switch
        label="Confirmer les demandes sans attendre ma réponse"
        checked={rules.auto_confirm}
        onCheckedChange={(auto_confirm) => onChange({ ...rules, auto_confirm })}
      />
      {figures.map(({ rule, label, help }) => (
        <Field key={rule} label={label} help={help} error={errors[`rules.${rule}`]}>
          <Input
            type="number"
            inputMode="numeric"
            value={Number.isNaN(rules[rule]) ? '' : rules[rule]}
            onChange={(event) => onChange({ ...rules, [rule]: event.currentTarget.valueAsNumber })}
            className="max-w-32!"
          />
        </Field>
      ))}
      <SubjectPicker
        label="Matières enseignées, la plus courante d’abord"
        chosen={rules.subjects}
        options={SubjectCode.options.map((code) => ({ code, name: capitalize(theSubject(code)) }))}
        onChange={(subjects) => onChange({ ...rules, subjects })}
      />
    </div>
  );
}
