import type { TrpcUtils } from '#lib/trpc.ts';

/** What the page opens with: where the session is now, wherever it was left. */
export async function readSession(utils: TrpcUtils): Promise<void> {
  await utils.practice.session.fetch();
}
