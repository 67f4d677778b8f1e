import type { SubjectCode } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';

export interface NewMastery {
  student_id: string;
  subject: SubjectCode;
  chapter_code: string;
  competence_code: string;
  /** Mastery after the evidence, in [0, 1] (domain: mastery). */
  score: number;
  /** What the evidence is, so that the same one counted twice is journalled once. */
  evidence_id: string;
}

/** Keeps a pupil's new mastery of a competence, within a change whose caller holds the pupil's lock. */
export async function recordProgress(
  campus: Campus,
  { orm, record }: Change,
  { evidence_id, ...mastery }: NewMastery,
): Promise<void> {
  const { progress } = schema;
  const { score, subject, competence_code } = mastery;
  const updated_at = campus.now();
  await orm
    .insert(progress)
    .values({ id: campus.newId(), ...mastery, updated_at })
    .onConflictDoUpdate({ target: [progress.student_id, progress.competence_code], set: { score, updated_at } });
  await record({
    kind: 'PROGRESS_UPDATED',
    student_id: mastery.student_id,
    key: `PROGRESS_UPDATED:${competence_code}:${evidence_id}`,
    payload: (progress_overall) => ({ subject, competence_code, score, progress_overall }),
  });
}
