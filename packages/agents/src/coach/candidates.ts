import type { SubjectCode, TaskFactors } from '@nexus/contracts';
import {
  forgettingFactor,
  isAcquired,
  nextStep,
  planReason,
  priority,
  revisionReason,
  subjectTaskLabel,
  taskLabel,
  taskWeight,
} from '@nexus/domain';
import type { CoachFacts, CompetenceFact, SubjectFact } from './facts.ts';

const MS_PER_DAY = 86_400_000;
/** How much is left to acquire where Nexus has no programme to measure it on: as likely as not. */
const UNKNOWN_TO_ACQUIRE = 0.5;
const STEPS_AHEAD = 3;

/** Something worth doing, whether or not it is proposed now. */
export interface Candidate {
  topic: string;
  subject: SubjectCode;
  competence_code: string | null;
  label: string;
  /** What it is called when it comes back shorter. */
  short_label: string;
  reason: string;
  minutes: number;
  weight: number;
  factors: TaskFactors;
  /** weight × nearness of the épreuve, in [0, 10]. */
  priority: number;
  /** 0: worth proposing; more: kept for when there is too little to do; infinite: only if it is open already. */
  rank: number;
  /** The épreuve it should be done before. */
  exam_at: Date | null;
  position: number;
}

/** What a task is about: a competence, or a whole subject. Two open tasks never share one. */
export function topicOf(about: { competence_code: string } | { subject: SubjectCode }): string {
  return 'competence_code' in about ? `competence:${about.competence_code}` : `subject:${about.subject}`;
}

/**
 * Everything worth doing, the most pressing first. Of a subject with a programme: what was met and is not acquired, what is
 * acquired and due for revision (FSRS), and what comes next; of one without: a look at the lessons, by the plan alone.
 */
export function findCandidates({ now, subjects, exam_total, competences }: CoachFacts): Candidate[] {
  const found = subjects.flatMap((subject) => {
    const programme = competences.filter((one) => one.subject === subject.subject);
    return programme.length === 0
      ? [ofSubject(subject, exam_total, now)]
      : ofProgramme(subject, programme, exam_total, now);
  });
  const place = new Map(subjects.map(({ subject }, index) => [subject, index]));
  const placeOf = ({ subject }: Candidate) => place.get(subject) ?? 0;
  return found.sort((a, b) => b.priority - a.priority || placeOf(a) - placeOf(b) || a.position - b.position);
}

function ofProgramme(
  { subject, exam_weight, next_exam_at }: SubjectFact,
  programme: readonly CompetenceFact[],
  exam_total: number,
  now: Date,
): Candidate[] {
  const days_to_exam = next_exam_at === null ? null : daysBetween(now, next_exam_at);
  const unknown = programme.every(({ mastery }) => mastery === null);

  const candidate = (competence: CompetenceFact, verb: string, minutes: number, rank: number): Candidate => {
    const { code, label, memory, position } = competence;
    const mastery = competence.mastery ?? 0;
    const days_since_seen = memory === null ? null : Math.max(0, daysBetween(memory.last_at, now));
    const factors = {
      exam_weight,
      to_acquire: 1 - mastery,
      forgetting: forgettingFactor(days_since_seen, memory?.stability_days),
    };
    const weight = taskWeight(factors);
    return {
      topic: topicOf({ competence_code: code }),
      subject,
      competence_code: code,
      label: taskLabel(verb, label),
      short_label: taskLabel('Juste 10 minutes', label),
      reason: unknown
        ? planReason({ subject, exam_weight, exam_total, missing: 'level' })
        : revisionReason({ subject, days_since_seen, mastery, exam_weight, exam_total, days_to_exam }),
      minutes,
      weight,
      factors,
      priority: priority(weight, next_exam_at, now),
      rank,
      exam_at: next_exam_at,
      position,
    };
  };

  const started = programme.flatMap((competence) => {
    const { mastery, memory } = competence;
    if (mastery === null) return [];
    if (!isAcquired(mastery)) return [candidate(competence, mastery < 0.5 ? 'Reprends' : 'Termine', 20, 0)];
    return memory !== null && memory.due_at <= now ? [candidate(competence, 'Révise', 15, 0)] : [];
  });

  // The next step first; then those that follow if it were done, for a pupil who has nothing else to do.
  const steps: string[] = [];
  const supposed = programme.map((one) => ({ ...one }));
  while (steps.length < STEPS_AHEAD) {
    const step = nextStep(supposed);
    const next = supposed.find(({ code }) => code === step?.code);
    if (next === undefined || step?.kind !== 'learn') break;
    next.mastery = 1;
    steps.push(next.code);
  }
  const fresh = programme.flatMap((competence) => {
    if (competence.mastery !== null) return [];
    const rank = steps.indexOf(competence.code);
    return [candidate(competence, 'Découvre', 25, rank === -1 ? Number.POSITIVE_INFINITY : rank)];
  });
  return [...started, ...fresh];
}

function ofSubject({ subject, exam_weight, next_exam_at }: SubjectFact, exam_total: number, now: Date): Candidate {
  const factors = { exam_weight, to_acquire: UNKNOWN_TO_ACQUIRE, forgetting: 1 };
  const weight = taskWeight(factors);
  const label = subjectTaskLabel(subject);
  return {
    topic: topicOf({ subject }),
    subject,
    competence_code: null,
    label,
    short_label: label,
    reason: planReason({ subject, exam_weight, exam_total, missing: 'programme' }),
    minutes: 20,
    weight,
    factors,
    priority: priority(weight, next_exam_at, now),
    rank: 0,
    exam_at: next_exam_at,
    position: 0,
  };
}

function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / MS_PER_DAY;
}
