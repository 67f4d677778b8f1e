import type { ExerciseResponse, Item } from '@nexus/contracts';
import { RuleError } from '../rule-error.ts';

type Program = Extract<Item, { type: 'code' | 'sql' }>;
type Ran = Extract<ExerciseResponse, { type: 'code' | 'sql' }>;

/** How many tests mark this exercise: those of a program, one comparison of rows for a statement of SQL. */
export function testCountOf(item: Program): number {
  return item.type === 'code' ? item.tests.length : 1;
}

/**
 * Marks a program by what its tests said in the page.
 *
 * @returns the share of them that passed, in [0, 1].
 * @throws RuleError nothing was written, or the tests are not those of this exercise.
 */
export function markProgram(item: Program, { source, passed, total }: Ran): number {
  if (plain(source) === '') throw unreadable('source', 'Il n’y a rien à vérifier : le programme est vide.');
  if (plain(source) === plain(item.starter))
    throw unreadable('source', 'Ce programme est celui du départ : écris d’abord le tien.');
  const wanted = testCountOf(item);
  if (total !== wanted) throw unreadable('total', `Cet exercice a ${wanted} tests, et la réponse en annonce ${total}.`);
  if (passed > total) throw unreadable('passed', `Plus de tests réussis (${passed}) que de tests (${total}).`);
  return passed / total;
}

/** Whether a program is something else than nothing, or than what one began with. */
export function isWritten({ starter }: Program, source: string): boolean {
  return plain(source) !== '' && plain(source) !== plain(starter);
}

/** Spaces at the ends of lines and of the program change nothing. */
function plain(source: string): string {
  return source
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

const unreadable = (field: string, message: string) =>
  new RuleError({ reason: 'ANSWER_UNREADABLE', field: 'response', path: ['response', field], message });
