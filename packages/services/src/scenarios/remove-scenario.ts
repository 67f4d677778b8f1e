import type { ScenarioRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { holdScenario } from './scenario-view.ts';

/** Removes one’s scenario for good: the screen that offers to take it back keeps it again. @throws as holdScenario. */
export function removeScenario(caller: Caller, { id }: ScenarioRef): Promise<ScenarioRef> {
  return change(caller, async (within) => {
    const { student_id, name } = await holdScenario(caller, within, 'bac:removeScenario', id);
    await within.orm.delete(schema.bacScenarios).where(eq(schema.bacScenarios.id, id));
    const payload = { scenario_id: id, name };
    await within.record({
      kind: 'SCENARIO_REMOVED',
      student_id,
      key: `SCENARIO_REMOVED:${id}:${caller.newId()}`,
      payload,
    });
    return { id };
  });
}
