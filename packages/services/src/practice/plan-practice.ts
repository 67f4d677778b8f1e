import { type Database, schema } from '@nexus/db';
import { isClosed, type PlannedStep, planSession, type SessionCompetence } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { memoriesOf, programmeOf, rememberedOn } from '../progress/index.ts';

/** The pupil of a session. */
export interface Pupil {
  id: string;
  track: typeof schema.students.$inferSelect.track;
  time_zone: string;
}

/** What a session begun now would hold, from all that is known of the pupil. */
export async function planPractice(caller: Caller, orm: Database, pupil: Pupil): Promise<PlannedStep[]> {
  const { competenceEvidence, practiceAnswers, progress, studiedCoefficients } = schema;
  const studied = await orm.select().from(studiedCoefficients).where(eq(studiedCoefficients.student_id, pupil.id));
  const scores = await orm.select().from(progress).where(eq(progress.student_id, pupil.id));
  const evidence = await orm.select().from(competenceEvidence).where(eq(competenceEvidence.student_id, pupil.id));
  const answered = await orm
    .selectDistinct({ item_id: practiceAnswers.item_id })
    .from(practiceAnswers)
    .where(eq(practiceAnswers.student_id, pupil.id));
  const weights = new Map(studied.map(({ subject, weight }) => [subject, weight]));
  const memories = memoriesOf(
    evidence.map(({ competence_code, mastery_after, fraction, at }) => ({
      ...{ code: competence_code, score: mastery_after, fraction },
      at: at.toISOString(),
    })),
  );
  const programme = programmeOf(
    pupil.track,
    new Set(weights.keys()),
    scores.map(({ competence_code, score }) => ({ code: competence_code, score })),
  );
  const library = await libraryOf(caller);
  const now = caller.now();
  const competences = [...programme.values()].flat().map(({ code, mastery, ...one }): SessionCompetence => {
    const memory = memories.get(code);
    return {
      ...{ code, mastery, prerequisites: one.prerequisites, position: one.position },
      is_due: memory !== undefined && memory.due_at <= now,
      remembered: rememberedOn(now, pupil.time_zone, mastery ?? 0, memory).share,
      exam_weight: weights.get(one.subject) ?? 0,
      // What the campus marks by itself: the one place that says what a session is made of.
      items: library.itemsOf(code).filter(isClosed),
    };
  });
  return planSession(competences, new Set(answered.map(({ item_id }) => item_id)));
}
