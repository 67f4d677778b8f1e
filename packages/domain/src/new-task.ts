import type { SubjectCode } from '@nexus/contracts';
import { forgettingFactor, taskWeight, type WeightFactors } from './priorities.ts';
import { revisionReason, weightClause } from './reasons.ts';
import { NARROW_NBSP } from './typography.ts';

/**
 * What a task weighs when nothing is known of what it is about: as much as a speciality (16 coefficients) half acquired
 * and just seen, so that it stands neither above everything that was measured nor below.
 */
const PLAIN_WEIGHT = 1.1;

/** What is known, for this pupil, of what a task is about. */
export interface TaskTopic {
  subject: SubjectCode;
  /** Coefficients of the subject in the pupil's plan; 0 when it has none. */
  exam_weight: number;
  /** Sum of the coefficients of the subjects studied this year. */
  exam_total: number;
  /**
   * In [0, 1]: of the competence when the task names one (0 when never met), else the progress of the whole subject; null
   * when Nexus has no programme of it.
   */
  mastery: number | null;
  /** Of the competence the task names, whole days or fractions since it was last worked on; null when never. */
  competence: { days_since_seen: number | null } | null;
}

/** Who asks for a task: the pupil themselves, somebody by their first name, or nobody (the campus). */
export type TaskAsker = 'self' | { first_name: string } | null;

/**
 * What a new task weighs, in [0, 5], and the factors it is the product of. Without a coefficient or a programme to find it
 * from, it is a plain one and has no factors: a figure that nobody measured is not shown as one.
 */
export function newTaskWeight(topic: TaskTopic | null): { weight: number; factors: WeightFactors | null } {
  if (topic === null || topic.exam_weight <= 0 || topic.mastery === null)
    return { weight: PLAIN_WEIGHT, factors: null };
  const factors = {
    exam_weight: topic.exam_weight,
    to_acquire: 1 - topic.mastery,
    forgetting: forgettingFactor(topic.competence?.days_since_seen ?? null),
  };
  return { weight: taskWeight(factors), factors };
}

/**
 * Why a new task, in French to the pupil (« tu »), when whoever asks gives no reason of their own: who wants it, then what
 * is known of the competence, or what the subject weighs. Never empty.
 */
export function newTaskReason(topic: TaskTopic | null, asker: TaskAsker): string {
  const asked =
    asker === null
      ? 'Proposée par Nexus'
      : asker === 'self'
        ? 'Tu l’as notée toi-même'
        : `${asker.first_name} te l’a demandé`;
  if (topic === null) return `${asked}.`;
  if (topic.competence !== null) {
    const reason = revisionReason({ ...topic, ...topic.competence, mastery: topic.mastery ?? 0 });
    return asker === null || asker === 'self' ? reason : `${asked}. ${reason}`;
  }
  const weight = weightClause(topic);
  return weight === null ? `${asked}.` : `${asked}${NARROW_NBSP}; ${weight}.`;
}
