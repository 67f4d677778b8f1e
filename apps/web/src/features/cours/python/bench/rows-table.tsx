import { ScrollBox } from '@nexus/ui';
import type { Table } from '../engine/protocol.ts';

export interface RowsTableProps {
  caption: string;
  table: Pick<Table, 'columns' | 'rows'> & { total?: number };
}

/** Rows as a base gives them: what is empty is said to be. */
export function RowsTable({ caption, table: { columns, rows, total = rows.length } }: RowsTableProps) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <ScrollBox label={caption} className="max-h-96 w-fit max-w-full overflow-auto rounded-md border border-line">
        <table className="border-separate border-spacing-0 font-mono text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((name, index) => (
                <th
                  key={index}
                  scope="col"
                  className="sticky top-0 bg-sunken px-3 py-1.5 text-left font-medium whitespace-nowrap text-ink-2"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={place} className="border-t border-line px-3 py-1.5 whitespace-nowrap">
                    {cell === null ? <span className="text-ink-3">NULL</span> : String(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="num text-xs text-ink-3">
        {total === 0 ? 'Aucune ligne' : total === 1 ? '1\u00a0ligne' : `${total}\u00a0lignes`}
        {total > rows.length ? `, les ${rows.length} premières montrées` : ''}
      </p>
    </div>
  );
}
