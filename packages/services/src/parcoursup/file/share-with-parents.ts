import type { ShareWithParentsInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, inArray } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { holdFile } from '../open-parcoursup.ts';

/** Opens the pupil's letters and documents to their parents, or closes them; asked for what is so already, nothing changes. */
export function shareWithParents(caller: Caller, input: ShareWithParentsInput): Promise<{ done: true }> {
  return change(caller, async (within) => {
    const { shared, student_id: asked } = input;
    const file = await holdFile(caller, within, 'parcoursup:write', { student_id: asked, wish_id: null });
    const { student_id } = file;
    if (file.shared === shared) return { done: true };
    const { orm } = within;
    const { parcoursupShares, parcoursupDocuments, storedFiles } = schema;
    if (shared) await orm.insert(parcoursupShares).values({ student_id, created_at: caller.now() });
    else await orm.delete(parcoursupShares).where(eq(parcoursupShares.student_id, student_id));
    await orm
      .update(storedFiles)
      .set({ for_parents: shared })
      .where(
        and(
          eq(storedFiles.student_id, student_id),
          inArray(
            storedFiles.id,
            orm
              .select({ id: parcoursupDocuments.file_id })
              .from(parcoursupDocuments)
              .where(eq(parcoursupDocuments.student_id, student_id)),
          ),
        ),
      );
    await within.record({
      kind: 'PARCOURSUP_SHARED',
      student_id,
      key: `PARCOURSUP_SHARED:${caller.newId()}`,
      payload: { shared },
    });
    return { done: true };
  });
}
