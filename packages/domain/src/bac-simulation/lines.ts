import type { BacItem, BacPlan } from '@nexus/contracts';
import { lcm, rounded, toMicro } from './exact.ts';
import { type BacScenario, checkScenario, refuseKept } from './scenario.ts';

/** What bears one mark: an item, or a part of a speciality. */
export interface Unit {
  part: string | null;
  /** In shares, see exact.ts. */
  weight: number;
  /** In millionths of a point; null when nothing is known nor estimated. */
  mark: number | null;
  known: boolean;
  /** Half of the 80 % interval of an estimate, in points; 0 of a known mark. */
  margin: number;
}

export interface Line {
  item: BacItem;
  units: Unit[];
  kept: boolean;
  /** The oral of the second group took the place of the first mark. */
  improved: boolean;
}

/** Sums over the units that have a mark: points in millionths × shares, weights in shares. */
export interface Tally {
  points: number;
  weight: number;
  known_points: number;
  known_weight: number;
}

/** How many shares a coefficient has in this plan. */
export function sharesOf({ items }: BacPlan): number {
  return items.reduce((shares, { parts }) => (parts.length === 0 ? shares : lcm(shares, totalOf(parts))), 1);
}

/** One line an item, but those exempted, with the marks of the first group. @throws as checkScenario. */
export function linesOf(plan: BacPlan, scenario: BacScenario): Line[] {
  checkScenario(plan, scenario);
  const shares = sharesOf(plan);
  const estimates = new Map(scenario.estimates?.map((estimate) => [estimate.code, estimate]));
  const lines: Line[] = [];
  for (const item of plan.items) {
    const { code, coefficient, parts } = item;
    if (scenario.exempted?.includes(code)) continue;
    const given = Object.hasOwn(scenario.marks, code) ? scenario.marks[code] : undefined;
    const pieces = parts.length === 0 ? [{ part: null, weight: 1 }] : parts;
    const whole = totalOf(pieces);
    const units = pieces.map(({ part, weight }): Unit => {
      const shared = { part, weight: (coefficient * shares * weight) / whole };
      const mark = typeof given === 'object' ? (part === null ? undefined : given[part]) : given;
      if (mark !== undefined) {
        return { ...shared, mark: rounded(toMicro(mark), item.rounding), known: true, margin: 0 };
      }
      const estimate = estimates.get(code);
      // An estimate is no annual mean: it is not rounded as one.
      const estimated = estimate === undefined ? null : toMicro(estimate.mark);
      return { ...shared, mark: estimated, known: false, margin: estimate?.margin ?? 0 };
    });
    const kept = scenario.kept_marks?.includes(code) ?? false;
    if (kept && !isKeepable(units, plan.rules.kept_from)) refuseKept(plan, scenario, code);
    lines.push({ item, units, kept, improved: false });
  }
  return lines;
}

export function tally(lines: readonly Line[]): Tally {
  const sums = { points: 0, weight: 0, known_points: 0, known_weight: 0 };
  for (const { weight, mark, known } of lines.flatMap(({ units }) => units)) {
    if (mark === null) continue;
    sums.points += mark * weight;
    sums.weight += weight;
    if (known) {
      sums.known_points += mark * weight;
      sums.known_weight += weight;
    }
  }
  return sums;
}

export function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, { weight }) => sum + weight, 0);
}

function totalOf(parts: readonly { weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function isKeepable(units: readonly Unit[], from: number): boolean {
  const points = units.reduce((sum, { mark, weight }) => sum + (mark ?? 0) * weight, 0);
  return units.every(({ known }) => known) && points >= toMicro(from) * weightOf(units);
}
