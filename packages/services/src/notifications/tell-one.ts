import { defaultChannels, type NotificationKind, type Role } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';
import { hasDevice } from './push-to-people.ts';

interface Notice {
  user_id: string;
  role: Role;
  /** The pupil it is about. */
  student_id: string;
  kind: NotificationKind;
  title: string;
  body: string;
  /** A path of this campus. */
  link: string;
  /** What happened and to whom it is told. */
  dedupe_key: string;
}

/**
 * Tells one person one thing by the ways they chose, within the change that makes it true. E-mail and push leave with the
 * next round of tellPeople().
 *
 * @returns the notice; undefined when they had been told already.
 */
export async function tellOne(
  campus: Campus,
  { orm }: Change,
  { role, ...notice }: Notice,
): Promise<string | undefined> {
  const { notifications, notificationPreferences: preferences } = schema;
  const { user_id, kind } = notice;
  const [chosen] = await orm
    .select({ in_app: preferences.in_app, email: preferences.email, push: preferences.push })
    .from(preferences)
    .where(and(eq(preferences.user_id, user_id), eq(preferences.kind, kind)));
  const { in_app, email, push } = chosen ?? defaultChannels(kind, role);
  const [row] = await orm
    .insert(notifications)
    .values({
      ...notice,
      id: campus.newId(),
      in_app,
      email,
      push: push && (await hasDevice(campus, orm, user_id)),
      created_at: campus.now(),
    })
    .onConflictDoNothing()
    .returning({ id: notifications.id });
  return row?.id;
}
