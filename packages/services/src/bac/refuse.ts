import { CampusError } from '@nexus/contracts';
import { RuleError } from '@nexus/domain';

/** Where the rules of the exam plan say something else than the input of a simulation. */
const fields: Record<string, string> = { modality: 'ponctuelles_modality', specialities: 'specialites' };

/** Runs a rule; what it refuses becomes bad input, with the path of the field. @throws SIMULATION_IMPOSSIBLE */
export function orRefuse<Result>(rule: () => Result): Result {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const [field = error.field, ...rest] = error.path;
    const path = [fields[field] ?? field, ...rest];
    throw new CampusError('SIMULATION_IMPOSSIBLE', {
      message: error.message,
      issues: [{ path, message: error.message }],
    });
  }
}
