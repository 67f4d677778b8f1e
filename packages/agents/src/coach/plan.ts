import type { SubjectCode, TaskCloseWhy, TaskFactors } from '@nexus/contracts';
import { closedReason, isAcquired, shorterReason } from '@nexus/domain';
import { type Candidate, findCandidates, topicOf } from './candidates.ts';
import type { CoachDay, CoachFacts, OpenTaskFact } from './facts.ts';
import { type Form, formFor } from './habits.ts';

/** Open tasks, whoever made them: fewer leaves a pupil without a next thing to do, more is a wall. */
const FEWEST = 5;
const MOST = 12;
const MINUTES_OF_A_TASK = 20;
const SHORT_MINUTES = 10;
/** Of one subject, as long as others have something to offer. */
const MOST_OF_A_SUBJECT = 3;
/** Overdue this long, a task has been read often enough. */
const GIVE_UP_AFTER_DAYS = 10;
/** Less than this, a weight has not moved. */
const WEIGHT_STEP = 0.005;

export interface AgentTask {
  /** One open task a key. */
  agent_key: string;
  subject: SubjectCode;
  competence_code: string | null;
  label: string;
  reason: string;
  minutes: number;
  weight: number;
  factors: TaskFactors;
  /** The pupil's own day to do it on, YYYY-MM-DD; null when no day of the fortnight has room. */
  day: string | null;
}

export interface CoachPlan {
  create: AgentTask[];
  /** Tasks of this agent whose facts have moved: what they say is made true again. */
  refresh: { id: string; reason: string; weight: number; factors: TaskFactors }[];
  close: { id: string; why: TaskCloseWhy; reason: string }[];
}

/**
 * What the Coach agent changes in a pupil's open tasks so that 5 to 12 are worth doing: rules and data only. It never
 * touches what a coach or the pupil wrote, never opens a second task about the same thing, and does not insist on what was
 * skipped. Run again on the same facts with its own changes made, it changes nothing.
 */
export function planTasks(facts: CoachFacts): CoachPlan {
  const candidates = findCandidates(facts);
  const byTopic = new Map(candidates.map((candidate) => [candidate.topic, candidate]));
  const [today] = facts.days;

  const close: CoachPlan['close'] = [];
  const refresh: CoachPlan['refresh'] = [];
  for (const task of facts.open) {
    if (!task.own || task.topic === null) continue;
    const candidate = byTopic.get(task.topic);
    const mastery =
      facts.competences.find(({ code }) => task.topic === topicOf({ competence_code: code }))?.mastery ?? null;
    const why = candidate === undefined ? whyUseless(mastery) : whyGivenUp(task, today);
    if (why !== null) close.push({ id: task.id, why, reason: closedReason(why, mastery) });
    else if (candidate !== undefined) {
      const { weight, factors } = candidate;
      const reason = reasonFor(candidate, task.short ? 'short' : 'full');
      if (reason !== task.reason || Math.abs(weight - task.weight) >= WEIGHT_STEP) {
        refresh.push({ id: task.id, reason, weight, factors });
      }
    }
  }

  const closed = new Set(close.map(({ id }) => id));
  const kept = facts.open.filter(({ id }) => !closed.has(id));
  // What was just given up on rests like what was skipped.
  const resting = new Set(facts.open.filter(({ id }) => closed.has(id)).map(({ topic }) => topic));
  const chosen = choose(candidates, kept, resting, facts);
  return { create: place(chosen, kept, facts), refresh, close };
}

interface Choice {
  candidate: Candidate;
  form: Form;
}

function choose(
  candidates: readonly Candidate[],
  kept: readonly OpenTaskFact[],
  resting: ReadonlySet<string | null>,
  { past, now, days }: CoachFacts,
): Choice[] {
  const taken = new Set(kept.map(({ topic }) => topic));
  const ready = candidates.flatMap((candidate) => {
    if (taken.has(candidate.topic) || resting.has(candidate.topic)) return [];
    const form = formFor(candidate.topic, past, now);
    return form === null ? [] : [{ candidate, form }];
  });
  const week = days.slice(0, 7).reduce((sum, { free_minutes }) => sum + free_minutes, 0);
  const wanted = Math.min(MOST, Math.max(FEWEST, Math.round(week / MINUTES_OF_A_TASK)));

  const perSubject = new Map<SubjectCode, number>();
  for (const { subject } of kept) if (subject !== null) perSubject.set(subject, (perSubject.get(subject) ?? 0) + 1);
  const chosen: Choice[] = [];
  const pass = (until: number, may: (candidate: Candidate) => boolean) => {
    for (const choice of ready) {
      if (kept.length + chosen.length >= until) return;
      if (chosen.includes(choice) || !may(choice.candidate)) continue;
      chosen.push(choice);
      perSubject.set(choice.candidate.subject, (perSubject.get(choice.candidate.subject) ?? 0) + 1);
    }
  };
  const hasRoom = ({ subject }: Candidate) => (perSubject.get(subject) ?? 0) < MOST_OF_A_SUBJECT;
  pass(wanted, (candidate) => candidate.rank === 0 && hasRoom(candidate));
  pass(FEWEST, (candidate) => candidate.rank < Number.POSITIVE_INFINITY && hasRoom(candidate));
  pass(FEWEST, ({ rank }) => rank < Number.POSITIVE_INFINITY);
  return chosen;
}

/** Gives each task, the most pressing first, the first day with enough free time, before its épreuve. */
function place(chosen: readonly Choice[], kept: readonly OpenTaskFact[], { days }: CoachFacts): AgentTask[] {
  const used = new Map<string, number>();
  for (const { day, minutes } of kept) if (day !== null) used.set(day, (used.get(day) ?? 0) + minutes);
  const byPriority = [...chosen].sort((a, b) => b.candidate.priority - a.candidate.priority);
  return byPriority.map(({ candidate, form }) => {
    const minutes = form === 'short' ? SHORT_MINUTES : candidate.minutes;
    const inTime = days.filter(({ noon }) => candidate.exam_at === null || noon < candidate.exam_at);
    const free = inTime.find(({ day, free_minutes }) => {
      const already = used.get(day) ?? 0;
      return already === 0 ? free_minutes > 0 : already + minutes <= free_minutes;
    });
    if (free !== undefined) used.set(free.day, (used.get(free.day) ?? 0) + minutes);
    return {
      agent_key: form === 'short' ? `${candidate.topic}#short` : candidate.topic,
      subject: candidate.subject,
      competence_code: candidate.competence_code,
      label: form === 'short' ? candidate.short_label : candidate.label,
      reason: reasonFor(candidate, form),
      minutes,
      weight: candidate.weight,
      factors: candidate.factors,
      day: free?.day ?? null,
    };
  });
}

function reasonFor({ reason }: Candidate, form: Form): string {
  return form === 'short' ? shorterReason(reason) : reason;
}

/** What is no candidate is acquired and fresh, or of a subject the pupil has dropped. */
function whyUseless(mastery: number | null): TaskCloseWhy {
  return mastery !== null && isAcquired(mastery) ? 'acquired' : 'off_plan';
}

function whyGivenUp({ day }: OpenTaskFact, today: CoachDay | undefined): TaskCloseWhy | null {
  if (day === null || today === undefined) return null;
  const late = (Date.parse(today.day) - Date.parse(day)) / 86_400_000;
  return late > GIVE_UP_AFTER_DAYS ? 'ignored' : null;
}
