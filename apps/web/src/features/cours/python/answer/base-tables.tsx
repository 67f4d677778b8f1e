import type { SqlTable } from '@nexus/contracts';
import { countOf } from '#lib/words/words.ts';

/** What a database is made of: its tables, their columns, what is a key and what refers to what. */
export function BaseTables({ tables }: { tables: readonly SqlTable[] }) {
  return (
    <section aria-label="La base de données">
      <p aria-hidden="true" className="mb-1.5 text-sm font-medium">
        La base de données
      </p>
      <ul className="flex flex-wrap gap-2.5">
        {tables.map(({ name, columns, row_count }) => (
          <li key={name} className="min-w-36 flex-1 overflow-hidden rounded-md border border-line text-sm">
            <p className="flex flex-wrap items-baseline justify-between gap-x-2 bg-sunken px-3 py-1.5">
              <code className="font-medium">{name}</code>
              <span className="num text-xs text-ink-3">{countOf(row_count, 'ligne')}</span>
            </p>
            <ul className="grid gap-0.5 px-3 py-2">
              {columns.map(({ name: column, type, key, refers_to }) => (
                <li key={column}>
                  <code className={key ? 'underline decoration-2 underline-offset-3' : undefined}>{column}</code>{' '}
                  <span className="text-xs text-ink-3">
                    {type.toLowerCase()}
                    {key ? ', clé primaire' : ''}
                    {refers_to === null ? '' : `, vers ${refers_to}`}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
