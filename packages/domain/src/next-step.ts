import { isAcquired } from './mastery.ts';
import { forgettingFactor, taskWeight } from './priorities.ts';

export interface CompetenceNode {
  code: string;
  /** Codes; those outside of the list given are ignored. */
  prerequisites: readonly string[];
  /** Order in the programme; unique. */
  position: number;
}

export interface CompetenceMastery extends CompetenceNode {
  /** In [0, 1]; null when never met. */
  mastery: number | null;
}

export interface NextStep {
  code: string;
  /** `learn`: the next to acquire. `review`: all is acquired, and this is the weakest. */
  kind: 'learn' | 'review';
  /** Competences not acquired yet that rest on it, directly or not. */
  unlocks: number;
}

/**
 * The next best competence of a subject: not acquired, all its prerequisites acquired, opening the most of what is left,
 * then the earliest in the programme. With nothing met yet, it is the root that opens the most. When all is acquired: the
 * weakest, to review. Give the competences of one subject and level: a prerequisite outside of the list does not hold back.
 *
 * @returns null for an empty list.
 */
export function nextStep(competences: readonly CompetenceMastery[]): NextStep | null {
  const acquired = new Set(competences.filter(({ mastery }) => isAcquired(mastery ?? 0)).map(({ code }) => code));
  const listed = new Set(competences.map(({ code }) => code));
  const opens = dependents(competences);
  const unlocks = (code: string) => [...descendants(code, opens)].filter((other) => !acquired.has(other)).length;

  const missing = competences.filter(({ code }) => !acquired.has(code));
  const ready = missing.filter(({ prerequisites }) => prerequisites.every((p) => acquired.has(p) || !listed.has(p)));
  const [best] = ready
    .map(({ code, position }) => ({ code, position, unlocks: unlocks(code) }))
    .sort((a, b) => b.unlocks - a.unlocks || a.position - b.position);
  if (best) return { code: best.code, kind: 'learn', unlocks: best.unlocks };

  const [weakest] = [...competences].sort((a, b) => (a.mastery ?? 0) - (b.mastery ?? 0) || a.position - b.position);
  return weakest ? { code: weakest.code, kind: 'review', unlocks: unlocks(weakest.code) } : null;
}

export interface SubjectStep<S> {
  subject: S;
  /** Coefficients of the subject in the pupil's plan. */
  exam_weight: number;
  /** Of the subject's next competence, in [0, 1]; null when never met. */
  mastery: number | null;
  days_since_seen: number | null;
  stability_days: number | undefined;
}

/**
 * The subject whose next competence presses most, by the weight a task on it would have (taskWeight): coefficient × what is
 * left to acquire × forgetting; among equals the first given.
 *
 * @returns null for an empty list.
 */
export function nextSubject<S>(steps: readonly SubjectStep<S>[]): S | null {
  const [best] = steps
    .map(({ subject, exam_weight, mastery, days_since_seen, stability_days }) => ({
      subject,
      weight: taskWeight({
        exam_weight,
        to_acquire: 1 - (mastery ?? 0),
        forgetting: forgettingFactor(days_since_seen, stability_days),
      }),
    }))
    .sort((a, b) => b.weight - a.weight);
  return best?.subject ?? null;
}

export interface Neighbourhood {
  /** In the order of the programme. */
  codes: string[];
  /** From the prerequisite to what it opens; both ends are in codes. */
  edges: { from: string; to: string }[];
}

/**
 * The part of the knowledge graph around a competence, as the Synthèse shows it: itself, its prerequisites to three levels
 * and what it opens to two, the nearest first, then in the order of the programme, until `max` nodes.
 *
 * @param max nodes at most, the competence included; ≥ 1.
 * @throws RangeError when the code is not in the list.
 */
export function neighbourhood(code: string, competences: readonly CompetenceNode[], max = 10): Neighbourhood {
  const inOrder = [...competences].sort((a, b) => a.position - b.position);
  const byCode = new Map(inOrder.map((competence) => [competence.code, competence]));
  if (!byCode.has(code)) throw new RangeError(`unknown competence: ${code}`);
  const opens = dependents(competences);
  const before = (from: string) => byCode.get(from)?.prerequisites ?? [];
  const after = (from: string) => opens.get(from) ?? [];

  const chosen = new Set([code]);
  let back = new Set([code]);
  let forward = new Set([code]);
  const step = (from: Set<string>, next: (code: string) => readonly string[]) => {
    const reached = new Set([...from].flatMap((c) => next(c)));
    const added = inOrder.map((competence) => competence.code).filter((c) => reached.has(c) && !chosen.has(c));
    const kept = new Set(added.slice(0, max - chosen.size));
    for (const c of kept) chosen.add(c);
    return kept;
  };
  back = step(back, before);
  forward = step(forward, after);
  back = step(back, before);
  step(forward, after);
  step(back, before);

  const shown = inOrder.filter((competence) => chosen.has(competence.code));
  return {
    codes: shown.map((competence) => competence.code),
    edges: shown.flatMap((competence) =>
      competence.prerequisites.filter((p) => chosen.has(p)).map((from) => ({ from, to: competence.code })),
    ),
  };
}

function dependents(competences: readonly CompetenceNode[]): Map<string, string[]> {
  const opens = new Map<string, string[]>();
  for (const { code, prerequisites } of competences) {
    for (const prerequisite of prerequisites) {
      const list = opens.get(prerequisite);
      if (list) list.push(code);
      else opens.set(prerequisite, [code]);
    }
  }
  return opens;
}

function descendants(code: string, opens: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const queue = [code];
  for (const current of queue) {
    for (const next of opens.get(current) ?? []) {
      if (next === code || found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return found;
}
