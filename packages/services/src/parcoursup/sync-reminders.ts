import { schema } from '@nexus/db';
import { deadlineReminders, instantAt, localDay, type PlannedReminder } from '@nexus/domain';
import { and, asc, eq, gt, inArray, like } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { calendarOf } from './calendar.ts';
import { checklist, isComplete } from './checklists.ts';

/** In the evening, when there is time to do something about it. */
const atMinute = 18 * 60;

/** Keeps a pupil's reminders of Parcoursup in step with the calendar and with what is done; asked again, nothing changes. */
export async function syncReminders(campus: Campus, student_id: string): Promise<void> {
  await change(campus, async (within) => {
    await within.lock(student_id);
    const synced = await syncRemindersWithin(campus, within, student_id);
    if (synced.inserted + synced.moved + synced.removed === 0) return;
    const key = `PARCOURSUP_REMINDERS_SYNCED:${campus.newId()}`;
    await within.record({ kind: 'PARCOURSUP_REMINDERS_SYNCED', student_id, key, payload: synced });
  });
}

/** Pupils of Terminale by id, a page after another. */
export async function pupilsOfTerminale({ db }: Campus, after: string | undefined, limit: number): Promise<string[]> {
  const { students } = schema;
  const rows = await db.orm
    .select({ id: students.id })
    .from(students)
    .where(and(eq(students.track, 'Terminale'), after === undefined ? undefined : gt(students.id, after)))
    .orderBy(asc(students.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The same within a change that holds the pupil's lock: what was recalled already stays as it was. */
export async function syncRemindersWithin(campus: Campus, { orm }: Change, student_id: string) {
  const { reminders } = schema;
  const now = campus.now();
  const { time_zone, planned } = await plan(campus, { orm }, student_id);
  const wanted = new Map(
    planned
      .map(({ key, title, day }) => ({ key, title, at: instantAt(day, atMinute, time_zone) }))
      .filter(({ at }) => at > now)
      .map((reminder) => [reminder.key, reminder]),
  );
  const kept = await orm
    .select()
    .from(reminders)
    .where(
      and(eq(reminders.student_id, student_id), like(reminders.source_key, 'parcoursup:%'), gt(reminders.at, now)),
    );
  const gone = kept.filter(({ source_key }) => source_key === null || !wanted.has(source_key)).map(({ id }) => id);
  if (gone.length > 0) await orm.delete(reminders).where(inArray(reminders.id, gone));
  let moved = 0;
  for (const { id, source_key, title, at } of kept) {
    const now_wanted = wanted.get(source_key ?? '');
    if (now_wanted === undefined) continue;
    wanted.delete(now_wanted.key);
    if (now_wanted.title === title && now_wanted.at.getTime() === at.getTime()) continue;
    await orm.update(reminders).set({ title: now_wanted.title, at: now_wanted.at }).where(eq(reminders.id, id));
    moved += 1;
  }
  const added = [...wanted.values()].map(({ key, title, at }) => ({
    id: campus.newId(),
    student_id,
    source_key: key,
    title,
    at,
    created_at: now,
  }));
  for (const row of added) {
    // One whose day had passed, and whose deadline was put off since.
    const { title, at } = row;
    await orm
      .insert(reminders)
      .values(row)
      .onConflictDoUpdate({ target: [reminders.student_id, reminders.source_key], set: { title, at } });
  }
  return { inserted: added.length, moved, removed: gone.length };
}

async function plan(
  campus: Campus,
  { orm }: Pick<Change, 'orm'>,
  student_id: string,
): Promise<{ time_zone: string; planned: PlannedReminder[] }> {
  const { students, users, parcoursupWishes, parcoursupItems } = schema;
  const [pupil] = await orm
    .select({ track: students.track, profile: students.profile, time_zone: users.time_zone })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, student_id));
  if (pupil === undefined || pupil.track !== 'Terminale') return { time_zone: 'Europe/Paris', planned: [] };
  const wishes = await orm.select().from(parcoursupWishes).where(eq(parcoursupWishes.student_id, student_id));
  const rows = await orm.select().from(parcoursupItems).where(eq(parcoursupItems.student_id, student_id));
  const touched = rows.map((row) => ({ ...row, done: row.done_at !== null }));
  const today = localDay(campus.now(), pupil.time_zone);
  const planned = deadlineReminders(
    calendarOf(today).phases,
    wishes.map((wish) => ({
      id: wish.id,
      formation: wish.formation,
      complete: isComplete(checklist(wish, touched, pupil.profile)),
    })),
    today,
  );
  return { time_zone: pupil.time_zone, planned };
}
