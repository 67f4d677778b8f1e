import {
  CampusError,
  type ListNotificationsInput,
  type MarkedRead,
  type MarkReadInput,
  may,
  type NotificationPage,
  unreadAtMost,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';

const { notifications, studentAccess } = schema;

/** When the last notice of a page was made, and its id. */
const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** Their own, as long as they may still see the pupil it is about. */
const shownTo = ({ actor: { user_id } }: Caller): SQL | undefined =>
  and(
    eq(notifications.user_id, user_id),
    eq(notifications.in_app, true),
    or(
      isNull(notifications.student_id),
      sql`exists (select from ${studentAccess} where ${studentAccess.user_id} = ${notifications.user_id}
        and ${studentAccess.student_id} = ${notifications.student_id})`,
    ),
  );

/**
 * The person's notices, the latest first, a page at a time, with how many are unread in all.
 *
 * @throws NOT_ALLOWED; INVALID_INPUT a cursor that no page gave.
 */
export async function listNotifications(caller: Caller, input: ListNotificationsInput): Promise<NotificationPage> {
  const { limit, cursor } = input;
  if (!may(caller.actor.role, 'notifications:list')) throw new CampusError('NOT_ALLOWED');
  const after = cursor === undefined ? undefined : decodeCursor(Cursor, cursor);
  const rows = await caller.db.orm
    .select()
    .from(notifications)
    .where(
      and(
        shownTo(caller),
        after &&
          sql`(${notifications.created_at}, ${notifications.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
    )
    .orderBy(desc(notifications.created_at), desc(notifications.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(({ id, kind, title, body, link, student_id, read_at, created_at }) => ({
    id,
    kind,
    title,
    body,
    link,
    student_id,
    read_at: read_at?.toISOString() ?? null,
    created_at: created_at.toISOString(),
  }));
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    notifications: page,
    unread: await countUnread(caller),
    ...(last === undefined ? {} : { next_cursor: encodeCursor([last.created_at, last.id]) }),
  };
}

/**
 * Marks some of the person's notices as read, or all of them; others' are left alone without a word. Twice is no error.
 *
 * @throws NOT_ALLOWED.
 */
export async function markNotificationsRead(caller: Caller, { ids }: MarkReadInput): Promise<MarkedRead> {
  if (!may(caller.actor.role, 'notifications:markRead')) throw new CampusError('NOT_ALLOWED');
  await caller.db.orm
    .update(notifications)
    .set({ read_at: caller.now() })
    .where(
      and(
        eq(notifications.user_id, caller.actor.user_id),
        isNull(notifications.read_at),
        ids === undefined ? undefined : inArray(notifications.id, ids),
      ),
    );
  return { unread: await countUnread(caller) };
}

async function countUnread(caller: Caller): Promise<number> {
  const rows = await caller.db.orm
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(shownTo(caller), isNull(notifications.read_at)))
    .limit(unreadAtMost);
  return rows.length;
}
