import { decimal } from '#lib/format.ts';
import type { ShownTask } from './join-tasks.ts';

/** A task's weight is exam weight × to acquire × forgetting, brought to 0..5 by this (domain: priorities). */
const weightScale = 7.2;

export interface Formula {
  factors: readonly { value: string; name: string }[];
  total: string;
  /** The same figure for the task that follows. */
  next: string | null;
}

/** Why a task comes first, as a product that one can check. */
export function formulaOf(task: ShownTask, next: ShownTask | undefined): Formula | null {
  const { explained } = task;
  if (explained === undefined) return null;
  const { factors, nearness, priority } = explained;
  const scale = factors === null ? 1 : weightScale;
  const nextPriority = next?.explained?.priority;
  return {
    factors: [
      ...(factors === null
        ? [{ value: decimal(task.weight), name: 'de poids sur 5' }]
        : [
            { value: decimal(factors.exam_weight), name: 'au bac' },
            { value: decimal(factors.to_acquire, 2), name: 'à acquérir' },
            { value: decimal(factors.forgetting, 2), name: 'oubli' },
          ]),
      { value: decimal(nearness, 2), name: 'échéance' },
    ],
    total: decimal(priority * scale),
    next: nextPriority === undefined ? null : decimal(nextPriority * scale),
  };
}
