import type { BacPlan, BacSimulation } from '@nexus/contracts';
import { clamp } from '../numbers.ts';
import { markFor, meanOf, pointsOf, TOP, toMicro } from './exact.ts';
import { type Line, linesOf, sharesOf, type Tally, tally, type Unit, weightOf } from './lines.ts';
import { type BacScenario, refuseOral } from './scenario.ts';

/**
 * The bac as it would be with these marks.
 *
 * - `mean` is Σ(mark × coefficient) / Σ coefficients over the marks that count: those given, and the estimates handed in. What
 *   has neither is left out of both sums, a missing part of a speciality with its share of the coefficient; it counts 0 in `min` and 20
 *   in `max`, where what is estimated does too.
 * - Every threshold is compared with the exact mean, never the rounded one: 9.995 is shown 10.00 and is no admission.
 * - admis from 10; from 8 the second group, orals in two écrits at most, each instead of the first mark when it is better; below,
 *   ajourne. With orals given, the decision is the one after them; where the first group does not lead to them they change nothing.
 *   The jury's own points are not foretold.
 * - No mention with a mark kept, nor when the second group is what counts.
 * - `needed`: over the marks of the first group, everything else being as given, estimated or left out, the smallest mark (of whole
 *   hundredths) in `code` for an exact mean of `threshold`. Of a speciality half known, the mark of the parts still missing.
 *
 * @throws RuleError see checkScenario: what the plan does not know, or the texts do not allow.
 * @source packages/content/data/bac-general.json (options.formula, decision, candidat_libre.note_keeping) and
 *   grading-and-calendar.json (grading), through buildBacPlan(); docs/bac-simulator.md.
 */
export function simulateBac(plan: BacPlan, scenario: BacScenario): BacSimulation {
  const { rules } = plan;
  const shares = sharesOf(plan);
  const first = linesOf(plan, scenario);
  const sumsFirst = tally(first);
  const open = isAtLeast(sumsFirst, rules.second_group_from) && !isAtLeast(sumsFirst, rules.admitted_from);
  const orals = new Map(Object.entries(scenario.second_group ?? {}));
  const after = first.map((line) => withOral(line, orals.get(line.item.code)));
  const lines = open ? after : first;
  const sums = tally(lines);
  const total = weightOf(lines.flatMap(({ units }) => units));
  const inSecondGroup = open && orals.size > 0;
  const withheld = first.some(({ kept }) => kept) ? 'kept_marks' : inSecondGroup ? 'second_group' : null;
  const mean = sums.weight === 0 ? null : meanOf(sums.points, sums.weight);
  const rest = total - sums.known_weight;

  return {
    mean,
    total_coefficient: total / shares,
    total_points: pointsOf(sums.points, shares),
    secured_points: pointsOf(sums.known_points, shares),
    min: total === 0 ? 0 : meanOf(sums.known_points, total),
    max: total === 0 ? 20 : meanOf(sums.known_points + rest * TOP, total),
    mention: withheld === null ? (rules.mentions.findLast(({ min }) => isAtLeast(sums, min))?.code ?? null) : null,
    mention_withheld: withheld,
    decision: decisionOf(sums, open, inSecondGroup, rules),
    needed: (scenario.targets ?? []).map((target) => neededFor(target, first, sumsFirst)),
    first_group_mean: sumsFirst.weight === 0 ? null : meanOf(sumsFirst.points, sumsFirst.weight),
    second_group: { open, improved: lines.filter(({ improved }) => improved).map(({ item }) => item.code) },
    mean_known: sums.known_weight === 0 ? null : meanOf(sums.known_points, sums.known_weight),
    range: mean === null ? null : rangeOf(mean, lines, sums.weight),
    known_coefficient: sums.known_weight / shares,
    estimated_coefficient: (sums.weight - sums.known_weight) / shares,
    left_out_coefficient: (total - sums.weight) / shares,
    items: itemsOf(plan, lines),
  };
}

/** Whether the exact mean reaches the threshold; of no mark at all it reaches none. */
function isAtLeast({ points, weight }: Tally, threshold: number): boolean {
  return weight > 0 && points >= toMicro(threshold) * weight;
}

