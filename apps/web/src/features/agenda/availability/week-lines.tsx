import type { CoachOpening } from '@nexus/contracts';
import { Button, FieldError, PlusIcon } from '@nexus/ui';
import { datesIn } from '#lib/format.ts';
import { capitalize } from '#lib/words/words.ts';
import { HoursFields, KindChoices, RemoveLine } from './lines.tsx';
import { type Draft, keyed } from './week-draft.ts';
import type { DraftErrors } from './week-errors.ts';

const calendar = datesIn('UTC');
/** 5 January 2026 is a Monday. */
const weekdays = Array.from({ length: 7 }, (_, index) => ({
  weekday: index + 1,
  name: calendar.weekday(new Date(Date.UTC(2026, 0, 5 + index, 12))),
}));

interface WeekLinesProps {
  openings: readonly Draft<CoachOpening>[];
  errors: DraftErrors;
  onChange: (openings: Draft<CoachOpening>[]) => void;
}

/** Each day of the week with its openings. */
export function WeekLines({ openings, errors, onChange }: WeekLinesProps) {
  const change = (key: number, part: Partial<CoachOpening>) =>
    onChange(openings.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = (weekday: number) => {
    // After what is open already that day, at the same kinds: the usual second line.
    const last = openings.findLast((one) => one.weekday === weekday);
    const start_minute = Math.min(last ? last.end_minute + 60 : 17 * 60, 22 * 60);
    const line: CoachOpening = {
      weekday,
      start_minute,
      end_minute: start_minute + 120,
      kinds: last?.kinds ?? ['Visio'],
      valid_from: null,
      valid_until: null,
    };
    onChange([...openings, keyed(line)]);
  };
  return (
    <ul className="ruled -my-3">
      {weekdays.map(({ weekday, name }) => {
        const lines = openings
          .map((opening, index) => ({ opening, error: errors[`openings.${index}`] }))
          .filter(({ opening }) => opening.weekday === weekday);
        return (
          <li key={weekday} className="grid gap-x-3 gap-y-1 py-3.5 sm:grid-cols-[92px_1fr] sm:items-start">
            <span className="flex min-h-11 items-center font-medium">{capitalize(name)}</span>
            <div className="grid gap-3">
              {lines.map(({ opening, error }) => (
                <div key={opening.key}>
                  <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
                    <HoursFields
                      of={name}
                      span={opening}
                      error={error}
                      onChange={(span) => change(opening.key, span)}
                    />
                    <RemoveLine
                      label={`Retirer cette ouverture du ${name}`}
                      onClick={() => onChange(openings.filter(({ key }) => key !== opening.key))}
                    />
                    <KindChoices
                      of={name}
                      chosen={opening.kinds}
                      onChange={(kinds) => change(opening.key, { kinds })}
                    />
                  </div>
                  {error ? <FieldError>{error}</FieldError> : null}
                </div>
              ))}
              <Button
                variant="ghost"
                size="sm"
                className="min-h-11! -ml-3 justify-self-start"
                onClick={() => add(weekday)}
              >
                <PlusIcon size={16} />
                {lines.length === 0 ? 'Ouvrir ce jour' : 'Ajouter des heures'}
                <span className="sr-only"> : {name}</span>
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
