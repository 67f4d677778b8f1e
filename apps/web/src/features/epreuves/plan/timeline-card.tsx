import type { DashboardEpreuves, PlannedEpreuve, SubjectCode } from '@nexus/contracts';
import { Card, subjectScope, WeightSquares } from '@nexus/ui';
import { decimal } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { shortLabel } from '../words.ts';
import { elapsedOf, type Period, periodsOf, weightOf } from './periods.ts';

interface TimelineCardProps {
  plan: DashboardEpreuves;
  self: boolean;
}

/** The marks of the bac from today to its June, each as large as it counts. */
export function TimelineCard({ plan, self }: TimelineCardProps) {
  const periods = periodsOf(plan);
  const total = decimal(plan.weights.total);
  return (
    <Card aria-label="Frise des épreuves">
      <div className="grid gap-4 min-[861px]:grid-cols-[auto_minmax(302px,1fr)_minmax(0,1.7fr)] min-[861px]:items-stretch">
        <RowHeads periods={periods} individual={plan.profile === 'CandidatLibre'} />
        {periods.map((period) => (
          <PeriodPanel key={period.june} period={period} total={total} today={plan.today} />
        ))}
      </div>
      <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-ink-3">
        <Key className="border-solid bg-sunken">trait plein : date ou règle publiée</Key>
        <Key className="border-dashed">pointillé : pas encore officiel</Key>
        <Key className="border-solid bg-sunken ring-2 ring-edge ring-inset">cerné : note obtenue</Key>
      </p>
      <p className="mt-1.5 text-xs text-ink-3">{glossary(plan.items, self)}</p>
    </Card>
  );
}

function RowHeads({ periods, individual }: { periods: readonly Period[]; individual: boolean }) {
  const weights = (marks: 'continuous' | 'exams') =>
    `${decimal(periods.reduce((sum, period) => sum + weightOf(period[marks]), 0))} coefficients`;
  return (
    <div className="hidden grid-rows-[auto_1fr_auto] pr-3 min-[861px]:grid">
      <span aria-hidden="true" className="h-9" />
      <p className="self-start text-sm font-medium">
        {individual ? 'Ponctuelles' : 'Contrôle continu'}
        <br />
        <span className="text-xs font-normal text-ink-3">{weights('continuous')}</span>
      </p>
      <p className="self-end pb-4 text-sm font-medium">
        Épreuves
        <br />
        <span className="text-xs font-normal text-ink-3">{weights('exams')}</span>
      </p>
    </div>
  );
}

interface PeriodPanelProps {
  period: Period;
  total: string;
  today: string;
}

function PeriodPanel({ period: { june, weight, continuous, exams }, total, today }: PeriodPanelProps) {
  const elapsed = elapsedOf(june, today);
  return (
    <section aria-label={`Juin ${june}`} className="grid grid-rows-[auto_1fr_auto] gap-y-4 rounded-lg bg-paper p-4">
      <div>
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-strong">Juin {june}</span>
          <span className="text-sm text-ink-3">
            {decimal(weight)} sur {total}
          </span>
        </p>
        <YearLine elapsed={elapsed} from={`sept. ${june - 1}`} />
      </div>
      {continuous.length === 0 ? <span /> : <WeightSquares squares={continuous.map(square)} label="Notes de l’année" />}
      {exams.length === 0 ? null : <WeightSquares squares={exams.map(square)} label="Épreuves" />}
    </section>
  );
}

/** How far into that school year today is. */
function YearLine({ elapsed, from }: { elapsed: number; from: string }) {
  const isNow = elapsed > 0 && elapsed < 1;
  return (
    <div className="mt-2 flex items-center gap-2 text-xs text-ink-3">
      <span>{from}</span>
      <span className="relative h-4 flex-1">
        <span className="absolute inset-x-0 top-1/2 border-t-[1.5px] border-dotted border-edge" />
        <span
          className="absolute top-1/2 left-0 h-[3px] -translate-y-1/2 rounded-full bg-brand"
          style={{ width: `${elapsed * 100}%` }}
        />
        {isNow ? (
          <span
            className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full bg-brand"
            style={{ left: `${elapsed * 100}%` }}
          />
        ) : null}
      </span>
      <span className={isNow ? 'font-medium text-brand' : undefined}>
        {isNow ? 'aujourd’hui' : elapsed === 1 ? 'passée' : 'à venir'}
      </span>
    </div>
  );
}

function square(item: PlannedEpreuve) {
  const { id, label, weight, subject, certainty, mark } = item;
  const doubt = { official: '', provisional: ', pas encore officiel', unverified: ', à confirmer' }[certainty];
  return {
    id,
    short: shortLabel(item),
    label: `${label}, coefficient ${decimal(weight)}${doubt}${mark === null ? '' : `, note ${decimal(mark)}`}`,
    weight,
    scope: subjectScope(subject),
    certain: certainty === 'official',
    known: mark !== null,
  };
}

const spelled: Readonly<Partial<Record<SubjectCode, string>>> = {
  HG: 'histoire-géographie',
  LVA: 'langue vivante A',
  LVB: 'langue vivante B',
  ES: 'enseignement scientifique',
  EMC: 'enseignement moral et civique',
  PC: 'physique-chimie',
};

/** What the short names stand for, and what depends on a choice still to be made. */
function glossary(items: readonly PlannedEpreuve[], self: boolean): string {
  const dropped = items.find(
    ({ code, certainty }) => code.startsWith('CC-SPE3') && certainty === 'provisional',
  )?.subject;
  const choice = `, si ${self ? 'tu l’arrêtes' : 'elle est arrêtée'} en juin`;
  const words = [...new Set(items.map(({ subject }) => subject))].flatMap((subject) => {
    const word = spelled[subject] ?? (subject === dropped ? '' : undefined);
    return word === undefined
      ? []
      : [`${[shortSubjectCode(subject), word].join(' ').trim()}${subject === dropped ? choice : ''}`];
  });
  return words.join(' · ');
}

const shortSubjectCode = (subject: SubjectCode) => (spelled[subject] === undefined ? shortSubject(subject) : subject);

function Key({ className, children }: { className: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <i className={`size-3.5 rounded-[4px] border-[1.6px] border-edge ${className}`} />
      {children}
    </span>
  );
}
