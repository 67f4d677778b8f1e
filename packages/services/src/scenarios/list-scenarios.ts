import { BacScenarios, type OfStudent } from '@nexus/contracts';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { codesOf, scenariosOf, scenarioView } from './scenario-view.ts';

/** The simulations a pupil kept, oldest first, each without the codes their plan has no more. @throws as openStudent. */
export async function listScenarios(caller: Caller, input: OfStudent): Promise<BacScenarios> {
  const { id: student_id } = await openStudent(caller, 'bac:scenarios', input.student_id);
  const codes = await codesOf(caller.db.orm, student_id);
  const rows = await scenariosOf(caller.db.orm, student_id);
  return BacScenarios.parse({ student_id, items: rows.map((row) => scenarioView(row, codes)) });
}
