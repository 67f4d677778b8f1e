import { passagesOfPages } from '@nexus/agents';
import { subjectWords } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Campus } from '../../context.ts';
import type { IndexedDocument } from './write-documents.ts';

type StaffRow = typeof schema.resources.$inferSelect;

/** What staff added or changed since it was indexed, and what they withdrew. */
export async function staffChanges({ db }: Pick<Campus, 'db'>, generation: number) {
  const { resources: table } = schema;
  const current = sql<string>`${generation}::text || ':' || ${table.version}::text`;
  const rows = await db.orm
    .select()
    .from(table)
    .where(
      and(
        eq(table.origin, 'staff'),
        or(
          and(isNotNull(table.withdrawn_at), isNotNull(table.indexed_as)),
          and(isNull(table.withdrawn_at), sql`${table.indexed_as} is distinct from ${current}`),
        ),
      ),
    );
  return {
    changed: rows.filter(({ withdrawn_at }) => withdrawn_at === null),
    gone: rows.filter(({ withdrawn_at }) => withdrawn_at !== null).map(({ id }) => id),
  };
}

/** Several links at once; each PDF, which may have a thousand passages, by itself. */
export function batchesOf(rows: readonly StaffRow[], links: number): StaffRow[][] {
  const [plain, pdf] = [rows.filter((row) => row.file_id === null), rows.filter((row) => row.file_id !== null)];
  const batches = pdf.map((row) => [row]);
  for (let from = 0; from < plain.length; from += links) batches.push(plain.slice(from, from + links));
  return batches;
}

/** What is said of each is its first passage (its title, when nothing is said); then what its pages say. */
export async function staffDocuments(
  campus: Pick<Campus, 'db'>,
  rows: readonly StaffRow[],
): Promise<IndexedDocument[]> {
  const texts = await textsOf(
    campus,
    rows.flatMap(({ file_id }) => file_id ?? []),
  );
  return rows.map(({ id, title, subject, level, type, tags, description, version, file_id }) => {
    const words = subject === null ? undefined : subjectWords[subject];
    const pages = file_id === null ? [] : (texts.get(file_id) ?? []);
    return {
      ...{ resource_id: id, title, subject, level, type, fingerprint: String(version) },
      about: tags.join(' '),
      context: words === undefined ? '' : `${words.short_label} ${words.label}`,
      passages: [
        { heading: '', text: description === '' ? title : description },
        ...passagesOfPages(pages).map((passage) => ({ heading: '', ...passage })),
      ],
    };
  });
}

async function textsOf({ db }: Pick<Campus, 'db'>, file_ids: readonly string[]): Promise<Map<string, string[]>> {
  if (file_ids.length === 0) return new Map();
  const { storedFileTexts: table } = schema;
  const rows = await db.orm
    .select({ file_id: table.file_id, pages: table.pages })
    .from(table)
    .where(inArray(table.file_id, [...file_ids]));
  return new Map(rows.map(({ file_id, pages }) => [file_id, pages]));
}
