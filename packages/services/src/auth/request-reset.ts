import { randomBytes } from 'node:crypto';
import type { RequestResetInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { hashToken } from './lucia.ts';

const validForMs = 60 * 60 * 1000;

/** A link with which one person can choose a password, once, within the hour; an earlier one no longer works. */
export async function createResetLink(campus: Campus, user_id: string): Promise<string> {
  const { passwordResets } = schema;
  const token = randomBytes(24).toString('base64url');
  await campus.db.orm.transaction(async (orm) => {
    await orm.delete(passwordResets).where(eq(passwordResets.user_id, user_id));
    await orm.insert(passwordResets).values({
      token_hash: hashToken(token),
      user_id,
      expires_at: new Date(campus.now().getTime() + validForMs),
    });
  });
  return `${campus.public_url}/nouveau-mot-de-passe?token=${token}`;
}

/**
 * Sends the link by e-mail when the address has an account. Answers at once and the same in both cases, so that the
 * answer, its words and its time say nothing of who has an account.
 */
export function requestReset(campus: Campus, { email }: RequestResetInput): void {
  campus.inBackground(() => sendResetLink(campus, email));
}

async function sendResetLink(campus: Campus, email: string): Promise<void> {
  const { users } = schema;
  const [user] = await campus.db.orm.select().from(users).where(eq(users.email, email));
  if (user === undefined) return;
  const link = await createResetLink(campus, user.id);
  await campus.sendMail({
    to: user.email,
    subject: 'Choisir un nouveau mot de passe',
    text: `Bonjour ${user.first_name},

Vous avez demandé un nouveau mot de passe pour Nexus Réussite. Ouvrez ce lien dans l’heure pour le choisir :

${link}

Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.

Nexus Réussite`,
  });
}
