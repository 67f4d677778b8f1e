import { type BacSituation, MAX_SCENARIOS, may } from '@nexus/contracts';
import { Button, Card, CardHeader, Field, Input } from '@nexus/ui';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useMe } from '#lib/me.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { outcomeOf, type Supposed } from '../simulator/outcome.ts';
import { Comparison } from './comparison.tsx';
import { movableOf, proposedName } from './names.ts';
import { ScenarioLine } from './scenario-line.tsx';
import { useScenarioActions } from './use-scenario-actions.ts';

interface ScenariosPanelProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  situation: BacSituation;
  supposed: Supposed;
  onSuppose: (supposed: Supposed) => void;
}

/** How many stand side by side. */
const mostCompared = 3;

/** What the simulator showed and was worth keeping: to be taken up again, and compared. */
export default function ScenariosPanel({ studentId, situation, supposed, onSuppose }: ScenariosPanelProps) {
  const { user } = useMe();
  const { data } = trpc.bac.scenarios.useQuery(ofStudent(studentId));
  const actions = useScenarioActions();
  const title = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const today = useMemo(() => outcomeOf(situation, {}), [situation]);
  const kept = useMemo(
    () =>
      (data?.items ?? []).map((scenario) => ({
        scenario,
        outcome: outcomeOf(situation, movableOf(situation, scenario.marks)),
      })),
    [data, situation],
  );
  if (data === undefined) return null;
  const self = studentId === undefined;
  const mayKeep = may(user.role, 'bac:keepScenario');
  const compared = kept.filter(({ scenario }) => chosen.includes(scenario.id));
  return (
    <Card aria-labelledby="scenarios" className="print:hidden">
      <div ref={title} tabIndex={-1}>
        <CardHeader id="scenarios" title={self ? 'Tes scénarios' : 'Ses scénarios'} />
      </div>
      {mayKeep ? (
        <KeepForm
          proposed={proposedName(situation, supposed)}
          full={kept.length >= MAX_SCENARIOS}
          pending={actions.isKeeping}
          onKeep={(name) => actions.keep(name, supposed)}
        />
      ) : kept.length === 0 ? (
        <p className="text-sm text-ink-2">Aucun scénario n’a été gardé.</p>
      ) : null}
      {kept.length === 0 ? null : (
        <ul className="mt-2 divide-y divide-line">
          {kept.map(({ scenario, outcome }) => (
            <ScenarioLine
              key={scenario.id}
              scenario={scenario}
              outcome={outcome}
              today={today}
              compared={chosen.includes(scenario.id)}
              onCompare={
                chosen.includes(scenario.id) || compared.length < mostCompared
                  ? (on) =>
                      setChosen((before) => [
                        ...before.filter((id) => id !== scenario.id),
                        ...(on ? [scenario.id] : []),
                      ])
                  : null
              }
              onResume={() => {
                onSuppose(movableOf(situation, scenario.marks));
                document.getElementById('et-si')?.scrollIntoView({ block: 'start' });
              }}
              actions={
                mayKeep
                  ? {
                      ...actions,
                      remove: (one) => {
                        title.current?.focus();
                        return actions.remove(one);
                      },
                    }
                  : null
              }
            />
          ))}
        </ul>
      )}
      {compared.length === 0 ? null : (
        <Comparison
          situation={situation}
          today={today}
          scenarios={compared.map(({ scenario: { id, name }, outcome }) => ({ id, name, outcome }))}
        />
      )}
    </Card>
  );
}

interface KeepFormProps {
  /** A name for what is on the sliders; empty while nothing is supposed. */
  proposed: string;
  full: boolean;
  pending: boolean;
  onKeep: (name: string) => Promise<boolean>;
}

function KeepForm({ proposed, full, pending, onKeep }: KeepFormProps) {
  /** Null while the name proposed suits. */
  const [written, setWritten] = useState<string | null>(null);
  if (full) {
    return (
      <p className="text-sm text-ink-2">
        Tu as gardé {MAX_SCENARIOS} scénarios, le plus qu’il se peut : supprimes-en un pour en garder un autre.
      </p>
    );
  }
  if (proposed === '') {
    return <p className="text-sm text-ink-2">Glisse une note dans « Et si… ? » : tu pourras garder ce que ça donne.</p>;
  }
  const name = (written ?? proposed).trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name !== '' && !pending && (await onKeep(name))) setWritten(null);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-wrap items-end gap-3">
      <Field
        label="Nom de ce scénario"
        error={name === '' ? 'Un nom, de 1 à 60 caractères.' : undefined}
        className="w-full max-w-96"
      >
        <Input maxLength={60} value={written ?? proposed} onChange={(event) => setWritten(event.currentTarget.value)} />
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        Garder ce scénario
      </Button>
    </form>
  );
}
