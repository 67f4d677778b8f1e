import { randomInt } from 'node:crypto';
import type { CreatedLinkCode } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import { hashToken } from '../auth/index.ts';
import type { Caller } from '../context.ts';

/** No 0 O 1 I: a code read over the phone must not be misheard. 32⁸ codes, fifteen minutes, five tries per five. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const validForMs = 15 * 60 * 1000;

/** A code the pupil shows to a parent; the one made before stops working. */
export async function createLinkCode(caller: Caller): Promise<CreatedLinkCode> {
  const { linkCodes } = schema;
  const student = await openStudent(caller, 'guardians:createCode', undefined);
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  const expires_at = new Date(caller.now().getTime() + validForMs);
  await caller.db.orm.transaction(async (orm) => {
    await orm.delete(linkCodes).where(eq(linkCodes.student_id, student.id));
    await orm.insert(linkCodes).values({ code_hash: hashToken(letters), student_id: student.id, expires_at });
  });
  return { code: `${letters.slice(0, 4)}-${letters.slice(4)}`, expires_at: expires_at.toISOString() };
}
