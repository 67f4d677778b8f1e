import type { LogoutInput } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { endEverySignIn, endSignIn } from './lucia.ts';

/** Ends this sign-in, or every sign-in of the person, on every device. */
export async function logout(caller: Caller, token: string, { everywhere }: LogoutInput): Promise<void> {
  const { orm } = caller.db;
  await (everywhere ? endEverySignIn(orm, caller.actor.user_id) : endSignIn(orm, token));
}
