import { competenceAt } from '@nexus/content';
import { type AddResourceInput, CampusError, type ResourceChanged, type UpdateResourceInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { type Change, change } from '../../events/index.ts';
import { attachFile, releaseFile } from '../../files/index.ts';
import { indexStaffResources } from '../index/index-library.ts';
import { openOwnResource } from './open-own-resource.ts';

/**
 * Adds a link or a PDF that was sent to the library; search finds it a moment later.
 *
 * @throws RESOURCE_EXISTS this address is in the library already; COMPETENCE_UNKNOWN; as attachFile.
 */
export async function addResource(
  caller: Caller,
  { id = caller.newId(), uri, file_id, ...about }: AddResourceInput,
): Promise<ResourceChanged> {
  const { resources } = schema;
  checkCodes(about);
  const now = caller.now();
  const resource = { ...about, ...placeOf({ uri, file_id }) };
  const added = await change(caller, async (within) => {
    await take(caller, within, file_id);
    const [row] = await within.orm
      .insert(resources)
      .values({ id, ...resource, tags: [], author_id: caller.actor.user_id, created_at: now, updated_at: now })
      .onConflictDoUpdate({
        // What was withdrawn may be added again; it is then a new resource of whoever adds it.
        target: resources.uri,
        set: {
          ...resource,
          author_id: caller.actor.user_id,
          withdrawn_at: null,
          created_at: now,
          updated_at: now,
          version: sql`${resources.version} + 1`,
        },
        setWhere: sql`${resources.withdrawn_at} is not null and ${resources.origin} = 'staff'`,
      })
      .returning({ id: resources.id });
    if (row === undefined) throw new CampusError('RESOURCE_EXISTS');
    return row;
  });
  caller.inBackground(async () => void (await indexStaffResources(caller)));
  return added;
}

/**
 * @throws RESOURCE_NOT_FOUND no such resource, withdrawn, or not the caller's to change; RESOURCE_EXISTS another one has this
 *   address; COMPETENCE_UNKNOWN; as attachFile.
 */
export async function updateResource(
  caller: Caller,
  { id, uri, file_id, ...about }: UpdateResourceInput,
): Promise<ResourceChanged> {
  checkCodes(about);
  const { resources } = schema;
  const resource = { ...about, ...placeOf({ uri, file_id }) };
  await change(caller, async (within) => {
    const before = await openOwnResource(caller, within.orm, id);
    const [other] = await within.orm
      .select({ id: resources.id })
      .from(resources)
      .where(and(eq(resources.uri, resource.uri), ne(resources.id, id)));
    if (other !== undefined) throw new CampusError('RESOURCE_EXISTS');
    if (before.file_id !== resource.file_id) {
      await take(caller, within, file_id);
      if (before.file_id !== null) await releaseFile(caller, within, before.file_id);
    }
    await within.orm
      .update(resources)
      .set({ ...resource, updated_at: caller.now(), version: sql`${resources.version} + 1` })
      .where(and(eq(resources.id, id), isNull(resources.withdrawn_at)));
  });
  caller.inBackground(async () => void (await indexStaffResources(caller)));
  return { id };
}

/** Where it is read: the address it was given, or that of its file on this campus. */
function placeOf({ uri, file_id }: { uri?: string | undefined; file_id?: string | undefined }) {
  if (file_id !== undefined) return { uri: `/api/files/${file_id}`, file_id };
  if (uri === undefined) throw new CampusError('INVALID_INPUT');
  return { uri, file_id: null };
}

/** A code that no programme has would file it where nobody looks. */
function checkCodes({ codes }: Pick<AddResourceInput, 'codes'>): void {
  const place = codes.findIndex((code) => competenceAt(code) === undefined);
  if (place < 0) return;
  throw new CampusError('COMPETENCE_UNKNOWN', {
    issues: [{ path: ['codes', place], message: `${codes[place]} n’est dans aucun programme` }],
  });
}

async function take(caller: Caller, within: Change, file_id: string | undefined): Promise<void> {
  if (file_id === undefined) return;
  await attachFile(caller, within, { id: file_id, purpose: 'library', student_id: null, for_parents: true });
}
