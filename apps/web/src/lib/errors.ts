import type { AppRouter } from '@nexus/server';
import { TRPCClientError } from '@trpc/client';

export interface Refusal {
  code: string;
  reason: string;
  /** In French, for a person: what happened, what was kept, what to do. */
  message: string;
  issues: readonly { path: readonly (string | number)[]; message: string }[];
}

const unreachable =
  'Le campus ne répond pas. Rien n’est perdu : un nouvel essai dans quelques secondes suffit souvent.';

/** What a failed call says, in the campus's own words; a call that got no answer is `UNREACHABLE`. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof TRPCClientError) {
    const { data }: TRPCClientError<AppRouter> = error;
    if (data) return { code: data.code, reason: data.reason, message: data.message, issues: data.issues ?? [] };
  }
  return { code: 'UNREACHABLE', reason: 'UNREACHABLE', message: unreachable, issues: [] };
}

/** The sign-in is over, or there never was one. */
export function isSignedOut(error: unknown): boolean {
  return refusalOf(error).reason === 'SIGN_IN_REQUIRED';
}

/** Somebody who does not exist, or is not theirs to see; an address that is not an id at all comes to the same. */
export function isNotFound(error: unknown): boolean {
  const { code } = refusalOf(error);
  return code === 'NOT_FOUND' || code === 'BAD_REQUEST';
}
