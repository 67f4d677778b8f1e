import { CampusError, type SessionStatus } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Change } from '../events/index.ts';

const moves = {
  Confirmé: { kind: 'SESSION_CONFIRMED', from: ['Proposé'] },
  Annulé: { kind: 'SESSION_CANCELLED', from: ['Proposé', 'Confirmé'] },
} as const satisfies Record<string, { kind: string; from: readonly SessionStatus[] }>;

/**
 * Confirms or cancels a session within a change whose caller has checked access and holds the pupil's lock. Doing it
 * twice is no error and records it once.
 *
 * @throws SESSION_NOT_LIVE the transition is not drawn (DOMAIN, Enums).
 */
export async function moveSession({ orm, record }: Change, id: string, to: keyof typeof moves): Promise<void> {
  const { sessions } = schema;
  const [before] = await orm.select().from(sessions).where(eq(sessions.id, id)).for('update');
  if (before === undefined) throw new CampusError('SESSION_NOT_LIVE');
  if (before.status === to) return;
  const from: readonly SessionStatus[] = moves[to].from;
  if (!from.includes(before.status)) throw new CampusError('SESSION_NOT_LIVE');
  const revision = before.revision + 1;
  await orm.update(sessions).set({ status: to, revision }).where(eq(sessions.id, id));
  const { kind } = moves[to];
  await record({ kind, student_id: before.student_id, key: `${kind}:${id}:${revision}`, payload: { session_id: id } });
}
