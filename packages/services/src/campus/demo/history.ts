import { type Competence, competences } from '@nexus/content';
import type { Library } from '@nexus/content/library';
import { type EventKind, type EventPayload, type SubjectCode, seeded } from '@nexus/contracts';
import type { schema } from '@nexus/db';
import { dayAfter, instantAt, isAcquired, taskLabel, taskWeight } from '@nexus/domain';
import type { DemoPupil } from './people.ts';
import { type Known, Practice } from './practice.ts';

type Insert<Table extends { $inferInsert: unknown }> = Table['$inferInsert'];

/** Three months of one pupil's work, as rows. */
export interface History {
  tasks: Insert<typeof schema.tasks>[];
  sessions: Insert<typeof schema.sessions>[];
  evaluations: Insert<typeof schema.evaluations>[];
  practice_answers: Insert<typeof schema.practiceAnswers>[];
  competence_evidence: Insert<typeof schema.competenceEvidence>[];
  section_reads: Insert<typeof schema.sectionReads>[];
  progress: Insert<typeof schema.progress>[];
  events: Insert<typeof schema.events>[];
  /** The latest evaluation, only proposed here: it is handed in and marked by the verbs of real life. */
  last_evaluation?: LastEvaluation;
}

export interface LastEvaluation {
  id: string;
  /** What it was about. */
  competence: Competence;
  score_20: number;
  submitted_at: Date;
  graded_at: Date;
}

export interface HistoryOf {
  pupil: DemoPupil;
  student_id: string;
  user_id: string;
  /** Coefficients by subject, of the pupil's plan. */
  coefficients: ReadonlyMap<SubjectCode, number>;
  /** Weekly sessions, the coach's id with each. */
  lessons: readonly { coach_id: string; subject: SubjectCode; weekday: number; minutes: number }[];
  library: Library;
  seed: number;
  now: Date;
  newId(): string;
}

const historyDays = 90;
const evaluationEvery = 17;

/**
 * What the pupil did in the last three months, day by day until yesterday: a task and exercises on the programme in its
 * order with some revision, each answer moving mastery by the same rule as real ones; a weekly session with each coach; an
 * evaluation every other week.
 */
