import type { BacSimulation, BacSituation } from '@nexus/contracts';
import { Badge, FigureValue } from '@nexus/ui';
import { decimal } from '#lib/format.ts';
import { capitalize, plural, uncapitalize } from '#lib/words/words.ts';
import type { MarkGroup } from './groups.ts';
import { markOf, type Supposed } from './outcome.ts';
import { resultOf, stepsOf } from './words.ts';

interface VerdictProps {
  before: BacSimulation;
  after: BacSimulation;
  /** What was moved last. */
  moved: MarkGroup | undefined;
  situation: BacSituation;
  supposed: Supposed;
  self: boolean;
}

/** The bac in a figure and two sentences: what it becomes, what it would take, what is safe already. */
export function Verdict({ before, after, moved, situation, supposed, self }: VerdictProps) {
  const changed = Object.keys(supposed).length > 0;
  if (after.mean === null) {
    return (
      <p className="text-sm text-ink-2">
        Rien ne permet encore d’estimer {self ? 'ton' : 'son'} bac. {self ? 'Glisse' : 'Glissez'} une note pour voir ce
        qu’elle change.
      </p>
    );
  }
  const result = resultOf(after);
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
      <p>
        <span className="text-sm text-ink-2">{headOf(moved, after, changed)}</span>
        <br />
        <span className="inline-flex items-center gap-2.5">
          <FigureValue value={decimal(after.mean, 2)} unit="/20" size="lg" />
          <Badge tone="outline">{changed ? 'simulation' : 'estimation'}</Badge>
        </span>
      </p>
      <p className="max-w-[46ch] text-sm text-ink-2" aria-live="polite">
        {comparison(before, after, changed)}
        {result === null ? null : <b className="font-strong text-ink">{`${capitalize(result)}.`}</b>}{' '}
        {missing(after, situation)} {standing(before, after, situation, self)}
      </p>
    </div>
  );
}

/** « Avec 14 en maths », « Avec ces notes », « Aujourd’hui ». */
function headOf(moved: MarkGroup | undefined, after: BacSimulation, changed: boolean): string {
  if (!changed) return 'Aujourd’hui';
  const mark = moved ? markOf(moved, after) : null;
  return moved === undefined || mark === null
    ? 'Avec ces notes'
    : `Avec ${decimal(mark)} en ${uncapitalize(moved.label)}`;
}

function comparison(before: BacSimulation, after: BacSimulation, changed: boolean): string {
  if (!changed) {
    const { range } = after;
    return range === null || range.low === range.high
      ? ''
      : `Huit chances sur dix d’être entre ${decimal(range.low)} et ${decimal(range.high)}. `;
  }
  if (before.mean === null) return '';
  const points = Math.round((after.total_points - before.total_points) * 10) / 10;
  if (
    after.known_coefficient + after.estimated_coefficient !==
    before.known_coefficient + before.estimated_coefficient
  ) {
    return `${decimal(before.mean, 2)} sans ces notes. `;
  }
  if (points === 0) return `Comme l’estimation, ${decimal(before.mean, 2)}. `;
  const by = decimal(Math.abs(points));
  return `Au lieu de ${decimal(before.mean, 2)} : ${by} ${plural(Math.abs(points), 'point')} de ${points > 0 ? 'plus' : 'moins'}. `;
}

function missing(after: BacSimulation, { plan }: BacSituation): string {
  if (after.mean === null) return '';
  const counted = after.known_coefficient + after.estimated_coefficient;
  const next = stepsOf(plan).find(({ at }) => after.total_points < at * counted);
  if (next === undefined) return '';
  const lacking = Math.ceil((next.at * counted - after.total_points) * 10) / 10;
  return `Il manque ${decimal(lacking)} ${plural(lacking, 'point')} sur ${decimal(counted * 20, 0)} pour ${next.label === 'admission' ? 'être admis' : `la ${next.label}`}.`;
}

/** What nothing can take away any more, and how far it can still go. */
function standing(before: BacSimulation, after: BacSimulation, situation: BacSituation, self: boolean): string {
  if (Object.keys(situation.marks).length === 0) {
    return after.left_out_coefficient === 0
      ? ''
      : `${decimal(after.left_out_coefficient)} coefficients ne comptent pas encore, faute d’indice.`;
  }
  return `${self ? 'Tu as' : 'Il y a'} déjà ${decimal(before.secured_points, 0)} points acquis ; ${self ? 'ton' : 'son'} bac finira entre ${decimal(before.min)} et ${decimal(before.max)}.`;
}
