import type { Highlight } from '@nexus/agents';
import type { ResourceHit } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { resourceColumns, resourceView } from '../rows.ts';
import type { FoundPassage } from './find-passages.ts';

/** What was found, as it is shown, in the order it was found in. */
export async function hitsOf(
  caller: Caller,
  found: readonly FoundPassage[],
  highlights: (text: string) => Highlight[],
): Promise<ResourceHit[]> {
  if (found.length === 0) return [];
  const { resources, resourceChunks } = schema;
  const rows = await caller.db.orm
    .select({
      ...resourceColumns(caller),
      number: resourceChunks.number,
      heading: resourceChunks.heading,
      page: resourceChunks.page,
      body: resourceChunks.body,
    })
    .from(resourceChunks)
    .innerJoin(resources, eq(resources.id, resourceChunks.resource_id))
    .where(
      and(
        inArray(
          resourceChunks.number,
          found.map(({ number }) => number),
        ),
        sql`${resources.withdrawn_at} is null`,
      ),
    );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return found.flatMap(({ number, score }) => {
    const row = byNumber.get(number);
    if (row === undefined) return [];
    return [
      {
        ...resourceView(row),
        heading: row.heading,
        page: row.page,
        passage: row.body,
        highlights: highlights(row.body),
        score: Math.round(score * 1000) / 1000,
      },
    ];
  });
}
