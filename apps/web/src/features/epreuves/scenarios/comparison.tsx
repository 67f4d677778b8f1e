import type { BacSimulation, BacSituation } from '@nexus/contracts';
import { ScrollBox } from '@nexus/ui';
import type { ReactNode } from 'react';
import { decimal } from '#lib/format.ts';
import { groupsOf } from '../simulator/groups.ts';
import { markOf } from '../simulator/outcome.ts';
import { resultOf } from '../simulator/words.ts';
import { differenceOf } from './names.ts';

interface ComparisonProps {
  situation: BacSituation;
  today: BacSimulation;
  /** Three at most. */
  scenarios: readonly { id: string; name: string; outcome: BacSimulation }[];
}

/** Scenarios side by side, and today first: only the marks that differ have a line. It scrolls inside itself. */
export function Comparison({ situation, today, scenarios }: ComparisonProps) {
  const all = [{ id: 'today', name: 'Aujourd’hui', outcome: today }, ...scenarios];
  const said = (mark: number | null) => (mark === null ? '–' : decimal(mark, 2));
  const groups = groupsOf(situation, false).filter(
    (group) => new Set(all.map(({ outcome }) => said(markOf(group, outcome)))).size > 1,
  );
  return (
    <ScrollBox
      label="Comparaison des scénarios"
      className="relative mt-4 overflow-x-auto rounded-md border border-line"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">Ce que devient le bac, scénario par scénario</caption>
        <thead>
          <tr>
            <td className="sticky left-0 bg-surface" />
            {all.map(({ id, name }) => (
              <th key={id} scope="col" className="max-w-48 min-w-28 px-3 py-2.5 text-right align-bottom font-strong">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label="Moyenne" strong>
            {all.map(({ id, outcome }) => (
              <Cell key={id}>{said(outcome.mean)}</Cell>
            ))}
          </Row>
          <Row label="Écart">
            {all.map(({ id, outcome }) => (
              <Cell key={id}>{id === 'today' ? '' : differenceOf(outcome, today)}</Cell>
            ))}
          </Row>
          <Row label="Résultat">
            {all.map(({ id, outcome }) => (
              <Cell key={id}>{resultOf(outcome) ?? '–'}</Cell>
            ))}
          </Row>
          {groups.map((group) => (
            <Row key={group.id} label={group.label}>
              {all.map(({ id, outcome }) => (
                <Cell key={id}>{said(markOf(group, outcome))}</Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Row({ label, strong = false, children }: { label: string; strong?: boolean; children: ReactNode }) {
  return (
    <tr className={strong ? 'font-strong' : undefined}>
      <th
        scope="row"
        className="sticky left-0 min-w-24 border-t border-line bg-surface px-3 py-2 text-left font-medium text-ink-2"
      >
        {label}
      </th>
      {children}
    </tr>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return <td className="num border-t border-line px-3 py-2 text-right">{children}</td>;
}
