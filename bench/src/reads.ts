import type { SignedInPupil } from './campus.ts';
import type { Asked } from './load.ts';
import type { RunningServer } from './servers/start.ts';

export interface ReadWay {
  what: string;
  server: 'constant' | 'limit' | 'app';
  ask(pupil: SignedInPupil): Asked;
}

const signedIn = ({ token }: SignedInPupil) => ({ cookie: `nexus_session=${token}` });
const input = (value: object) => encodeURIComponent(JSON.stringify(value));

/** Everything that is read, from the cheapest to the dearest; the path and the cookie are those of the web app. */
export const readWays = {
  constant: {
    what: 'Hono, constant answer of the same size',
    server: 'constant',
    ask: () => ({ path: '/constant' }),
  },
  limit: {
    what: 'Hono + one prepared statement: the limit',
    server: 'limit',
    ask: ({ student_id }) => ({ path: `/limit?student=${student_id}` }),
  },
  'limit-signed-in': {
    what: 'the limit, sign-in in the statement',
    server: 'limit',
    ask: (pupil) => ({ path: '/limit-signed-in', headers: signedIn(pupil) }),
  },
  summary: {
    what: 'dashboard.summary, tRPC wire, signed in',
    server: 'app',
    ask: (pupil) => ({ path: `/trpc/dashboard.summary?input=${input({})}`, headers: signedIn(pupil) }),
  },
  batch: {
    what: 'summary + overview in one batch',
    server: 'app',
    ask: (pupil) => ({
      path: `/trpc/dashboard.summary,dashboard.overview?batch=1&input=${input({ 0: {}, 1: {} })}`,
      headers: signedIn(pupil),
    }),
  },
  ordinary: {
    // The short way does not know the trailing slash; tRPC does.
    what: 'dashboard.summary, ordinary tRPC door',
    server: 'app',
    ask: (pupil) => ({ path: `/trpc/dashboard.summary/?input=${input({})}`, headers: signedIn(pupil) }),
  },
  rest: {
    what: 'GET /api/dashboard/summary',
    server: 'app',
    ask: (pupil) => ({ path: '/api/dashboard/summary', headers: signedIn(pupil) }),
  },
} as const satisfies Record<string, ReadWay>;

/** Asks each way once: a figure of refusals would be a fine figure. Gives the size of each answer in bytes. */
export async function checkWay(
  name: string,
  way: ReadWay,
  server: RunningServer,
  pupil: SignedInPupil,
): Promise<number> {
  const { path, headers = {} } = way.ask(pupil);
  const answer = await fetch(`${server.origin}${path}`, { headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${name} answers ${answer.status}: ${text.slice(0, 300)}`);
  return Buffer.byteLength(text);
}
