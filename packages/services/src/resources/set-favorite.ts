import { CampusError, type ResourceChanged, type SetFavoriteInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../context.ts';

/** One sees and scrolls as many; more would be a list of nothing in particular. */
const mostFavorites = 100;

/**
 * Keeps a resource at hand, or no longer; what is so already stays so.
 *
 * @throws RESOURCE_NOT_FOUND; FAVORITES_FULL.
 */
export async function setFavorite(caller: Caller, { id, favorite }: SetFavoriteInput): Promise<ResourceChanged> {
  const { resources, favorites, users } = schema;
  const { user_id } = caller.actor;
  await caller.db.orm.transaction(async (orm) => {
    const [found] = await orm
      .select({ id: resources.id })
      .from(resources)
      .where(and(eq(resources.id, id), isNull(resources.withdrawn_at)));
    if (found === undefined) throw new CampusError('RESOURCE_NOT_FOUND');
    if (!favorite) {
      await orm.delete(favorites).where(and(eq(favorites.user_id, user_id), eq(favorites.resource_id, id)));
      return;
    }
    // One after another: twenty at once would each count without the others.
    await orm.select({ id: users.id }).from(users).where(eq(users.id, user_id)).for('no key update');
    const kept = await orm
      .select({ id: resources.id })
      .from(favorites)
      .innerJoin(resources, eq(resources.id, favorites.resource_id))
      .where(and(eq(favorites.user_id, user_id), isNull(resources.withdrawn_at)));
    if (kept.some((one) => one.id === id)) return;
    if (kept.length >= mostFavorites) throw new CampusError('FAVORITES_FULL');
    await orm.insert(favorites).values({ user_id, resource_id: id, created_at: caller.now() }).onConflictDoNothing();
  });
  return { id };
}
