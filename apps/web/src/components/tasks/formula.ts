import type { TaskFactors } from '@nexus/contracts';
import { decimal } from '#lib/format.ts';

/** A task's weight is exam weight × to acquire × forgetting, brought to 0..5 by this (domain: priorities). */
const weightScale = 7.2;

/** What a task's rank comes from. */
export interface Ranked {
  factors: TaskFactors | null;
  nearness: number;
  priority: number;
}

export interface Formula {
  factors: readonly { value: string; name: string }[];
  total: string;
  /** The same figure for the task that follows. */
  next: string | null;
}

/** Why a task comes where it does, as a product that one can check. */
export function formulaOf(weight: number, { factors, nearness, priority }: Ranked, next?: Ranked): Formula {
  const scale = factors === null ? 1 : weightScale;
  return {
    factors: [
      ...(factors === null
        ? [{ value: decimal(weight), name: 'de poids sur 5' }]
        : [
            { value: decimal(factors.exam_weight), name: 'au bac' },
            { value: decimal(factors.to_acquire, 2), name: 'à acquérir' },
            { value: decimal(factors.forgetting, 2), name: 'oubli' },
          ]),
      { value: decimal(nearness, 2), name: 'échéance' },
    ],
    total: decimal(priority * scale),
    next: next === undefined ? null : decimal(next.priority * scale),
  };
}
