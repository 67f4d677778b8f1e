import type { Me } from '@nexus/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { isSignedOut } from './errors.ts';
import { type TrpcUtils, trpc } from './trpc.ts';

const campus = getRouteApi('/_campus');

/** Who is signed in, on every screen behind the guard. */
export function useMe(): Me {
  return campus.useRouteContext({ select: ({ me }) => me });
}

/** Whether to say « tu »: to pupils only. For pages that somebody not signed in may see too. */
export function useSaysTu(): boolean {
  return trpc.useUtils().auth.me.getData()?.user.role === 'student';
}

/** Who is signed in, or null for a visitor; asked once, then kept until somebody signs in or out. */
export async function findMe(utils: TrpcUtils): Promise<Me | null> {
  try {
    return await utils.auth.me.ensureData(undefined, { staleTime: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

/** Where somebody's campus opens. */
export function homeOf({ user }: Pick<Me, 'user'>): '/dashboard' | '/eleves' {
  return user.role === 'student' ? '/dashboard' : '/eleves';
}

/** What somebody is on the campus, under their name. */
export const roleWords = {
  student: 'Élève',
  parent: 'Parent',
  coach: 'Coach',
  admin: 'Administration',
} as const satisfies Record<Me['user']['role'], string>;
