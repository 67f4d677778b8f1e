import { schema } from '@nexus/db';
import { and, asc, eq, exists, gt, isNull } from 'drizzle-orm';
import type { Campus } from '../context.ts';

const { notifications, users, studentAccess } = schema;

/** After a day a notice by e-mail is no news any more. */
const worthSendingMs = 24 * 3_600_000;

/**
 * Sends the e-mails that wait about this pupil. Each is claimed before it is sent, so that no other worker sends it too,
 * and given back when sending fails. A process that dies between the two loses that e-mail; the notice in the campus
 * remains.
 *
 * @throws what the first failure threw, once all have been tried.
 */
export async function sendDueMails(campus: Campus, student_id: string): Promise<void> {
  const { orm } = campus.db;
  const due = await orm
    .select({
      id: notifications.id,
      title: notifications.title,
      body: notifications.body,
      link: notifications.link,
      to: users.email,
      first_name: users.first_name,
      role: users.role,
    })
    .from(notifications)
    .innerJoin(users, eq(users.id, notifications.user_id))
    .where(
      and(
        eq(notifications.student_id, student_id),
        eq(notifications.email, true),
        isNull(notifications.emailed_at),
        gt(notifications.created_at, new Date(campus.now().getTime() - worthSendingMs)),
        // A link taken away takes effect at once.
        exists(
          orm
            .select({ user_id: studentAccess.user_id })
            .from(studentAccess)
            .where(
              and(
                eq(studentAccess.user_id, notifications.user_id),
                eq(studentAccess.student_id, notifications.student_id),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(notifications.created_at), asc(notifications.id))
    .limit(100);
  const failures: unknown[] = [];
  for (const { id, ...mail } of due) {
    const claimed = await orm
      .update(notifications)
      .set({ emailed_at: campus.now() })
      .where(and(eq(notifications.id, id), isNull(notifications.emailed_at)))
      .returning({ id: notifications.id });
    if (claimed.length === 0) continue;
    try {
      await campus.sendMail(mailOf(campus, mail));
    } catch (error) {
      failures.push(error);
      await orm.update(notifications).set({ emailed_at: null }).where(eq(notifications.id, id));
    }
  }
  if (failures.length > 0) throw failures[0];
}

interface DueMail {
  to: string;
  title: string;
  body: string;
  link: string;
  first_name: string;
  role: string;
}

function mailOf({ public_url }: Campus, { to, title, body, link, first_name, role }: DueMail) {
  const choose = role === 'student' ? 'Choisis ce que tu reçois' : 'Choisissez ce que vous recevez';
  return {
    to,
    subject: title,
    text: `Bonjour ${first_name},

${body}

Dans Nexus\u00a0: ${public_url}${link}

${choose}\u00a0: ${public_url}/compte

Nexus Réussite`,
  };
}
