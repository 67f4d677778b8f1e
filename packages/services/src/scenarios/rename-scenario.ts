import { KeptScenario, type RenameScenarioInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { codesOf, holdScenario, scenarioView } from './scenario-view.ts';

/** Gives one’s scenario another name; the one it has already changes nothing. @throws as holdScenario. */
export function renameScenario(caller: Caller, { id, name }: RenameScenarioInput): Promise<KeptScenario> {
  return change(caller, async (within) => {
    const { orm, record } = within;
    const found = await holdScenario(caller, within, 'bac:renameScenario', id);
    const { student_id, name: before } = found;
    if (before !== name) {
      await orm.update(schema.bacScenarios).set({ name }).where(eq(schema.bacScenarios.id, id));
      const payload = { scenario_id: id, before, after: name };
      await record({ kind: 'SCENARIO_RENAMED', student_id, key: `SCENARIO_RENAMED:${caller.newId()}`, payload });
    }
    return KeptScenario.parse(scenarioView({ ...found, name }, await codesOf(orm, student_id)));
  });
}
