import type { DashboardEpreuves, PlannedMilestone } from '@nexus/contracts';
import { dayAfter, dayOf } from '#lib/format.ts';

export type WeekEntry =
  | { type: 'week'; monday: string; milestones: PlannedMilestone[] }
  | { type: 'holiday'; label: string; start: string; end: string };

/** The Monday of a calendar day. */
function mondayOf(day: string): string {
  return dayAfter(day, -((dayOf(day).getUTCDay() + 6) % 7));
}

/** Milestones by the week they are due in, and the holidays between them, in the order of time; what is over first. */
export function weeksOf({ milestones, holidays }: Pick<DashboardEpreuves, 'milestones' | 'holidays'>): WeekEntry[] {
  const weeks = new Map<string, PlannedMilestone[]>();
  for (const milestone of milestones) {
    const monday = mondayOf(milestone.due);
    weeks.set(monday, [...(weeks.get(monday) ?? []), milestone]);
  }
  const entries: WeekEntry[] = [
    ...[...weeks].map(([monday, those]) => ({ type: 'week' as const, monday, milestones: those })),
    ...holidays.map((holiday) => ({ type: 'holiday' as const, ...holiday })),
  ];
  const at = (entry: WeekEntry) => (entry.type === 'week' ? entry.monday : entry.start);
  return entries.sort((a, b) => at(a).localeCompare(at(b)));
}

/** The weeks from this one on with their milestones, so many of them, and how many milestones stay folded. */
export function nextWeeks(entries: readonly WeekEntry[], today: string, most: number) {
  const monday = mondayOf(today);
  const shown: WeekEntry[] = [];
  let weeks = 0;
  for (const entry of entries) {
    if (entry.type === 'week') {
      const isOver = entry.monday < monday && entry.milestones.every(({ status }) => status !== 'open');
      if (isOver) continue;
      if (weeks === most) break;
      weeks += 1;
    }
    shown.push(entry);
  }
  // A break that nothing follows yet says nothing of the plan.
  while (shown.at(-1)?.type === 'holiday') shown.pop();
  const count = (those: readonly WeekEntry[]) =>
    those.reduce((sum, entry) => sum + (entry.type === 'week' ? entry.milestones.length : 0), 0);
  return { shown, folded: count(entries) - count(shown) };
}
