import { practicalRules } from '@nexus/content';
import { CampusError, type OfStudent, type PracticalList } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { desc, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { headOf } from './subjects.ts';

/**
 * The practical exam of a pupil of Terminale who follows NSI: what it is, the subjects, and how each went.
 *
 * @throws as openStudent; PRACTICAL_NOT_CONCERNED in Première, or without NSI in Terminale.
 */
export async function listPractical(caller: Caller, { student_id: asked }: OfStudent): Promise<PracticalList> {
  const { id } = await openStudent(caller, 'practical:list', asked);
  const { students, users, practicalAttempts } = schema;
  const [student] = await caller.db.orm
    .select({
      first_name: users.first_name,
      track: students.track,
      profile: students.profile,
      specialities: students.specialities,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, id));
  if (student === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  const { first_name, track, profile, specialities } = student;
  // The third is the one that Terminale has not.
  if (track !== 'Terminale' || !specialities.slice(0, 2).includes('NSI'))
    throw new CampusError('PRACTICAL_NOT_CONCERNED');
  const [{ practicalSubjects }, attempts] = await Promise.all([
    libraryOf(caller),
    caller.db.orm
      .select({
        subject_id: practicalAttempts.subject_id,
        finished_at: practicalAttempts.finished_at,
        programs_points: practicalAttempts.programs_points,
        dialogue_points: practicalAttempts.dialogue_points,
      })
      .from(practicalAttempts)
      .where(eq(practicalAttempts.student_id, id))
      .orderBy(desc(practicalAttempts.finished_at), desc(practicalAttempts.id)),
  ]);
  return {
    student: { first_name, sits: profile === 'Scolarise' },
    rules: practicalRules(),
    subjects: practicalSubjects.map((subject) => {
      const own = attempts.filter(({ subject_id }) => subject_id === subject.id);
      const [best] = own.toSorted((a, b) => reached(b) - reached(a));
      return {
        ...headOf(subject),
        attempts: own.length,
        best:
          best === undefined ? null : { programs_points: best.programs_points, dialogue_points: best.dialogue_points },
        last_at: own[0]?.finished_at.toISOString() ?? null,
      };
    }),
  };
}

const reached = (attempt: { programs_points: number; dialogue_points: number | null }) =>
  attempt.programs_points + (attempt.dialogue_points ?? 0);
