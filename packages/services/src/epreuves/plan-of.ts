import { regulation } from '@nexus/content';
import { CampusError, type ChosenOption, type SpecialityCode, type StudentProfile } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { buildExamPlan, type ExamChoice, type ExamPlanItem, localDay, RuleError, sessionFor } from '@nexus/domain';
import { eq } from 'drizzle-orm';

/** A pupil's profile as it is kept, with what makes a plan of it. */
export interface KeptProfile {
  profile: StudentProfile;
  time_zone: string;
  /** When the profile last changed. */
  updated_at: Date;
}

/** @throws STUDENT_NOT_FOUND */
export async function readProfile(orm: Database, student_id: string): Promise<KeptProfile> {
  const { students, users } = schema;
  const [student] = await orm
    .select({
      profile: {
        track: students.track,
        profile: students.profile,
        ponctuelles_modality: students.ponctuelles_modality,
        specialities: students.specialities,
        options: students.options,
      },
      time_zone: users.time_zone,
      updated_at: students.updated_at,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, student_id));
  if (student === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  return { ...student, profile: { ...student.profile, options: inOrder(student.profile.options) } };
}

/** Options in the order of their codes, their years in that of the lycée: the same choices are then the same value. */
export function inOrder(options: readonly ChosenOption[]): ChosenOption[] {
  const sorted = options.map(({ code, years }) => ({ code, years: years.toSorted() }));
  return sorted.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What the regulation says for a profile on a day of the pupil's. @throws RULE_BROKEN naming the field and the rule. */
export function planOf(
  profile: StudentProfile,
  { now, time_zone }: { now: Date; time_zone: string },
): { session: number; items: ExamPlanItem[] } {
  const rules = regulation();
  const available = rules.plans.map((plan) => plan.session);
  const { session } = sessionFor(profile.track, localDay(now, time_zone), available);
  try {
    return { session, items: buildExamPlan(choiceOf(profile, session), rules) };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    // The regulation speaks of a modality, the profile of the modality of its ponctuelles.
    const field = error.field === 'modality' ? 'ponctuelles_modality' : error.field;
    throw new CampusError('RULE_BROKEN', {
      message: error.message,
      issues: [{ path: [field], message: error.message }],
    });
  }
}

/** A profile in the words of the rules. */
export function choiceOf(
  { ponctuelles_modality, specialities, ...profile }: StudentProfile,
  session: number,
): ExamChoice {
  return { ...profile, modality: ponctuelles_modality, session, specialities: threeOf(specialities) };
}

/** The table holds exactly three (check students_specialities_three). */
function threeOf([first, second, third]: SpecialityCode[]): [SpecialityCode, SpecialityCode, SpecialityCode] {
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('a pupil has three specialities');
  return [first, second, third];
}