function decisionOf(
  sums: Tally,
  open: boolean,
  inSecondGroup: boolean,
  { admitted_from }: BacPlan['rules'],
): BacSimulation['decision'] {
  if (sums.weight === 0) return null;
  if (isAtLeast(sums, admitted_from)) return 'admis';
  return open && !inSecondGroup ? 'second_groupe' : 'ajourne';
}

/** The line with its oral, where it has one that is better than the whole first mark. */
function withOral(line: Line, oral: number | undefined): Line {
  if (oral === undefined) return line;
  const micro = toMicro(oral);
  let points = 0;
  for (const { mark, weight } of line.units) {
    if (mark === null) refuseOral(line.item.code);
    points += mark * weight;
  }
  if (micro * weightOf(line.units) <= points) return line;
  const units = line.units.map((unit): Unit => ({ ...unit, mark: micro, known: true, margin: 0 }));
  return { ...line, units, improved: true };
}

function neededFor(
  { code, threshold }: { code: string; threshold: number },
  lines: readonly Line[],
  sums: Tally,
): BacSimulation['needed'][number] {
  const line = lines.find(({ item }) => item.code === code);
  if (line === undefined) throw new RangeError(`${code} has no line`);
  const unknown = line.units.filter(({ known }) => !known);
  const isHalfKnown = unknown.length > 0 && unknown.length < line.units.length;
  const asked = isHalfKnown ? unknown : line.units;
  const others = { points: sums.points, weight: sums.weight };
  for (const { mark, weight } of asked) {
    if (mark === null) continue;
    others.points -= mark * weight;
    others.weight -= weight;
  }
  const weight = weightOf(asked);
  const missing = toMicro(threshold) * (others.weight + weight) - others.points;
  return {
    code,
    threshold,
    required: markFor(missing, weight, line.item.rounding),
    parts: isHalfKnown ? asked.map(({ part }) => part ?? '') : null,
  };
}

/** 80 %: the estimates of one subject move together, subjects independently, as in estimateBac(). */
function rangeOf(mean: number, lines: readonly Line[], counted: number): { low: number; high: number } {
  const bySubject = new Map<string, number>();
  for (const { item, units } of lines) {
    const margin = units.reduce((sum, unit) => sum + (unit.mark === null ? 0 : unit.weight * unit.margin), 0);
    const subject = item.subject ?? item.code;
    bySubject.set(subject, (bySubject.get(subject) ?? 0) + margin);
  }
  const margin = Math.hypot(...bySubject.values()) / counted;
  return { low: toHundredths(clamp(mean - margin, 0, 20)), high: toHundredths(clamp(mean + margin, 0, 20)) };
}

function itemsOf({ items }: BacPlan, lines: readonly Line[]): BacSimulation['items'] {
  const byCode = new Map(lines.map((line) => [line.item.code, line]));
  return items.map(({ code, label, coefficient }) => {
    const line = byCode.get(code);
    if (line === undefined) {
      return { code, label, coefficient: 0, mark: null, origin: 'exempted', low: 0, high: 0 };
    }
    const { units } = line;
    const sums = tally([line]);
    const low = units.reduce((sum, unit) => sum + lowest(unit) * unit.weight, 0);
    const high = units.reduce((sum, unit) => sum + highest(unit) * unit.weight, 0);
    const weight = weightOf(units);
    return {
      code,
      label,
      coefficient,
      mark: sums.weight === 0 ? null : meanOf(sums.points, sums.weight),
      origin: originOf(line, sums),
      low: meanOf(low, weight),
      high: meanOf(high, weight),
    };
  });
}

function originOf({ units, kept, improved }: Line, sums: Tally): BacSimulation['items'][number]['origin'] {
  if (improved) return 'second_group';
  if (kept) return 'kept';
  if (sums.known_weight === weightOf(units)) return 'given';
  if (sums.known_weight > 0) return 'partial';
  return sums.weight > 0 ? 'estimated' : 'missing';
}

function lowest({ mark, margin }: Unit): number {
  return mark === null ? 0 : Math.max(0, mark - toMicro(margin));
}

function highest({ mark, margin }: Unit): number {
  return mark === null ? TOP : Math.min(TOP, mark + toMicro(margin));
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
