import { CampusError, type DocumentRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { releaseFile } from '../../files/index.ts';
import { openFileOf } from '../open-parcoursup.ts';

/**
 * Removes a document for good.
 *
 * @throws FILE_NOT_FOUND no such document, or another pupil's; PARCOURSUP_NOT_YET.
 */
export function removeDocument(caller: Caller, { id }: DocumentRef): Promise<DocumentRef> {
  return change(caller, async (within) => {
    const { orm } = within;
    const { parcoursupDocuments: documents } = schema;
    const [row] = await orm.select().from(documents).where(eq(documents.file_id, id));
    const { student_id } = await openFileOf(caller, orm, 'parcoursup:write', row?.student_id, 'FILE_NOT_FOUND');
    await within.lock(student_id);
    const [removed] = await orm
      .delete(documents)
      .where(eq(documents.file_id, id))
      .returning({ wish_id: documents.wish_id });
    if (removed === undefined) throw new CampusError('FILE_NOT_FOUND');
    await releaseFile(caller, within, id);
    await within.record({
      kind: 'PARCOURSUP_DOCUMENT_REMOVED',
      student_id,
      key: `PARCOURSUP_DOCUMENT_REMOVED:${id}`,
      payload: { ...removed, file_id: id },
    });
    return { id };
  });
}
