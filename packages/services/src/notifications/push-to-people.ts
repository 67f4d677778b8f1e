import { type Database, schema } from '@nexus/db';
import { and, asc, eq, exists, gt, isNull, type SQL } from 'drizzle-orm';
import type { Campus, Push, PushDevice, PushMessage } from '../context.ts';

const { notifications, pushSubscriptions, authSessions, sessions, studentAccess } = schema;

/** After a day a notice is no news any more; e-mails hold to the same. */
const worthSendingMs = 24 * 3_600_000;
/** A lock screen shows less, and a push service takes 4 kB encrypted. */
const bodyAtMost = 400;

interface Device extends PushDevice {
  id: string;
}

/** Whether a notice to this person may go to a device: the campus pushes, and they have turned one on. */
export async function hasDevice({ push }: Campus, orm: Database, user_id: string): Promise<boolean> {
  if (push === undefined) return false;
  const one = eq(pushSubscriptions.user_id, user_id);
  return (await orm.select({ id: pushSubscriptions.id }).from(pushSubscriptions).where(one).limit(1)).length > 0;
}

/** Whether pushToPeople() has something to do about this pupil. */
export async function pushesWait(campus: Campus, student_id: string): Promise<boolean> {
  if (campus.push === undefined) return false;
  const waiting = await campus.db.orm
    .select({ id: notifications.id })
    .from(notifications)
    .where(isWaiting(campus, student_id))
    .limit(1);
  return waiting.length > 0;
}

/**
 * Tells people on their devices what waits about this pupil. Each notice is claimed before it is sent, so that no other
 * worker sends it too, and given back for the devices where sending failed. A process that dies between the two loses it;
 * the notice in the campus remains.
 *
 * @throws what the first failure threw, once all have been tried: asked again, only devices that failed are tried.
 */
export async function pushToPeople(campus: Campus, student_id: string): Promise<void> {
  const { push } = campus;
  if (push === undefined) return;
  const due = await readDue(campus, student_id);
  const readers = [...new Set(due.map(({ user_id }) => user_id))];
  // At the same time, so that a push service that hangs holds up nobody else.
  const failures = await Promise.all(
    readers.map((user_id) =>
      pushInTurn(
        campus,
        push,
        due.filter((one) => one.user_id === user_id),
      ),
    ),
  );
  const [first] = failures.flat();
  if (first !== undefined) throw first;
}

/** One reader's notices in the order they came; a device that has failed is left for the next time. */
async function pushInTurn(campus: Campus, push: Push, due: readonly Due[]): Promise<Error[]> {
  const { orm } = campus.db;
  const failing = new Map<string, Error>();
  for (const notice of due) {
    const [claimed] = await orm
      .update(notifications)
      .set({ pushed_at: campus.now() })
      .where(and(eq(notifications.id, notice.id), isNull(notifications.pushed_at)))
      .returning({ pushed_to: notifications.pushed_to });
    const message = messageOf(notice, campus.now());
    if (claimed === undefined || message === undefined) continue;
    const devices = (await readDevices(campus, notice.user_id)).filter(({ id }) => !claimed.pushed_to.includes(id));
    await Promise.all(
      devices.map(async (device) => {
        if (failing.has(device.id)) return;
        try {
          await pushTo(campus, push, device, message);
        } catch (error) {
          failing.set(device.id, error instanceof Error ? error : new Error(String(error)));
        }
      }),
    );
    if (!devices.some(({ id }) => failing.has(id))) continue;
    const served = devices.flatMap(({ id }) => (failing.has(id) ? [] : [id]));
    await orm
      .update(notifications)
      .set({ pushed_at: null, pushed_to: [...claimed.pushed_to, ...served] })
      .where(eq(notifications.id, notice.id));
  }
  return [...failing.values()];
}

/** @throws what is worth trying again. */
async function pushTo({ db, now }: Campus, push: Push, device: Device, message: PushMessage): Promise<void> {
  const outcome = await push.send(device, message);
  const it = eq(pushSubscriptions.id, device.id);
  if (outcome === 'gone') await db.orm.delete(pushSubscriptions).where(it);
  if (outcome === 'sent') await db.orm.update(pushSubscriptions).set({ last_success_at: now() }).where(it);
}

/** What is shown on the device; undefined once it would come too late to be of use. */
function messageOf({ kind, title, body, link, id, session, created_at }: Due, now: Date): PushMessage | undefined {
  const dayAfter = created_at.getTime() + worthSendingMs;
  // That it is cancelled is worth knowing even to whoever is waiting in the room.
  const until = session === null || kind === 'session_cancelled' ? dayAfter : Math.min(dayAfter, +session.slot_start);
  const ttl = Math.floor((until - now.getTime()) / 1000);
  if (ttl < 1) return undefined;
  return {
    title,
    body: body.length > bodyAtMost ? `${body.slice(0, bodyAtMost - 1).trimEnd()}…` : body,
    link,
    topic: (session?.id ?? id).replaceAll('-', ''),
    ttl,
    urgency: kind === 'session_cancelled' || kind === 'session_rescheduled' ? 'high' : 'normal',
  };
}

type Due = Awaited<ReturnType<typeof readDue>>[number];

function readDue(campus: Campus, student_id: string) {
  return campus.db.orm
    .select({
      id: notifications.id,
      user_id: notifications.user_id,
      kind: notifications.kind,
      title: notifications.title,
      body: notifications.body,
      link: notifications.link,
      created_at: notifications.created_at,
      session: { id: sessions.id, slot_start: sessions.slot_start },
    })
    .from(notifications)
    .leftJoin(sessions, eq(sessions.id, notifications.session_id))
    .where(isWaiting(campus, student_id))
    .orderBy(asc(notifications.created_at), asc(notifications.id))
    .limit(100);
}

function isWaiting({ db, now }: Campus, student_id: string): SQL | undefined {
  return and(
    eq(notifications.student_id, student_id),
    eq(notifications.push, true),
    isNull(notifications.pushed_at),
    gt(notifications.created_at, new Date(now().getTime() - worthSendingMs)),
    // A link taken away takes effect at once.
    exists(
      db.orm
        .select({ user_id: studentAccess.user_id })
        .from(studentAccess)
        .where(
          and(eq(studentAccess.user_id, notifications.user_id), eq(studentAccess.student_id, notifications.student_id)),
        ),
    ),
  );
}

/** Those whose sign-in still holds: by the machine's clock, as Lucia has it. */
function readDevices({ db }: Campus, user_id: string): Promise<Device[]> {
  return db.orm
    .select({
      id: pushSubscriptions.id,
      endpoint: pushSubscriptions.endpoint,
      p256dh: pushSubscriptions.p256dh,
      auth: pushSubscriptions.auth,
    })
    .from(pushSubscriptions)
    .innerJoin(authSessions, eq(authSessions.id, pushSubscriptions.session_id))
    .where(and(eq(pushSubscriptions.user_id, user_id), gt(authSessions.expires_at, new Date())));
}
