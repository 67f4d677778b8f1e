import { Role } from '@nexus/contracts';
import type { Database } from '@nexus/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Campus } from '../context.ts';
import { change } from '../events/index.ts';
import { tellOne } from './tell-one.ts';
import { untoldDeadlines } from './untold.ts';

const UntoldDeadline = z.object({ key: z.string(), title: z.string(), user_id: z.string(), role: Role });

/** Tells the pupil and their parents of the reminders of Parcoursup that have come, each once, by the ways they chose. */
export async function tellOfDeadlines(campus: Campus, student_id: string): Promise<void> {
  if ((await readUntold(campus, campus.db.orm, student_id)).length === 0) return;
  await change(campus, async (within) => {
    await within.lock(student_id);
    const untold = await readUntold(campus, within.orm, student_id);
    let first: string | undefined;
    for (const { key, title, user_id, role } of untold) {
      const told = await tellOne(campus, within, {
        user_id,
        role,
        student_id,
        kind: 'parcoursup_deadline',
        title: 'Échéance Parcoursup',
        body: `${title}.`,
        link: role === 'student' ? '/dashboard/parcoursup' : `/eleves/${student_id}/parcoursup`,
        dedupe_key: key,
      });
      first ??= told;
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