export function writeHistory(input: HistoryOf): History {
  const { pupil, student_id, user_id, now, newId } = input;
  const zone = pupil.time_zone ?? 'Europe/Paris';
  const random = seeded(input.seed);
  const programme = new Map<SubjectCode, Competence[]>();
  for (const competence of competences()) {
    if (competence.level !== pupil.track || !input.coefficients.has(competence.subject)) continue;
    programme.set(competence.subject, [...(programme.get(competence.subject) ?? []), competence]);
  }
  const subjects = [...programme.keys()];
  const { coefficients, library } = input;
  const practice = new Practice({ student_id, programme, coefficients, library, newId });
  const history: History = {
    ...{ tasks: [], sessions: [], evaluations: [], section_reads: [], progress: [], events: [] },
    practice_answers: practice.answers,
    competence_evidence: practice.evidence,
  };

  const record = <K extends EventKind>(
    kind: K,
    payload: EventPayload<K>,
    when: Date,
    key: string,
    actor: string | null,
  ) =>
    history.events.push({
      id: newId(),
      student_id,
      kind,
      payload_json: payload,
      at: when,
      actor_id: actor,
      idempotency_key: `${kind}:${key}`,
    });

  /** The class goes through the programme in order; by now it is about halfway through the first half. */
  const reached = (ago: number) => (0.32 + 0.22 * pupil.ability) * (1 - (0.8 * ago) / historyDays);

  const exercise = (begun: Date, order: number, ago: number) => {
    const competence = pick(subjects, programme, practice, reached(ago), random);
    if (competence === undefined) return;
    const { code } = competence;
    const before = practice.mastery.get(code)?.score ?? null;
    const right = random() < pupil.ability;
    const hints = random() < 0.15 ? 1 : 0;
    const done = new Date(begun.getTime() + (order * 35 + Math.floor(random() * 20)) * 60_000);
    // One task a day, the others are done in the courses.
    if (order === 0) task(competence, before, done);
    for (const moved of practice.answer(code, right, hints, done)) {
      const { subject } = moved.competence;
      record(
        'PROGRESS_UPDATED',
        { subject, competence_code: moved.competence.code, score: moved.score, progress_overall: practice.overall() },
        done,
        `${moved.competence.code}:${practice.answers.at(-1)?.id}`,
        user_id,
      );
    }
  };

  /** The section of what they have just met, the first one not read yet. */
  const read = (day: string, at: Date) => {
    const known = new Set(history.section_reads.map(({ code }) => code));
    const code = [...practice.mastery.keys()].find((one) => !known.has(one) && library.sectionOf(one) !== undefined);
    if (code === undefined) return;
    const minutes = Math.round((library.sectionOf(code)?.minutes ?? 0) / 2);
    history.section_reads.push({ student_id, code, day, minutes, at });
  };

  const task = ({ code, label, subject }: Competence, before: number | null, done: Date) => {
    const id = newId();
    const minutes = 10 + Math.floor(random() * 5) * 5;
    const factors = {
      exam_weight: coefficients.get(subject) ?? 0,
      to_acquire: 1 - (before ?? 0),
      forgetting: 1,
    };
    history.tasks.push({
      id,
      student_id,
      label: taskLabel(before === null ? 'Découvre' : 'Reprends', label),
      reason: 'Proposée dans l’ordre du programme.',
      subject,
      competence_code: code,
      minutes,
      weight: taskWeight(factors),
      factors_json: factors,
      status: 'Done',
      source: 'Agent',
      completed_at: done,
      revision: 1,
      created_at: new Date(done.getTime() - 2 * 86_400_000),
    });
    record('TASK_COMPLETED', { task_id: id, minutes }, done, `${id}:1`, user_id);
  };

  for (let ago = historyDays; ago >= 1; ago -= 1) {
    const day = dayAfter(now, -ago, zone);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    const broken = ago === pupil.streak_days + 1;
    for (const lesson of input.lessons) {
      if (lesson.weekday !== weekday || broken) continue;
      const slot_start = instantAt(day, lesson.minutes, zone);
      const id = newId();
      history.sessions.push({
        id,
        student_id,
        coach_id: lesson.coach_id,
        subject: lesson.subject,
        kind: 'Visio',
        status: 'Confirmé',
        slot_start,
        slot_end: new Date(slot_start.getTime() + 3_600_000),
        attended_at: new Date(slot_start.getTime() + 3_600_000),
        updated_at: new Date(slot_start.getTime() + 3_600_000),
        revision: 1,
        created_at: new Date(slot_start.getTime() - 7 * 86_400_000),
      });
    }
    if (broken) continue;
    if (ago <= pupil.streak_days || random() < pupil.days_a_week / 7) {
      const begun = instantAt(day, 17 * 60, zone);
      if (random() < 0.3) read(day, begun);
      const exercises = random() < 0.4 ? 2 : 1;
      for (let order = 0; order < exercises; order += 1) exercise(begun, order, ago);
    }

    if (ago % evaluationEvery === 3) {
      const subject = pupil.specialities.find((speciality) => programme.has(speciality)) ?? subjects[0];
      if (subject === undefined) continue;
      const id = newId();
      const trend = (historyDays - ago) / historyDays;
      const score = Math.min(20, Math.max(2, 4 + pupil.ability * 11 + trend * 3 + (random() - 0.5) * 3));
      const score_20 = Math.round(score * 2) / 2;
      const submitted_at = instantAt(day, 16 * 60 + 30, zone);
      const graded_at = new Date(Math.min(submitted_at.getTime() + 26 * 3_600_000, now.getTime() - 60_000));
      const about = lastWorked(practice.mastery, subject);
      const proposed = {
        id,
        student_id,
        subject,
        title: about?.competence.chapter ?? 'Bilan',
        generator: 'demo',
        duration_min: 60,
        status: 'Proposé' as const,
        created_at: new Date(submitted_at.getTime() - 3 * 86_400_000),
      };
      if (ago < evaluationEvery && about !== undefined) {
        history.evaluations.push(proposed);
        history.last_evaluation = { id, competence: about.competence, score_20, submitted_at, graded_at };
      } else {
        history.evaluations.push({ ...proposed, status: 'Corrigé', score_20, submitted_at, graded_at });
        record('EVALUATION_SUBMITTED', { evaluation_id: id, subject }, submitted_at, id, user_id);
        record('EVALUATION_GRADED', { evaluation_id: id, subject, score_20 }, graded_at, id, null);
      }
    }
  }

  for (const { competence, score, at: updated_at } of practice.mastery.values()) {
    history.progress.push({
      id: newId(),
      student_id,
      subject: competence.subject,
      chapter_code: competence.chapter_code,
      competence_code: competence.code,
      score,
      updated_at,
    });
  }
  return history;
}

/** Mostly what is met and not acquired yet, else the next of the programme that the class has reached, else a revision. */
function pick(
  subjects: readonly SubjectCode[],
  programme: ReadonlyMap<SubjectCode, Competence[]>,
  practice: Practice,
  reached: number,
  random: () => number,
): Competence | undefined {
  const first = Math.floor(random() ** 1.4 * subjects.length);
  // Of another subject when there is nothing left to answer in this one.
  for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
    const found = pickIn(programme.get(subject) ?? [], practice, reached, random);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pickIn(whole: readonly Competence[], practice: Practice, reached: number, random: () => number) {
  const { mastery } = practice;
  const seen = (code: string) => mastery.get(code)?.at.getTime() ?? 0;
  // What is further on is not even looked at: reading its exercises would hold up the start of the demo.
  const met = whole.slice(0, Math.ceil(whole.length * reached));
  const open = whole.filter((one) => (mastery.has(one.code) || met.includes(one)) && practice.has(one.code));
  if (open.length === 0) return whole.find(({ code }) => practice.has(code));
  const known = open.filter(({ code }) => mastery.has(code));
  const weak = known.filter(({ code }) => !isAcquired(mastery.get(code)?.score ?? 0));
  const unseen = open.find(({ code }) => !mastery.has(code));
  const [oldest] = known.toSorted((a, b) => seen(a.code) - seen(b.code));
  if (oldest !== undefined && random() < 0.35) return oldest;
  if (weak.length > 0 && (unseen === undefined || random() < 0.4)) return weak[Math.floor(random() * weak.length)];
  return unseen ?? known[Math.floor(random() * known.length)];
}

function lastWorked(mastery: ReadonlyMap<string, Known>, subject: SubjectCode) {
  const worked = [...mastery.values()].filter(({ competence }) => competence.subject === subject);
  return worked.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
}
