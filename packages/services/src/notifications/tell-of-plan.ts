import type { EventPayload, PlanWhy } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';
import { tellOne } from './tell-one.ts';

const nbsp = '\u00a0';

const reasons: Partial<Record<PlanWhy, string>> = {
  exam_moved: 'une date d’épreuve a changé',
  exam_gone: 'tes épreuves ne sont plus les mêmes',
  week_filled: 'une semaine s’est remplie',
  overdue: 'une étape n’a pas été faite à temps',
  skipped: 'tu as passé une étape',
  new: 'de nouvelles étapes s’ajoutent',
};

/**
 * Tells the pupil, once, what the Planner has just changed, by the ways they chose; within the change that wrote it, so that
 * the notice and the plan are there together. The e-mail leaves with the next round of tellPeople().
 */
export async function tellOfPlan(
  campus: Campus,
  within: Change,
  student_id: string,
  { added, moved, removed, why }: EventPayload<'PLAN_MADE'>,
): Promise<void> {
  const { students } = schema;
  const [reader] = await within.orm
    .select({ user_id: students.user_id })
    .from(students)
    .where(eq(students.id, student_id));
  if (reader === undefined) return;
  const counts = [counted(moved, 'déplacée'), counted(added, 'ajoutée'), counted(removed, 'retirée')].filter(Boolean);
  const because = why.map((one) => reasons[one]).filter((reason) => reason !== undefined);
  const id = await tellOne(campus, within, {
    user_id: reader.user_id,
    role: 'student',
    student_id,
    kind: 'plan_changed',
    title: 'Ton plan jusqu’au bac a changé',
    body: `Étapes${nbsp}: ${counts.join(', ')}. Pourquoi${nbsp}: ${because.join(', ')}.`,
    link: '/dashboard/epreuves#jalons',
    dedupe_key: `plan:${campus.newId()}`,
  });
  await within.record({ kind: 'PEOPLE_NOTIFIED', student_id, key: `PEOPLE_NOTIFIED:${id}`, payload: {} });
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count}${nbsp}${word}${count > 1 ? 's' : ''}`;
}
