import { searchRecipe } from '@nexus/agents';
import { type Database, schema } from '@nexus/db';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Campus } from '../../context.ts';

/** The generation of this program's way of reading words, made where there is none. */
export async function ownGeneration({ db }: Pick<Campus, 'db'>) {
  const { searchGenerations: table } = schema;
  await db.orm.insert(table).values({ recipe: searchRecipe }).onConflictDoNothing();
  const [generation] = await db.orm.select().from(table).where(eq(table.recipe, searchRecipe));
  if (generation === undefined) throw new Error('no generation of the search index');
  return generation;
}

/** Writers of a generation go one after another. */
export async function lockGeneration(orm: Database, number: number): Promise<void> {
  const { searchGenerations: table } = schema;
  await orm.select({ number: table.number }).from(table).where(eq(table.number, number)).for('update');
}

/** From now on searches read this one; those that were there go, in the same transaction. */
export async function switchTo({ db }: Pick<Campus, 'db'>, number: number, content: string): Promise<void> {
  const { searchGenerations: table, searchTerms, searchPostings, resourceChunks } = schema;
  await db.orm.transaction(async (orm) => {
    await lockGeneration(orm, number);
    await orm
      .update(table)
      .set({ is_current: false })
      .where(and(eq(table.is_current, true), ne(table.number, number)));
    await orm.update(table).set({ is_current: true, content }).where(eq(table.number, number));
    const old = ne(resourceChunks.generation, number);
    await orm
      .delete(searchPostings)
      .where(sql`${searchPostings.passage} in (select ${resourceChunks.number} from ${resourceChunks} where ${old})`);
    await orm.delete(resourceChunks).where(old);
    await orm.delete(searchTerms).where(ne(searchTerms.generation, number));
    await orm.delete(table).where(ne(table.number, number));
  });
}
