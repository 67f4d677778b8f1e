import type { Parcoursup, Phase } from '@nexus/contracts';
import { Card, CardHeader, cx, Disclosure } from '@nexus/ui';
import { useId } from 'react';
import { listOf } from '#lib/words/words.ts';
import { Uncertain } from './uncertain.tsx';
import { dayWords } from './words.ts';

/** The year's phases in order, with where today falls. */
export function Timeline({ file }: { file: Parcoursup }) {
  const id = useId();
  const { phases, session, caveat } = file;
  if (phases.length === 0) return null;
  const next = phases.findIndex(({ state }) => state === 'future');
  const today = phases.some(({ state }) => state === 'current') ? -1 : next === -1 ? phases.length : next;
  const sources = listOf([...new Set(phases.flatMap((phase) => phase.sources))]);
  return (
    <Card aria-labelledby={id}>
      <CardHeader id={id} title={`Calendrier ${session}`} />
      <ol className="grid">
        {phases.map((phase, index) => (
          <PhaseRow key={phase.code} phase={phase} todayBefore={index === today} last={index === phases.length - 1} />
        ))}
      </ol>
      {caveat ? <p className="mt-4 border-t border-dashed border-edge pt-3 text-sm text-ink-2">{caveat}</p> : null}
      <Disclosure label="D’où viennent ces dates ?" className="mt-3 print:hidden">
        <p className="mt-2 text-sm text-ink-2">{sources}. Les dates officielles sont celles de parcoursup.gouv.fr.</p>
      </Disclosure>
    </Card>
  );
}

function PhaseRow({ phase, todayBefore, last }: { phase: Phase; todayBefore: boolean; last: boolean }) {
  const { state, label, from, to, certainty } = phase;
  const dates =
    to === from
      ? dayWords(from)
      : to === null
        ? `à partir du ${dayWords(from)}`
        : `du ${dayWords(from)} au ${dayWords(to)}`;
  return (
    <>
      {todayBefore ? <Today /> : null}
      <li
        className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-3"
        aria-current={state === 'current' ? 'date' : undefined}
      >
        <span className="relative flex justify-center" aria-hidden="true">
          {last ? null : <i className="absolute top-3 -bottom-2 w-px bg-line" />}
          <i
            className={cx(
              'relative mt-1.5 size-3 rounded-full border-2',
              state === 'past' && 'border-edge bg-edge',
              state === 'current' && 'border-brand bg-brand',
              state === 'future' && 'border-edge bg-surface',
            )}
          />
        </span>
        <div className="pb-4">
          <p className={cx('font-medium', state === 'past' && 'text-ink-2')}>
            {label}
            {state === 'current' ? <span className="text-brand"> · aujourd’hui</span> : null}
            {state === 'past' ? <span className="sr-only"> (passé)</span> : null}
          </p>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
            <span>{dates}</span>
            <Uncertain certainty={certainty} />
          </p>
        </div>
      </li>
    </>
  );
}

function Today() {
  return (
    <li className="mb-4 grid grid-cols-[18px_minmax(0,1fr)] items-center gap-x-3" aria-current="date">
      <span className="mx-auto size-3 rotate-45 bg-brand" aria-hidden="true" />
      <span className="text-sm font-medium text-brand">Aujourd’hui</span>
    </li>
  );
}
