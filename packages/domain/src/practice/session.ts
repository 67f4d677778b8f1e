import { isAcquired } from '../mastery.ts';
import type { ClosedItem } from './mark-item.ts';
import { minutesOf } from './mark-item.ts';

/** How long a session is, in minutes. */
export const sessionMinutes = 10;
/** A session of one competence alone is a chapter, not a session. */
const mostOfOne = 2;

export interface SessionCompetence {
  code: string;
  /** After the last evidence, in [0, 1]; null when never met. */
  mastery: number | null;
  /** Whether the day to revise it has come. */
  is_due: boolean;
  /** How likely one is to remember it today, in (0, 1]; 1 when never met. */
  remembered: number;
  prerequisites: readonly string[];
  /** Coefficients of its subject in the pupil's plan. */
  exam_weight: number;
  /** Order in the programme of its subject. */
  position: number;
  /** The exercises filed under it, those that the campus marks by itself. */
  items: readonly ClosedItem[];
}

export interface PlannedStep {
  item: ClosedItem;
  code: string;
  /** Révision: known, and beginning to be forgotten. Suite: what comes next, its prerequisites known. */
  why: 'Révision' | 'Suite';
  minutes: number;
}

/**
 * A ten-minute session: what is due, the most urgent first (coefficient × forgetting), in turn with what comes next (not
 * acquired, every prerequisite acquired, the heaviest first, what was begun before what was not), one exercise of each, then
 * a second one while there is room. Ten minutes at most, as near to it as the exercises allow; never the same exercise
 * twice, nor one whose answer would prove nothing (answered before, without variants), nor one above the pupil's reach.
 *
 * @param competences of the pupil's programme.
 * @param answered the items that the pupil has answered, whenever.
 * @returns none when nothing is due and nothing can come next.
 */
export function planSession(
  competences: readonly SessionCompetence[],
  answered: ReadonlySet<string>,
  most = sessionMinutes,
): PlannedStep[] {
  const known = new Map(competences.map((one) => [one.code, one]));
  const queues = {
    Révision: competences.filter(({ mastery, is_due }) => mastery !== null && is_due).sort(byUrgency),
    Suite: competences.filter((one) => !one.is_due && comesNext(one, known)).sort(byOrder),
  };
  const steps: PlannedStep[] = [];
  const chosen = new Set<string>();
  let left = most;
  for (let round = 0; round < mostOfOne; round++) {
    for (const { competence, why } of inTurn(queues)) {
      const [item] = exercisesFor(competence, known, answered).filter(
        (one) => !chosen.has(one.id) && minutesOf(one) <= left,
      );
      if (item === undefined) continue;
      chosen.add(item.id);
      left -= minutesOf(item);
      steps.push({ item, code: competence.code, why, minutes: minutesOf(item) });
    }
  }
  return steps;
}

/** The highest difficulty within reach: of the bac only for who nearly masters it. */
export function reachOf(mastery: number | null): number {
  if (mastery === null || mastery < 0.3) return 1;
  if (mastery < 0.6) return 2;
  return mastery < 0.85 ? 3 : 4;
}

function comesNext({ mastery, prerequisites }: SessionCompetence, known: ReadonlyMap<string, SessionCompetence>) {
  if (isAcquired(mastery ?? 0)) return false;
  // Of another year: not in the list, and not what holds back.
  return prerequisites.every((code) => !known.has(code) || isAcquired(known.get(code)?.mastery ?? 0));
}

function byUrgency(a: SessionCompetence, b: SessionCompetence): number {
  const urgency = ({ exam_weight, remembered }: SessionCompetence) => exam_weight * (1 - remembered);
  return urgency(b) - urgency(a) || byOrder(a, b);
}

function byOrder(a: SessionCompetence, b: SessionCompetence): number {
  const begun = ({ mastery }: SessionCompetence) => (mastery === null ? 0 : 1);
  return b.exam_weight - a.exam_weight || begun(b) - begun(a) || a.position - b.position || (a.code < b.code ? -1 : 1);
}

/** One of each in turn, then what is left of the longer. */
function* inTurn(queues: Record<PlannedStep['why'], readonly SessionCompetence[]>) {
  const { Révision: due, Suite: next } = queues;
  for (let index = 0; index < Math.max(due.length, next.length); index++) {
    const [first, second] = [due[index], next[index]];
    if (first !== undefined) yield { competence: first, why: 'Révision' } as const;
    if (second !== undefined) yield { competence: second, why: 'Suite' } as const;
  }
}

/** Those within reach that prove something: with variants first, then the nearest to what the pupil can do. */
function exercisesFor(
  { items, mastery, code }: SessionCompetence,
  known: ReadonlyMap<string, SessionCompetence>,
  answered: ReadonlySet<string>,
): ClosedItem[] {
  const reach = reachOf(mastery);
  const lowest = Math.min(...items.map(({ difficulty }) => difficulty));
  const varies = ({ variant }: ClosedItem) => (variant === undefined ? 1 : 0);
  return items
    .filter((item) => item.variant !== undefined || !answered.has(item.id))
    .filter(({ difficulty }) => difficulty <= Math.max(reach, lowest))
    .filter(({ codes }) => codes.every((other) => other === code || (known.get(other)?.mastery ?? null) !== null))
    .sort((a, b) => varies(a) - varies(b) || b.difficulty - a.difficulty || (a.id < b.id ? -1 : 1));
}

export interface StepAnswer {
  item_id: string;
  seed: number;
  /** Share of the points, in [0, 1]. */
  fraction: number;
}

export interface StepToDo {
  /** Its place in the plan. */
  index: number;
  /** Whether it comes back after a mistake. */
  again: boolean;
}

/**
 * How far a session has come, from its plan and the answers given since it began: each exercise in its order, then, once,
 * those that were not wholly right.
 *
 * @param answers from the first to the last.
 * @returns for each step the share of its first and its second answer; the step to do now, null at the end; how many steps
 *   are done and how many there are, those that come back included.
 */
export function sessionState(plan: readonly { item_id: string; seed: number }[], answers: readonly StepAnswer[]) {
  const steps = plan.map(({ item_id, seed }) => {
    const [first, second] = answers.filter((one) => one.item_id === item_id && one.seed === seed);
    return { first: first?.fraction ?? null, second: second?.fraction ?? null };
  });
  const todo = (wanted: (step: (typeof steps)[number]) => boolean, again: boolean): StepToDo | null => {
    const index = steps.findIndex(wanted);
    return index === -1 ? null : { index, again };
  };
  const wrong = steps.filter(({ first }) => first !== null && first < 1);
  return {
    steps,
    now:
      todo(({ first }) => first === null, false) ??
      todo(({ first, second }) => first !== null && first < 1 && second === null, true),
    done: steps.filter(({ first }) => first !== null).length + wrong.filter(({ second }) => second !== null).length,
    total: steps.length + wrong.length,
  };
}
