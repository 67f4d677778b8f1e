import { competences } from '@nexus/content';
import { CampusError, type SubjectCode, type TaskAuthor } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { subjectProgress, type TaskAsker, type TaskTopic } from '@nexus/domain';
import { and, eq, sql } from 'drizzle-orm';

/** What a task says it is about. */
export interface Topic {
  subject: SubjectCode | null;
  competence_code: string | null;
}

/**
 * The topic with its subject: a competence alone names it.
 *
 * @throws COMPETENCE_UNKNOWN no such competence in any programme, or it is of another subject.
 */
export function checkedTopic({ subject, competence_code }: Topic): Topic {
  if (competence_code === null) return { subject, competence_code };
  const found = competences().find(({ code }) => code === competence_code);
  if (found === undefined || (subject !== null && subject !== found.subject)) {
    throw new CampusError('COMPETENCE_UNKNOWN', {
      issues: [{ path: ['competence_code'], message: 'compétence inconnue dans cette matière' }],
    });
  }
  return { subject: found.subject, competence_code };
}

/** What is known, for this pupil, of what a task is about; null when it is about no subject. */
export async function readTopic(
  orm: Database,
  now: Date,
  student_id: string,
  { subject, competence_code }: Topic,
): Promise<TaskTopic | null> {
  if (subject === null) return null;
  const { students, progress, subjectProgress: done, studiedCoefficients } = schema;
  const [row] = await orm
    .select({
      level: students.track,
      exam_weight: sql<number>`coalesce((select ${studiedCoefficients.weight} from ${studiedCoefficients}
        where ${studiedCoefficients.student_id} = ${student_id} and ${studiedCoefficients.subject} = ${subject}), 0)::float8`,
      exam_total: sql<number>`coalesce((select sum(${studiedCoefficients.weight}) from ${studiedCoefficients}
        where ${studiedCoefficients.student_id} = ${student_id}), 0)::float8`,
      score: progress.score,
      seen_at: progress.updated_at,
      score_sum_bp: done.score_sum_bp,
      acquired_count: done.acquired_count,
    })
    .from(students)
    .leftJoin(progress, and(eq(progress.student_id, students.id), eq(progress.competence_code, competence_code ?? '')))
    .leftJoin(done, and(eq(done.student_id, students.id), eq(done.subject, subject)))
    .where(eq(students.id, student_id));
  if (row === undefined) throw new CampusError('STUDENT_NOT_FOUND');

  const { level, exam_weight, exam_total, score, seen_at } = row;
  if (competence_code !== null) {
    const days_since_seen = seen_at === null ? null : (now.getTime() - seen_at.getTime()) / 86_400_000;
    return { subject, exam_weight, exam_total, mastery: score ?? 0, competence: { days_since_seen } };
  }
  const competence_count = competences().filter((one) => one.subject === subject && one.level === level).length;
  const { progress: known } = subjectProgress({
    score_sum_bp: row.score_sum_bp ?? 0,
    acquired_count: row.acquired_count ?? 0,
    competence_count,
  });
  return { subject, exam_weight, exam_total, mastery: competence_count === 0 ? null : known, competence: null };
}

/** Who asks for a task, as its reason tells the pupil. */
export function askerOf(author: TaskAuthor | null): TaskAsker {
  return author?.role === 'student' ? 'self' : author;
}
