import type { CoachException } from '@nexus/contracts';
import { Button, FieldError, Input, PlusIcon, Select } from '@nexus/ui';
import { HoursFields, KindChoices, RemoveLine } from './lines.tsx';
import { type Draft, keyed } from './week-draft.ts';
import type { DraftErrors } from './week-errors.ts';

interface ExceptionLinesProps {
  exceptions: readonly Draft<CoachException>[];
  errors: DraftErrors;
  onChange: (exceptions: Draft<CoachException>[]) => void;
}

const wholeDay = { start_minute: 0, end_minute: 1440 };

/** Days off, hours taken off, hours added: what differs from the usual week. */
export function ExceptionLines({ exceptions, errors, onChange }: ExceptionLinesProps) {
  const change = (key: number, part: Partial<CoachException>) =>
    onChange(exceptions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    onChange([...exceptions, keyed<CoachException>({ day: tomorrow, open: false, ...wholeDay, kinds: [] })]);
  };
  return (
    <div className="grid gap-4">
      {exceptions.length === 0 ? (
        <p className="text-sm text-ink-2">Congés, absence, samedi en plus : ce qui change un jour donné se dit ici.</p>
      ) : null}
      <ul className="grid gap-4">
        {exceptions.map((exception, index) => {
          const { key, day, open, kinds } = exception;
          const whole = !open && exception.start_minute === 0 && exception.end_minute === 1440;
          const error = errors[`exceptions.${index}`];
          return (
            <li key={key}>
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <Input
                  type="date"
                  aria-label="Jour"
                  value={day}
                  onChange={(event) => {
                    if (event.currentTarget.value !== '') change(key, { day: event.currentTarget.value });
                  }}
                  className="w-40!"
                />
                <Select
                  aria-label={`Le ${day}`}
                  value={open ? 'open' : whole ? 'closed' : 'partly'}
                  onChange={({ currentTarget: { value } }) =>
                    change(
                      key,
                      value === 'open'
                        ? { open: true, start_minute: 9 * 60, end_minute: 12 * 60, kinds: ['Visio'] }
                        : value === 'partly'
                          ? { open: false, start_minute: 9 * 60, end_minute: 12 * 60, kinds: [] }
                          : { open: false, ...wholeDay, kinds: [] },
                    )
                  }
                >
                  <option value="closed">Fermé toute la journée</option>
                  <option value="partly">Fermé quelques heures</option>
                  <option value="open">Ouvert en plus</option>
                </Select>
                {whole ? null : (
                  <HoursFields of={`le ${day}`} span={exception} error={error} onChange={(span) => change(key, span)} />
                )}
                <RemoveLine
                  label={`Retirer le ${day}`}
                  onClick={() => onChange(exceptions.filter((one) => one.key !== key))}
                />
                {open ? (
                  <KindChoices of={`le ${day}`} chosen={kinds} onChange={(chosen) => change(key, { kinds: chosen })} />
                ) : null}
              </div>
              {error ? <FieldError>{error}</FieldError> : null}
            </li>
          );
        })}
      </ul>
      <Button variant="ghost" size="sm" className="-ml-3 justify-self-start" onClick={add}>
        <PlusIcon size={16} />
        Ajouter un jour
      </Button>
    </div>
  );
}
