import { bacRegulation } from '@nexus/content';
import { type BacPlan, type BacSimulation, CampusError, may, type SimulateBacInput } from '@nexus/contracts';
import { type BacScenario, buildBacPlan, RuleError, simulateBac as simulate } from '@nexus/domain';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { estimatesOf } from './estimates.ts';
import { byOption, readPupil } from './pupil-rows.ts';
import { orRefuse } from './refuse.ts';

/**
 * The bac with these marks: the same pure function as the browser's (domain: simulateBac). It writes nothing, and reads
 * of a pupil only what estimates are made of, when they are asked for.
 *
 * @throws SIMULATION_IMPOSSIBLE a code, a profile or a choice that the regulation does not have, with its path; with
 *   `estimate` or a `student_id`, as openStudent.
 */
export async function simulateBac(caller: Caller, input: SimulateBacInput): Promise<BacSimulation> {
  if (!may(caller.actor.role, 'bac:simulate')) throw new CampusError('NOT_ALLOWED');
  const { student_id, estimate } = input;
  const student =
    estimate || student_id !== undefined ? await openStudent(caller, 'bac:simulate', student_id) : undefined;
  const plan = orRefuse(() => planOf(input));
  const scenario = orRefuse(() => scenarioOf(input, plan));
  const estimates =
    estimate && student !== undefined ? estimatesOf(plan, await readPupil(caller, student.id)) : undefined;
  return orRefuse(() => simulate(plan, { ...scenario, estimates }));
}

function planOf({ session, profile, ponctuelles_modality, specialites, options }: SimulateBacInput): BacPlan {
  return buildBacPlan(
    {
      session,
      profile,
      modality: ponctuelles_modality ?? null,
      specialities: [specialites?.SPE1, specialites?.SPE2, specialites?.SPE3],
      options: byOption(options),
      track: 'Terminale',
    },
    bacRegulation(),
  );
}

/** The marks of the options join the others, each under the code of its year. */
function scenarioOf({ marks, options, ...scenario }: SimulateBacInput, plan: BacPlan): BacScenario {
  const all = new Map(Object.entries(marks));
  for (const code of all.keys()) {
    if (!code.startsWith('OPT-')) continue;
    throw new RuleError({
      reason: 'OPTION_MARK_MISPLACED',
      field: 'marks',
      path: ['marks', code],
      message: `La note d’une option se donne dans « options », avec son année : pas sous le code ${code}.`,
    });
  }
  for (const { code, year, mark } of options) {
    const row = plan.items.find((item) => item.year === year && item.code.startsWith(`${code}-`));
    if (row !== undefined && mark !== undefined) all.set(row.code, mark);
  }
  return { ...scenario, marks: Object.fromEntries(all) };
}
