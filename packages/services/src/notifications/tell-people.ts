import { defaultChannels } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { sql } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { change } from '../events/index.ts';
import { sendDueMails } from './send-due-mails.ts';
import { tellOfDeadlines } from './tell-of-deadlines.ts';
import { pupilsWithUntold, Untold, untoldOf } from './untold.ts';
import { wordsOf } from './words.ts';

type NewNotification = typeof schema.notifications.$inferInsert;

/**
 * Tells the pupil, their parents and the coach what happened to this pupil's sessions in the last 24 hours and recalls
 * those of the next 24, in the campus and by e-mail as each has chosen; what goes to devices waits for pushToPeople(). However often and by however many workers it is
 * asked, each is told once.
 *
 * @throws what sending an e-mail threw, after trying the others: asked again, only those that failed are sent.
 */
export async function tellPeople(campus: Campus, student_id: string): Promise<void> {
  await writeNotifications(campus, student_id);
  await tellOfDeadlines(campus, student_id);
  await sendDueMails(campus, student_id);
}

/** Pupils whom tellPeople() has something to do for: what was lost between a change and its job, and what time brings. */
export async function pupilsToTell({ db, now, push }: Campus, limit: number): Promise<string[]> {
  const rows = await db.orm
    .select({ student_id: sql<string>`pupils.student_id` })
    .from(sql`(${pupilsWithUntold(now(), push !== undefined, limit)}) pupils`);
  return rows.map(({ student_id }) => student_id);
}

async function writeNotifications(campus: Campus, student_id: string): Promise<void> {
  // Most changes are nothing to tell: without a transaction and the pupil's lock.
  if ((await readUntold(campus, campus.db.orm, student_id)).length === 0) return;
  await change(campus, async (within) => {
    // Another worker may be telling the same: what it has written is seen once it is done.
    await within.lock(student_id);
    const rows = noticesOf(campus, await readUntold(campus, within.orm, student_id));
    if (rows.length === 0) return;
    const [first] = await within.orm.insert(schema.notifications).values(rows).onConflictDoNothing().returning();
    if (first === undefined) return;
    await within.record({
      kind: 'PEOPLE_NOTIFIED',
      student_id,
      key: `PEOPLE_NOTIFIED:${first.id}`,
      payload: {},
    });
  });
}

/**
 * What each reader is told. Of several things that happened to one session before they were told of any, they are told
 * the last one; what they have since acted upon is no news. The rest is written down as told, by no way.
 */
function noticesOf(campus: Campus, untold: readonly Untold[]): NewNotification[] {
  const happened = (one: Untold) => one.kind !== 'session_reminder';
  const about = ({ session, reader }: Untold) => `${session.id}:${reader.user_id}`;
  const last = new Map(untold.filter(happened).map((one) => [about(one), one]));
  const firsts = new Map(
    untold
      .filter(happened)
      .toReversed()
      .map((one) => [about(one), one]),
  );
  return untold.map((one) => {
    const isNews = !one.known && (!happened(one) || last.get(about(one)) === one);
    const booked = firsts.get(about(one))?.kind === 'session_booked';
    const kind = one.kind === 'session_confirmed' && booked ? 'session_booked' : one.kind;
    const channels = one.chosen[kind] ?? defaultChannels(kind, one.reader.role);
    return {
      id: campus.newId(),
      user_id: one.reader.user_id,
      student_id: one.session.student_id,
      session_id: one.session.id,
      kind,
      ...wordsOf(one, booked),
      dedupe_key: one.key,
      in_app: isNews && channels.in_app,
      email: isNews && channels.email,
      push: isNews && channels.push && one.reader.has_device && campus.push !== undefined,
      created_at: campus.now(),
    };
  });
}

async function readUntold(campus: Campus, orm: Database, student_id: string): Promise<Untold[]> {
  const rows = await orm
    .select({ row: sql<string>`untold_rows.row` })
    .from(sql`(${untoldOf(student_id, campus.now())}) untold_rows`);
  return rows.map(({ row }) => Untold.parse(JSON.parse(row)));
}
