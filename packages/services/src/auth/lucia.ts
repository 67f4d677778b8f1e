import { createHash } from 'node:crypto';
import type { Role } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq, lte, ne } from 'drizzle-orm';
import { type Adapter, Lucia, TimeSpan } from 'lucia';

/*
 * All of Lucia is behind this file (docs/adr): what leaves it is a token, a hash and an instant. The adapter is ours
 * so that the database holds sha256 of the session id and never the id itself.
 */

interface UserAttributes {
  role: Role;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, UserAttributes>;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** What the database keeps of a sign-in token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function hashingAdapter(orm: Database): Adapter {
  const { authSessions, users } = schema;
  return {
    async getSessionAndUser(sessionId) {
      const [row] = await orm
        .select({ user_id: authSessions.user_id, expires_at: authSessions.expires_at, role: users.role })
        .from(authSessions)
        .innerJoin(users, eq(users.id, authSessions.user_id))
        .where(eq(authSessions.id, hashToken(sessionId)));
      if (row === undefined) return [null, null];
      return [
        { id: sessionId, userId: row.user_id, expiresAt: row.expires_at, attributes: {} },
        { id: row.user_id, attributes: { role: row.role } },
      ];
    },
    async getUserSessions() {
      // Only hashes are kept: nobody, this adapter included, can list tokens.
      return [];
    },
    async setSession(session) {
      await orm
        .insert(authSessions)
        .values({ id: hashToken(session.id), user_id: session.userId, expires_at: session.expiresAt });
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await orm
        .update(authSessions)
        .set({ expires_at: expiresAt })
        .where(eq(authSessions.id, hashToken(sessionId)));
    },
    async deleteSession(sessionId) {
      await orm.delete(authSessions).where(eq(authSessions.id, hashToken(sessionId)));
    },
    async deleteUserSessions(userId) {
      await orm.delete(authSessions).where(eq(authSessions.user_id, userId));
    },
    async deleteExpiredSessions() {
      await orm.delete(authSessions).where(lte(authSessions.expires_at, new Date()));
    },
  };
}

/** A sign-in lasts this long after its last use; the second half of it is where use extends it. */
const lifetime = new TimeSpan(30, 'd');

/** Whether a sign-in that expires then is due for an extension: the ordinary door gives it. */
export function isDueForExtension(expires_at: Date, now: Date): boolean {
  return expires_at.getTime() - now.getTime() < lifetime.milliseconds() / 2;
}

function luciaOver(orm: Database) {
  return new Lucia(hashingAdapter(orm), {
    sessionExpiresIn: lifetime,
    getUserAttributes: ({ role }) => ({ role }),
  });
}

export interface NewSignIn {
  /** Only ever given to the person. */
  token: string;
  expires_at: Date;
}

export async function createSignIn(orm: Database, user_id: string): Promise<NewSignIn> {
  const session = await luciaOver(orm).createSession(user_id, {});
  return { token: session.id, expires_at: session.expiresAt };
}

export interface SignIn {
  user_id: string;
  role: Role;
  expires_at: Date;
  /** The expiry was just pushed back: the cookie should be too. */
  extended: boolean;
}

/** Who holds this token, extending the sign-in when half its life is gone; undefined when nobody does. */
export async function findSignIn(orm: Database, token: string): Promise<SignIn | undefined> {
  const { session, user } = await luciaOver(orm).validateSession(token);
  if (session === null) return undefined;
  return { user_id: user.id, role: user.role, expires_at: session.expiresAt, extended: session.fresh };
}

export async function endSignIn(orm: Database, token: string): Promise<void> {
  await luciaOver(orm).invalidateSession(token);
}

export async function endEverySignIn(orm: Database, user_id: string): Promise<void> {
  await luciaOver(orm).invalidateUserSessions(user_id);
}

/** Ends every sign-in of the person but this one. */
export async function endOtherSignIns(orm: Database, user_id: string, token: string): Promise<void> {
  const { authSessions } = schema;
  await orm.delete(authSessions).where(and(eq(authSessions.user_id, user_id), ne(authSessions.id, hashToken(token))));
}

export async function deleteExpiredSignIns(orm: Database): Promise<void> {
  await luciaOver(orm).deleteExpiredSessions();
}
