import { CampusError, type KeepScenarioInput, KeptScenario, MAX_SCENARIOS } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { codesOf, scenariosOf, scenarioView } from './scenario-view.ts';

/**
 * Keeps a simulation of the pupil's own. Sent twice with the same id, it is kept once.
 *
 * @throws as openStudent; MARK_CODE_UNKNOWN naming the code that the plan has not; SCENARIOS_FULL; CONFLICTING_WRITE the id
 *   chosen is another pupil's scenario's.
 */
export function keepScenario(
  caller: Caller,
  { student_id, id = caller.newId(), name, marks }: KeepScenarioInput,
): Promise<KeptScenario> {
  return change(caller, async ({ orm, lock, record }) => {
    const student = await openStudent(caller, 'bac:keepScenario', student_id, orm);
    await lock(student.id);
    const codes = await codesOf(orm, student.id);
    const { bacScenarios } = schema;
    const [known] = await orm.select().from(bacScenarios).where(eq(bacScenarios.id, id));
    if (known?.student_id === student.id) return KeptScenario.parse(scenarioView(known, codes));
    if (known !== undefined) throw new CampusError('CONFLICTING_WRITE');

    const unknown = Object.keys(marks).find((code) => !codes.has(code));
    if (unknown !== undefined) {
      const message = `Le code « ${unknown} » n’est pas dans le plan d’épreuves de l’élève. Rien n’a été enregistré.`;
      throw new CampusError('MARK_CODE_UNKNOWN', { message, issues: [{ path: ['marks', unknown], message }] });
    }
    if ((await scenariosOf(orm, student.id)).length >= MAX_SCENARIOS) throw new CampusError('SCENARIOS_FULL');
    const kept = { id, student_id: student.id, name, marks, created_at: caller.now() };
    await orm.insert(bacScenarios).values(kept);
    const payload = { scenario_id: id, name };
    await record({ kind: 'SCENARIO_KEPT', student_id: student.id, key: `SCENARIO_KEPT:${caller.newId()}`, payload });
    return KeptScenario.parse(scenarioView(kept, codes));
  });
}
