import type { BacSimulation, BacSituation } from '@nexus/contracts';
import { Select } from '@nexus/ui';
import { useState } from 'react';
import { decimal } from '#lib/format.ts';
import { capitalize, uncapitalize } from '#lib/words/words.ts';
import type { MarkGroup } from './groups.ts';
import { neededIn, type Supposed } from './outcome.ts';
import type { Step } from './words.ts';

interface NeededProps {
  groups: readonly MarkGroup[];
  steps: readonly Step[];
  after: BacSimulation;
  situation: BacSituation;
  supposed: Supposed;
}

/** The mark it would take in each, alone, for what one aims at; or that it cannot be reached so. */
export function Needed({ groups, steps, after, situation, supposed }: NeededProps) {
  const [aim, setAim] = useState<number | null>(null);
  const { mean } = after;
  if (mean === null) return null;
  const next = steps.find(({ at }) => mean < at);
  const step = steps.find(({ at }) => at === aim) ?? next ?? steps.at(-1);
  if (step === undefined) return null;
  const movable = groups.filter(({ known, id }) => !known && id !== 'AUTRES');
  const reached = mean >= step.at;
  const needed = movable.flatMap((group) => {
    const mark = neededIn(group, step.at, situation, supposed);
    return mark === null ? [] : [{ group, mark }];
  });
  return (
    <section aria-labelledby="viser" className="mt-5 border-t border-line pt-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id="viser" className="text-sm">
          Ce qu’il faut pour l’objectif, le reste inchangé
        </h3>
        <Select
          aria-label="Objectif"
          value={step.at}
          onChange={(event) => setAim(Number(event.currentTarget.value))}
          className="min-w-[220px]"
        >
          {steps.map(({ at, label }) => (
            <option key={at} value={at}>
              {capitalize(label)}, {decimal(at)}
            </option>
          ))}
        </Select>
      </div>
      {needed.length === 0 ? (
        <p className="mt-3 text-sm text-ink-2">
          {reached
            ? 'C’est atteint, quelle que soit chacune de ces notes prise seule.'
            : 'Aucune de ces notes n’y suffit seule, même avec 20 : il en faut plusieurs.'}
        </p>
      ) : (
        <ul className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2.5">
          {needed.map(({ group, mark }) => (
            <li key={group.id} className="rounded-md bg-sunken px-3 py-1.5 text-sm">
              <b className="num text-md font-strong">{decimal(mark)}</b> en {uncapitalize(group.label)}
            </li>
          ))}
          <li className="text-sm text-ink-3">
            {reached
              ? 'En dessous de l’une d’elles, l’objectif se perd.'
              : 'Une seule de ces notes suffit ; deux petits progrès aussi.'}
          </li>
        </ul>
      )}
    </section>
  );
}
