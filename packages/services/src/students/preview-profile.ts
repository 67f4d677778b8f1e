import type { PreviewProfileInput, ProfilePreview } from '@nexus/contracts';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { previewOf } from './profile-preview.ts';

/**
 * What a change of profile would do: what appears in the plan, disappears, moves, weighs differently, and which tasks,
 * sessions and milestones it touches. Nothing is written.
 *
 * @throws as openStudent; RULE_BROKEN naming the field and the rule.
 */
export async function previewProfile(
  caller: Caller,
  { student_id, ...changes }: PreviewProfileInput,
): Promise<ProfilePreview> {
  const student = await openStudent(caller, 'students:previewProfile', student_id);
  return previewOf(caller, caller.db.orm, student.id, changes);
}
