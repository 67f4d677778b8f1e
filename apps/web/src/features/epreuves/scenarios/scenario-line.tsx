import type { BacSimulation, KeptScenario } from '@nexus/contracts';
import { Button, Checkbox, Input } from '@nexus/ui';
import { type FormEvent, useRef, useState } from 'react';
import { decimal } from '#lib/format.ts';
import { countOf, listOf, plural } from '#lib/words/words.ts';
import { resultOf } from '../simulator/words.ts';
import { differenceOf } from './names.ts';
import type { ScenarioActions } from './use-scenario-actions.ts';

interface ScenarioLineProps {
  scenario: KeptScenario;
  outcome: BacSimulation;
  today: BacSimulation;
  compared: boolean;
  /** Null when enough are compared already. */
  onCompare: ((compared: boolean) => void) | null;
  onResume: () => void;
  /** Null for an adult, who reads. */
  actions: ScenarioActions | null;
}

/** A scenario that was kept: what it gives, and what may be done with it. */
export function ScenarioLine({ scenario, outcome, today, compared, onCompare, onResume, actions }: ScenarioLineProps) {
  const [renamed, setRenamed] = useState<string | null>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const { name, ignored } = scenario;
  const result = resultOf(outcome);
  const close = () => {
    setRenamed(null);
    // The field is gone: back to what opened it.
    requestAnimationFrame(() => rename.current?.focus());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const word = renamed?.trim() ?? '';
    if (word !== '' && word !== name) void actions?.rename(scenario, word);
    close();
  };
  return (
    <li className="grid gap-x-4 gap-y-2 py-3.5 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div className="min-w-0">
        {renamed === null ? (
          <h3 className="text-ui! [overflow-wrap:anywhere]">{name}</h3>
        ) : (
          <form onSubmit={submit} className="flex flex-wrap gap-2">
            <Input
              aria-label={`Nouveau nom de « ${name} »`}
              // It takes the place of the button that was just pressed.
              autoFocus
              maxLength={60}
              value={renamed}
              onChange={(event) => setRenamed(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') close();
              }}
              className="max-w-72"
            />
            <Button type="submit">Renommer</Button>
          </form>
        )}
        <p className="mt-1 text-sm text-ink-2">
          {outcome.mean === null ? (
            'Rien à calculer.'
          ) : (
            <>
              <b className="num font-strong text-ink">{decimal(outcome.mean, 2)}/20</b>
              {result === null ? '' : `, ${result}`} ({differenceOf(outcome, today)} par rapport à aujourd’hui)
            </>
          )}
        </p>
        {ignored.length === 0 ? null : (
          <p className="mt-1 text-xs text-ink-3">
            {countOf(ignored.length, 'note')} sans effet : {listOf(ignored)}{' '}
            {plural(ignored.length, 'n’est', 'ne sont')} plus au plan.
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 max-md:-ml-3">
        <Checkbox
          label={
            <>
              Comparer
              <span className="sr-only">
                {' '}
                « {name} »{onCompare === null ? ', trois au plus' : ''}
              </span>
            </>
          }
          checked={compared}
          disabled={onCompare === null}
          onCheckedChange={(on) => onCompare?.(on)}
          className="max-md:ml-3"
        />
        <Button variant="ghost" size="sm" aria-label={`Reprendre « ${name} »`} onClick={onResume}>
          Reprendre
        </Button>
        {actions === null ? null : (
          <>
            <Button
              ref={rename}
              variant="ghost"
              size="sm"
              aria-label={`Renommer « ${name} »`}
              onClick={() => setRenamed(name)}
            >
              Renommer
            </Button>
            <Button
              variant="ghost"
              size="sm"
              aria-label={`Supprimer « ${name} »`}
              onClick={() => void actions.remove(scenario)}
            >
              Supprimer
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
