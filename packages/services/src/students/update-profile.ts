import { CampusError, type UpdatedProfile, type UpdateProfileInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { regulationRows, writePlan } from '../epreuves/index.ts';
import { change } from '../events/index.ts';
import { isSameProfile, previewOf } from './profile-preview.ts';

/**
 * Changes a pupil's profile and makes their plan follow, in one transaction: exactly what the preview of this fingerprint
 * showed. Asked for a profile they have already, whatever the fingerprint, it changes nothing: a second touch is no error.
 *
 * @throws as openStudent; RULE_BROKEN naming the field and the rule; PROFILE_MOVED something changed since the preview.
 */
export function updateProfile(
  caller: Caller,
  { student_id, fingerprint, ...changes }: UpdateProfileInput,
): Promise<UpdatedProfile> {
  return change(caller, async (within) => {
    const { orm, record, lock } = within;
    const { id } = await openStudent(caller, 'students:updateProfile', student_id, orm);
    await lock(id);
    const preview = await previewOf(caller, orm, id, changes);
    const { before, after } = preview;
    if (preview.fingerprint !== fingerprint) {
      if (!isSameProfile(before, after)) throw new CampusError('PROFILE_MOVED');
      const { length: kept } = await regulationRows(orm, id);
      const nothing = { inserted: 0, kept, removed: 0, changes: { inserted: [], updated: [], removed: [] } };
      return { student_id: id, profile: after, epreuves: nothing };
    }
    if (!isSameProfile(before, after)) {
      await orm
        .update(schema.students)
        .set({ ...after, updated_at: caller.now() })
        .where(eq(schema.students.id, id));
      const key = `PROFILE_CHANGED:${id}:${fingerprint}`;
      await record({ kind: 'PROFILE_CHANGED', student_id: id, key, payload: { before, after } });
    }
    return { student_id: id, profile: after, epreuves: await writePlan(caller, within, id) };
  });
}
