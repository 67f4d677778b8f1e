import {
  BulkTaskOperation,
  type BulkTaskResult,
  type BulkTasksInput,
  type BulkTasksResult,
  CampusError,
  errorReasons,
  invalidInput,
  may,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import { inArray } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { addTo } from './create-task.ts';
import { getTask } from './hold-task.ts';
import { erase } from './remove-task.ts';
import { rewrite } from './update-task.ts';

/**
 * Creates, updates and deletes tasks in one transaction, each operation under its own savepoint and with its own result:
 * one that is malformed, refused or not found leaves the others.
 *
 * @throws NOT_ALLOWED the role may not do this at all. Nothing else: what is wrong with an operation is its result.
 */
export function bulkTasks(caller: Caller, { operations }: BulkTasksInput): Promise<BulkTasksResult> {
  if (!may(caller.actor.role, 'tasks:bulk')) throw new CampusError('NOT_ALLOWED');
  const parsed = operations.map((operation) => BulkTaskOperation.safeParse(operation));
  return change(caller, async (within) => {
    const pupils = await openPupils(
      caller,
      within,
      parsed.flatMap(({ data }) => data ?? []),
    );
    const results: BulkTaskResult[] = [];
    for (const [index, { data: operation, error }] of parsed.entries()) {
      const done =
        operation === undefined
          ? refusalOf(invalidInput(error.issues))
          : await within.attempt((part) => apply(caller, part, pupils, operation)).catch(refusalOf);
      const id = done.id ?? (operation !== undefined && 'id' in operation ? operation.id : undefined);
      results.push({ index, ...done, ...(id === undefined ? {} : { id }) });
    }
    return { results };
  });
}

type Outcome = Omit<BulkTaskResult, 'index'>;

async function apply(caller: Caller, within: Change, pupils: Pupils, operation: BulkTaskOperation): Promise<Outcome> {
  if (operation.op === 'create') {
    const student_id = pupils.opened(operation.data.student_id);
    const { id } = await addTo(caller, within, student_id, operation.data);
    pupils.of.set(id, student_id);
    return { status: 'created', id };
  }
  const student_id = pupils.of.get(operation.id);
  if (student_id === undefined || !pupils.has(student_id)) throw new CampusError('TASK_NOT_FOUND');
  const found = await getTask(within.orm, operation.id);
  if (operation.op === 'delete') {
    await erase(caller, within, found);
    return { status: 'deleted' };
  }
  await rewrite(caller, within, found, operation.data);
  return { status: 'updated' };
}

interface Pupils {
  /** Whose each task is, whether or not this person may know. */
  of: Map<string, string>;
  has(student_id: string): boolean;
  /** @throws why this pupil was not opened. */
  opened(student_id: string | undefined): string;
}

/** Opens and locks everybody the operations are about, always in the same order: two at once cannot block each other. */
async function openPupils(caller: Caller, { orm, lock }: Change, operations: BulkTaskOperation[]): Promise<Pupils> {
  const { tasks } = schema;
  const ids = operations.flatMap((operation) => (operation.op === 'create' ? [] : [operation.id]));
  const owners = await orm
    .select({ id: tasks.id, student_id: tasks.student_id })
    .from(tasks)
    .where(inArray(tasks.id, ids));
  const asked = new Set<string | undefined>([
    ...owners.map(({ student_id }) => student_id),
    ...operations.flatMap((operation) => (operation.op === 'create' ? [operation.data.student_id] : [])),
  ]);
  const opened = new Map<string | undefined, string | CampusError>();
  for (const student_id of asked) {
    const answer = await openStudent(caller, 'tasks:bulk', student_id, orm).catch((error: unknown) => {
      if (error instanceof CampusError) return error;
      throw error;
    });
    opened.set(student_id, answer instanceof CampusError ? answer : answer.id);
  }
  const pupils = new Set([...opened.values()].filter((answer) => typeof answer === 'string'));
  for (const student_id of [...pupils].sort()) await lock(student_id);
  return {
    of: new Map(owners.map(({ id, student_id }) => [id, student_id])),
    has: (student_id) => pupils.has(student_id),
    opened(student_id) {
      const answer = opened.get(student_id);
      if (typeof answer === 'string') return answer;
      throw answer ?? new CampusError('STUDENT_NOT_FOUND');
    },
  };
}

/** A refusal as the result of one operation; a fault of ours, or a database that is away, is everybody's. */
function refusalOf(error: unknown): Outcome {
  if (error instanceof CampusError) {
    return { status: error.code === 'NOT_FOUND' ? 'not_found' : 'invalid', error: error.message };
  }
  if (isRefusedByDatabase(error)) return { status: 'invalid', error: errorReasons.CONFLICTING_WRITE.message };
  throw error;
}

/** A value PostgreSQL cannot hold (22…), or that one of its constraints refuses (23…). */
function isRefusedByDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  return cause instanceof Error && 'code' in cause && /^2[23]\w{3}$/.test(String(cause.code));
}
