import { competenceAt } from '@nexus/content';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../src/context.ts';
import { change } from '../src/events/index.ts';

/** Makes a mastery what a test needs it to be, as a change of the journal: no rule gives any wanted number. */
export async function setMastery(campus: Campus, student_id: string, code: string, score: number): Promise<void> {
  const competence = competenceAt(code);
  if (competence === undefined) throw new Error(`no competence ${code}`);
  const { subject, chapter_code } = competence;
  const { competenceEvidence, progress } = schema;
  const [updated_at, source_id] = [campus.now(), campus.newId()];
  await change(campus, async ({ orm, lock, record }) => {
    await lock(student_id);
    const known = await orm.select().from(competenceEvidence).where(eq(competenceEvidence.student_id, student_id));
    const own = known.filter(({ competence_code }) => competence_code === code);
    await orm.insert(competenceEvidence).values({
      ...{ student_id, competence_code: code, kind: 'Journal', source_id, at: updated_at },
      place: own.length + 1,
      mastery_before: own.at(-1)?.mastery_after ?? null,
      mastery_after: score,
    });
    await orm
      .insert(progress)
      .values({ id: campus.newId(), student_id, subject, chapter_code, competence_code: code, score, updated_at })
      .onConflictDoUpdate({ target: [progress.student_id, progress.competence_code], set: { score, updated_at } });
    await record({
      kind: 'PROGRESS_UPDATED',
      student_id,
      key: `PROGRESS_UPDATED:${code}:${source_id}`,
      payload: (progress_overall) => ({ subject, competence_code: code, score, progress_overall }),
    });
  });
}
