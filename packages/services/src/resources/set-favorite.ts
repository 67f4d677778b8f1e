import { CampusError, type ResourceChanged, type SetFavoriteInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../context.ts';

/** One sees and scrolls as many; more would be a list of nothing in particular. */
const mostFavorites = 100;

/**
 * Keeps a resource at hand, or no longer; what is so already stays so.
 *
 * @throws RESOURCE_NOT_FOUND; FAVORITES_FULL.
 */
export async function setFavorite(caller: Caller, { id, favorite }: SetFavoriteInput): Promise<ResourceChanged> {
  const { resources, favorites } = schema;
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
    const [kept] = await orm.select({ count: count() }).from(favorites).where(eq(favorites.user_id, user_id));
    if ((kept?.count ?? 0) >= mostFavorites) throw new CampusError('FAVORITES_FULL');
    await orm.insert(favorites).values({ user_id, resource_id: id, created_at: caller.now() }).onConflictDoNothing();
  });
  return { id };
}
