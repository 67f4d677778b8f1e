import { CampusError, type SessionStatus } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';

const moves = {
  Confirmé: { kind: 'SESSION_CONFIRMED', from: ['Proposé'] },
  Annulé: { kind: 'SESSION_CANCELLED', from: ['Proposé', 'Confirmé'] },
} as const satisfies Record<string, { kind: string; from: readonly SessionStatus[] }>;

/**
 * Confirms or cancels a session within a change whose caller has checked access and holds the pupil's lock. Doing it
 * twice is no error and records it once. A cancelled session was not attended, whatever had been noted.
 *
 * @returns whether it has moved: false when it was there already.
 * @throws SESSION_NOT_LIVE the transition is not drawn (DOMAIN, Enums).
 */
export async function moveSession(
  campus: Campus,
  { orm, record }: Change,
  id: string,
  to: keyof typeof moves,
  cancel_reason?: string,
): Promise<boolean> {
  const { sessions } = schema;
  const [before] = await orm.select().from(sessions).where(eq(sessions.id, id)).for('update');
  if (before === undefined) throw new CampusError('SESSION_NOT_FOUND');
  if (before.status === to) return false;
  const from: readonly SessionStatus[] = moves[to].from;
  if (!from.includes(before.status)) throw new CampusError('SESSION_NOT_LIVE');
  const revision = before.revision + 1;
  const ended = to === 'Annulé' ? { attended_at: null, absent_at: null, cancel_reason: cancel_reason ?? null } : {};
  await orm
    .update(sessions)
    .set({ status: to, revision, updated_at: campus.now(), ...ended })
    .where(eq(sessions.id, id));
  const { kind } = moves[to];
  await record({
    kind,
    student_id: before.student_id,
    key: `${kind}:${id}:${revision}`,
    payload: { session_id: id },
    active_at: before.attended_at ?? undefined,
  });
  return true;
}
