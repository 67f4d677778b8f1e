import type { ReactNode } from 'react';

export interface ChartTableProps {
  caption: string;
  columns: readonly string[];
  /** One row per thing drawn; the first cell names it. */
  rows: ReadonlyArray<readonly [string, ...ReactNode[]]>;
}

/** What a picture says, as a table for those who hear it. Its parent is positioned, so that it takes no room. */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  return (
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.slice(1).map((column, index) => (
                <td key={column}>{cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
