import { defaultChannels, Role } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Campus } from '../context.ts';
import { change } from '../events/index.ts';
import { hasDevice } from './push-to-people.ts';
import { untoldDeadlines } from './untold.ts';

const kind = 'parcoursup_deadline';
const UntoldDeadline = z.object({ key: z.string(), title: z.string(), user_id: z.string(), role: Role });

/** Tells the pupil and their parents of the reminders of Parcoursup that have come, each once, by the ways they chose. */
export async function tellOfDeadlines(campus: Campus, student_id: string): Promise<void> {
  if ((await readUntold(campus, campus.db.orm, student_id)).length === 0) return;
  await change(campus, async (within) => {
    await within.lock(student_id);
    const untold = await readUntold(campus, within.orm, student_id);
    const { notifications, notificationPreferences: preferences } = schema;
    let first: string | undefined;
    for (const { key, title, user_id, role } of untold) {
      const [chosen] = await within.orm
        .select({ in_app: preferences.in_app, email: preferences.email, push: preferences.push })
        .from(preferences)
        .where(and(eq(preferences.user_id, user_id), eq(preferences.kind, kind)));
      const { in_app, email, push } = chosen ?? defaultChannels(kind, role);
      const [row] = await within.orm
        .insert(notifications)
        .values({
          id: campus.newId(),
          user_id,
          student_id,
          kind,
          title: 'Échéance Parcoursup',
          body: `${title}.`,
          link: role === 'student' ? '/dashboard/parcoursup' : `/eleves/${student_id}/parcoursup`,
          dedupe_key: key,
          in_app,
          email,
          push: push && (await hasDevice(campus, within.orm, user_id)),
          created_at: campus.now(),
        })
        .onConflictDoNothing()
        .returning({ id: notifications.id });
      first ??= row?.id;
    }
    if (first === undefined) return;
    await within.record({ kind: 'PEOPLE_NOTIFIED', student_id, key: `PEOPLE_NOTIFIED:${first}`, payload: {} });
  });
}

async function readUntold({ now }: Campus, orm: Database, student_id: string) {
  const rows = await orm
    .select({ row: sql<unknown>`to_json(deadlines.*)` })
    .from(sql`(${untoldDeadlines(now(), sql`r.student_id = ${student_id}::uuid`)}) deadlines`);
  return rows.map(({ row }) => UntoldDeadline.parse(row));
}
