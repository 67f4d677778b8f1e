import { CampusError, type ResourceChanged, type ResourceRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';

/**
 * Records that a pupil opened a resource, once a day. A section of a course is not recorded here: reading it is part of the
 * course.
 *
 * @throws RESOURCE_NOT_FOUND; as openStudent.
 */
export async function readResource(caller: Caller, { id }: ResourceRef): Promise<ResourceChanged> {
  const { id: student_id } = await openStudent(caller, 'resources:read', undefined);
  const { resources } = schema;
  const [resource] = await caller.db.orm
    .select({ type: resources.type })
    .from(resources)
    .where(and(eq(resources.id, id), isNull(resources.withdrawn_at)));
  if (resource === undefined) throw new CampusError('RESOURCE_NOT_FOUND');
  const { type } = resource;
  if (type === 'Cours') return { id };
  const day = caller.now().toISOString().slice(0, 10);
  await change(caller, async (within) => {
    await within.lock(student_id);
    await within.record({
      kind: 'RESOURCE_READ',
      student_id,
      key: `resource:${id}:read:${student_id}:${day}`,
      payload: { resource_id: id, type },
    });
  });
  return { id };
}
