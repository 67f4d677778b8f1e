import type { ExamPlanItem } from './types.ts';

/** What makes two rows the same épreuve, wherever each stands in its plan. */
type Identity = Pick<ExamPlanItem, 'code' | 'subject' | 'label' | 'year'> & { kind: ExamPlanItem['kind'] | null };

export interface PlanComparison<Before, After> {
  /** The same épreuve on both sides; its code changes when the speciality changes places. */
  same: { before: Before; after: After }[];
  gone: Before[];
  fresh: After[];
}

/**
 * Which rows of a plan are the same épreuve as which of another: those of the same code and subject, then, among the rest,
 * those of the same subject, label, year and kind (a speciality that goes from SPE1 to SPE2). A place that another
 * speciality takes is another épreuve: a mark never passes from one subject to another.
 */
export function comparePlans<Before extends Identity, After extends Identity>(
  before: readonly Before[],
  after: readonly After[],
): PlanComparison<Before, After> {
  const matches = new Map<After, Before>();
  const left = new Set(before);
  const match = (isSame: (one: Before, other: After) => boolean) => {
    for (const item of after) {
      if (matches.has(item)) continue;
      const found = [...left].find((row) => isSame(row, item));
      if (found === undefined) continue;
      matches.set(item, found);
      left.delete(found);
    }
  };
  match((one, other) => one.code === other.code && one.subject === other.subject);
  match(
    (one, other) =>
      one.subject === other.subject && one.label === other.label && one.year === other.year && one.kind === other.kind,
  );
  return {
    same: [...matches].map(([item, row]) => ({ before: row, after: item })),
    gone: [...left],
    fresh: after.filter((item) => !matches.has(item)),
  };
}
