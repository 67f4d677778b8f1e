import type { DashboardOverview, DashboardSummary } from '@nexus/contracts';
import { tidy } from '#lib/words/words.ts';

type Listed = DashboardSummary['tasks'][number];
type Explained = DashboardOverview['tasks'][number];

/** A task as the screen shows it. The explanation may lag behind the list by one answer: then it is absent. */
export interface ShownTask extends Listed {
  explained: Explained | undefined;
}

export function joinTasks(summary: DashboardSummary, overview: DashboardOverview): ShownTask[] {
  const byId = new Map(overview.tasks.map((task) => [task.id, task]));
  return summary.tasks.map((task) => ({
    ...task,
    label: tidy(task.label),
    reason: tidy(task.reason),
    explained: byId.get(task.id),
  }));
}

interface WithTasks {
  tasks: Listed[];
}

/** The list as it is once this task is done or passed. */
export function withoutTask<S extends WithTasks>(summary: S, id: string): S {
  return { ...summary, tasks: summary.tasks.filter((task) => task.id !== id) };
}

/** The list with a task put back where it was, unless a newer answer has it already. */
export function withTaskBack<S extends WithTasks>(summary: S, task: Listed, place: number): S {
  if (summary.tasks.some(({ id }) => id === task.id)) return summary;
  return { ...summary, tasks: summary.tasks.toSpliced(place, 0, task).slice(0, 5) };
}
