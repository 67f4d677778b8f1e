import type { BacSituation } from '@nexus/contracts';
import { Button, Card, CardHeader, PointsChart, RefreshIcon, Slider, subjectScope } from '@nexus/ui';
import { useMemo, useState } from 'react';
import { decimal, mark20 } from '#lib/format.ts';
import { usePhone } from '#lib/media.ts';
import { groupsOf, type MarkGroup } from './groups.ts';
import { Needed } from './needed.tsx';
import { markOf, outcomeOf, type Supposed } from './outcome.ts';
import { Verdict } from './verdict.tsx';
import { stepsOf } from './words.ts';

interface SimulatorCardProps {
  situation: BacSituation;
  /** What was supposed when the page was opened, from its address. */
  supposed: Supposed;
  onSuppose: (supposed: Supposed) => void;
  self: boolean;
}

/** « Et si… ? »: every mark of the bac to slide, and what the bac becomes, at once. */
export function SimulatorCard({ situation, supposed, onSuppose, self }: SimulatorCardProps) {
  const phone = usePhone();
  const [detailed, setDetailed] = useState(false);
  const [moved, setMoved] = useState<string | null>(null);
  const groups = useMemo(() => groupsOf(situation, detailed), [situation, detailed]);
  const before = useMemo(() => outcomeOf(situation, {}), [situation]);
  const after = useMemo(() => outcomeOf(situation, supposed), [situation, supposed]);
  const isSupposed = (group: MarkGroup) => group.codes.some((code) => Object.hasOwn(supposed, code));
  const last = groups.find(({ id }) => id === moved);

  const suppose = (group: MarkGroup, mark: number) => {
    setMoved(group.id);
    onSuppose({ ...supposed, ...Object.fromEntries(group.codes.map((code) => [code, mark])) });
  };
  const steps = stepsOf(situation.plan);
  const next = steps.find(({ at }) => (after.mean ?? 0) < at);

  return (
    <Card aria-labelledby="et-si" className="print:hidden">
      <CardHeader
        id="et-si"
        title="Et si… ?"
        aside={
          Object.keys(supposed).length === 0 ? null : (
            <Button
              variant="ghost"
              size="sm"
              onClick={() => {
                setMoved(null);
                onSuppose({});
              }}
            >
              <RefreshIcon size={16} />
              Revenir à l’estimation
            </Button>
          )
        }
      />
      <div className="grid items-start gap-x-8 gap-y-6 min-[1121px]:grid-cols-[minmax(0,1.62fr)_minmax(280px,1fr)]">
        <div>
          <Verdict before={before} after={after} moved={last} situation={situation} supposed={supposed} self={self} />
          <PointsChart
            className="mt-4"
            compact={phone}
            bars={groups.map((group) => {
              const mark = markOf(group, after);
              const stood = markOf(group, before);
              return {
                id: group.id,
                label: group.label,
                short: group.short,
                weight: group.coefficient,
                mark,
                scope: scopeOf(group),
                estimated: !group.known,
                ...(isSupposed(group) && stood !== null ? { origin: stood } : {}),
              };
            })}
            threshold={next ? { at: next.at, label: `${next.label}, ${decimal(next.at)}` } : undefined}
            label={`Points par note du bac : la largeur est le coefficient, la hauteur la note. ${decimal(after.total_points, 0)} points.`}
          />
          <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-3">
            <Key>plein : note obtenue ou recopiée</Key>
            <Key hatched>
              hachuré : estimé d’après {self ? 'ta' : 'sa'} maîtrise et {self ? 'tes' : 'ses'} copies, ou supposé
            </Key>
          </p>
        </div>
        <div>
          <ul>
            {groups.map((group) => (
              <li key={group.id} data-subject={markOf(group, after) === null ? 'autre' : scopeOf(group)}>
                <Row
                  group={group}
                  mark={markOf(group, after)}
                  origin={isSupposed(group) ? markOf(group, before) : null}
                  active={group.id === moved}
                  onMove={(mark) => suppose(group, mark)}
                />
              </li>
            ))}
          </ul>
          <Button variant="ghost" size="sm" className="mt-2 -ml-3" onClick={() => setDetailed(!detailed)}>
            {detailed ? 'Regrouper les notes' : 'Détailler chaque note'}
          </Button>
        </div>
      </div>
      <Needed groups={groups} steps={steps} after={after} situation={situation} supposed={supposed} />
    </Card>
  );
}

interface RowProps {
  group: MarkGroup;
  mark: number | null;
  origin: number | null;
  active: boolean;
  onMove: (mark: number) => void;
}

const scopeOf = ({ subject }: MarkGroup) => (subject === null ? 'autre' : subjectScope(subject));

/** Where the thumb waits while nothing is known of a mark. */
const middle = 10;

function Row({ group: { label, note, coefficient, known }, mark, origin, active, onMove }: RowProps) {
  const weight = `× ${decimal(coefficient)}`;
  if (known) {
    return (
      <p className="grid grid-cols-[1fr_auto] py-[7px] text-ui leading-snug!">
        <span className="min-w-0">
          <span className="font-medium">{label}</span>{' '}
          <span className="text-xs text-ink-3">
            {weight} · {note}
          </span>
        </span>
        <b className="num font-strong">{mark === null ? '–' : mark20(mark)}</b>
      </p>
    );
  }
  return (
    <Slider
      label={label}
      note={`${weight} · ${note}`}
      min={0}
      max={20}
      step={0.5}
      value={mark ?? middle}
      onValueChange={onMove}
      text={mark === null ? 'à supposer' : decimal(mark)}
      active={active}
      {...(origin === null ? {} : { origin })}
    />
  );
}

function Key({ hatched = false, children }: { hatched?: boolean; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <i
        className={
          hatched
            ? 'size-3.5 rounded-[4px] border border-edge bg-[repeating-linear-gradient(45deg,var(--edge)_0_2px,transparent_2px_5px)]'
            : 'size-3.5 rounded-[4px] bg-edge'
        }
      />
      <span>{children}</span>
    </span>
  );
}
