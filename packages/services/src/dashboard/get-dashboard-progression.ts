import {
  type CompetenceProgress,
  Day,
  Id,
  type Progression,
  type ProgressionInput,
  SubjectCode,
  Track,
} from '@nexus/contracts';
import { isAcquired, nextStep, subjectProgress, toBasisPoints } from '@nexus/domain';
import { z } from 'zod';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import {
  type Met,
  memoriesOf,
  programmeOf,
  RecallRow,
  recallJson,
  recallsOf,
  rememberedOn,
} from '../progress/index.ts';
import { nextSubjectOf } from './next-subject-of.ts';
import { list } from './next-up.ts';
import { readScreen } from './read-screen.ts';
import { screenStatement, today } from './screen-statement.ts';

/** Mastery of each competence met, and the evidence that memory rests on. */
const progressionStatement = screenStatement(`json_build_object(
  'student', json_build_object('id', st.id, 'first_name', pu.first_name, 'track', st.track, 'time_zone', pu.time_zone),
  'today', ${today},
  'coefficients', ${list(
    `json_build_object('subject', k.subject, 'weight', k.weight::float8)`,
    'nexus_app.studied_coefficients k where k.student_id = p.student_id',
  )},
  'competences', ${list(
    `json_build_object('code', g.competence_code, 'score', g.score)`,
    'nexus_app.progress g where g.student_id = p.student_id',
  )},
  'evidence', ${list(recallJson, recallsOf('p.student_id'))})`);

const Rows = z.object({
  student: z.object({ id: Id, first_name: z.string(), track: Track, time_zone: z.string() }),
  today: Day,
  coefficients: z.array(z.object({ subject: SubjectCode, weight: z.number() })),
  competences: z.array(z.object({ code: z.string(), score: z.number() })),
  evidence: z.array(RecallRow),
});

/**
 * How far a pupil is, subject by subject, chapter by chapter, competence by competence, and what is due to be revised; of
 * one subject when it is named.
 *
 * @throws as openStudent.
 */
export async function getDashboardProgression(
  caller: Caller,
  { student_id, subject: only }: ProgressionInput,
): Promise<Progression> {
  const opened = await openStudent(caller, 'dashboard:progression', student_id);
  const rows = Rows.parse(JSON.parse(await readScreen(caller, progressionStatement, opened.id)));
  const { student, today, coefficients, competences, evidence } = rows;
  const weights = new Map(coefficients.map(({ subject, weight }) => [subject, weight]));
  const programme = programmeOf(student.track, new Set(weights.keys()), competences);
  const memories = memoriesOf(evidence);
  const now = caller.now();
  const library = await libraryOf(caller);
  const view = ({ code, label, certainty, mastery, prerequisites }: Met): CompetenceProgress => {
    const memory = memories.get(code);
    return {
      code,
      label,
      certainty,
      score: mastery,
      shown: mastery === null ? null : rememberedOn(now, student.time_zone, mastery, memory).shown,
      last_at: memory?.last_at.toISOString() ?? null,
      due_at: memory?.due_at.toISOString() ?? null,
      is_due: memory !== undefined && memory.due_at <= now,
      prerequisites: [...prerequisites],
      course_id: library.courseOf(code)?.id ?? null,
    };
  };
  const before = student.track === 'Terminale' ? programmeOf('Premiere', new Set(weights.keys()), competences) : null;
  const subjects = [...programme]
    .filter(([subject]) => only === undefined || subject === only)
    .map(([subject, met]) => {
      const chapters = [...new Set(met.map(({ chapter_code }) => chapter_code))].map((code) => {
        const inside = met.filter(({ chapter_code }) => chapter_code === code);
        const views = inside.map(view);
        return { code, label: inside[0]?.chapter ?? code, ...figuresOf(views), competences: views };
      });
      const all = chapters.flatMap((chapter) => chapter.competences);
      return {
        subject,
        coefficient: weights.get(subject) ?? 0,
        ...figuresOf(all),
        chapters,
        earlier: (before?.get(subject) ?? []).map(view),
        next: nextStep(met),
      };
    })
    .sort((a, b) => b.coefficient - a.coefficient || a.subject.localeCompare(b.subject));
  return { student, today, next_subject: nextSubjectOf(subjects, caller.now()), subjects };
}

function figuresOf(competences: readonly CompetenceProgress[]) {
  const scores = competences.map(({ score }) => score).filter((score) => score !== null);
  return {
    ...subjectProgress({
      score_sum_bp: scores.reduce((sum, score) => sum + toBasisPoints(score), 0),
      acquired_count: scores.filter(isAcquired).length,
      competence_count: competences.length,
    }),
    total: competences.length,
    met: scores.length,
    due: competences.filter(({ is_due }) => is_due).length,
  };
}
