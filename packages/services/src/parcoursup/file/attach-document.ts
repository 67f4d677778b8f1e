import type { AttachDocumentInput, StoredFile } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { attachFile } from '../../files/index.ts';
import { holdFile } from '../open-parcoursup.ts';

/**
 * Puts a file that was just sent into the pupil's file, or with one of its wishes.
 *
 * @throws as openParcoursup; WISH_NOT_FOUND; FILE_NOT_FOUND as attachFile.
 */
export function attachDocument(
  caller: Caller,
  { student_id: asked, wish_id, file_id }: AttachDocumentInput,
): Promise<StoredFile> {
  return change(caller, async (within) => {
    const { student_id, shared } = await holdFile(caller, within, 'parcoursup:write', { student_id: asked, wish_id });
    const file = await attachFile(caller, within, {
      id: file_id,
      purpose: 'parcoursup',
      student_id,
      for_parents: shared,
    });
    await within.orm
      .insert(schema.parcoursupDocuments)
      .values({ file_id, student_id, wish_id, created_at: caller.now() });
    await within.record({
      kind: 'PARCOURSUP_DOCUMENT_ATTACHED',
      student_id,
      key: `PARCOURSUP_DOCUMENT_ATTACHED:${file_id}`,
      payload: { wish_id, file_id, kind: file.kind },
    });
    return file;
  });
}
