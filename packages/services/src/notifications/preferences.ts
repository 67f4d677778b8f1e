import {
  CampusError,
  defaultChannels,
  isToldTo,
  may,
  NotificationKind,
  type NotificationPreference,
  type NotificationPreferences,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';

const { notificationPreferences } = schema;

/** By which ways the person is told of each kind: as they chose, or by default. @throws NOT_ALLOWED. */
export async function getNotificationPreferences(caller: Caller): Promise<NotificationPreferences> {
  const { actor, db } = caller;
  if (!may(actor.role, 'notifications:preferences')) throw new CampusError('NOT_ALLOWED');
  const rows = await db.orm
    .select()
    .from(notificationPreferences)
    .where(eq(notificationPreferences.user_id, actor.user_id));
  const chosen = new Map(rows.map(({ kind, in_app, email, push }) => [kind, { in_app, email, push }]));
  return {
    preferences: NotificationKind.options
      .filter((kind) => isToldTo(kind, actor.role))
      .map((kind) => ({
        kind,
        ...(chosen.get(kind) ?? defaultChannels(kind, actor.role)),
      })),
  };
}

/** The person chooses the ways of one kind; what comes from now on follows it. @throws NOT_ALLOWED. */
export async function updateNotificationPreference(
  caller: Caller,
  { kind, ...channels }: NotificationPreference,
): Promise<NotificationPreferences> {
  const { actor, db } = caller;
  if (!may(actor.role, 'notifications:updatePreferences')) throw new CampusError('NOT_ALLOWED');
  await db.orm
    .insert(notificationPreferences)
    .values({ user_id: actor.user_id, kind, ...channels })
    .onConflictDoUpdate({
      target: [notificationPreferences.user_id, notificationPreferences.kind],
      set: channels,
    });
  return getNotificationPreferences(caller);
}
