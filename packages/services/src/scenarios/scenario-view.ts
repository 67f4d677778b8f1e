import { CampusError, type KeptScenario, type Permission } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, asc, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { regulationRows } from '../epreuves/index.ts';
import type { Change } from '../events/index.ts';

export type ScenarioRow = typeof schema.bacScenarios.$inferSelect;

/** Those of a pupil, in the order they were kept; for a caller who has checked access. */
export function scenariosOf(orm: Database, student_id: string): Promise<ScenarioRow[]> {
  const { bacScenarios } = schema;
  return orm
    .select()
    .from(bacScenarios)
    .where(eq(bacScenarios.student_id, student_id))
    .orderBy(asc(bacScenarios.created_at), asc(bacScenarios.id));
}

/** The codes that a pupil's plan has now. */
export async function codesOf(orm: Database, student_id: string): Promise<Set<string>> {
  return new Set((await regulationRows(orm, student_id)).map(({ code }) => code));
}

export function scenarioView({ id, name, marks, created_at }: ScenarioRow, codes: ReadonlySet<string>): KeptScenario {
  const all = Object.entries(marks);
  return {
    id,
    name,
    marks: Object.fromEntries(all.filter(([code]) => codes.has(code))),
    ignored: all.flatMap(([code]) => (codes.has(code) ? [] : [code])),
    created_at: created_at.toISOString(),
  };
}

/**
 * Opens the pupil a scenario is of, takes their lock, and gives the scenario, which nobody else changes until the change ends.
 *
 * @throws NOT_ALLOWED the role may not do this; SCENARIO_NOT_FOUND no such scenario, or one of somebody else.
 */
export async function holdScenario(
  caller: Caller,
  { orm, lock }: Change,
  permission: Permission,
  id: string,
): Promise<ScenarioRow> {
  const { id: student_id } = await openStudent(caller, permission, undefined, orm);
  await lock(student_id);
  const { bacScenarios } = schema;
  const [found] = await orm
    .select()
    .from(bacScenarios)
    .where(and(eq(bacScenarios.id, id), eq(bacScenarios.student_id, student_id)));
  if (found === undefined) throw new CampusError('SCENARIO_NOT_FOUND');
  return found;
}
