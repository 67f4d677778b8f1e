import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane. The library's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/** Made once, for nobody: what an unknown e-mail is checked against, so that it takes as long as a known one. */
let hashForNobody: Promise<string> | undefined;

/** Whether the password is the one behind the hash; false, after the same work, when there is no hash. */
export async function verifyPassword(password_hash: string | null | undefined, password: string): Promise<boolean> {
  hashForNobody ??= hashPassword(crypto.randomUUID());
  const matches = await verify(password_hash ?? (await hashForNobody), password.normalize('NFKC'));
  return matches && password_hash != null;
}
