import { epreuveKey, milestoneFactors, milestoneOf, stepMinutes } from '@nexus/agents';
import type { DashboardEpreuves, PlannedEpreuve, PlannedMilestone } from '@nexus/contracts';
import { studiedWeights } from '@nexus/domain';
import { holidaysFrom } from '../epreuves/index.ts';
import type { EpreuvesRows } from './epreuves-statement.ts';

const statuses = { Todo: 'open', Done: 'done', Skipped: 'skipped' } as const;

/** The milestones of the épreuves of this plan, with what explains them, and the holidays they avoid. */
export function milestonesOf(
  { milestones, today, profile }: EpreuvesRows,
  items: readonly PlannedEpreuve[],
): Pick<DashboardEpreuves, 'milestones' | 'holidays'> {
  const epreuves = new Map(items.map((item) => [epreuveKey(item), item]));
  const studied = studiedWeights(items, profile);
  const shown = milestones.flatMap(({ code, day, task_status, minutes, factors, ...row }): PlannedMilestone[] => {
    const step = milestoneOf(code);
    const item = step === null ? undefined : epreuves.get(step.epreuve_key);
    if (step === null || item === undefined) return [];
    const duration = minutes ?? stepMinutes(step.step, item);
    const kind = duration === null ? 'reminder' : 'task';
    const isPast = kind === 'reminder' && day < today;
    return [
      {
        ...row,
        epreuve: item.code,
        kind,
        due: day,
        minutes: duration,
        factors:
          factors ??
          (kind === 'reminder'
            ? null
            : milestoneFactors({
                subject_weight: studied.get(item.subject) ?? item.weight,
                mastery: item.tests?.low ?? null,
              })),
        status: task_status === null ? (isPast ? 'done' : 'planned') : statuses[task_status],
      },
    ];
  });
  const last = shown.at(-1)?.due ?? today;
  return { milestones: shown, holidays: holidaysFrom(today).filter(({ start }) => start <= last) };
}
