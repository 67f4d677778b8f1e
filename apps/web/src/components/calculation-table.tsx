import { cx } from '@nexus/ui';
import type { ReactNode } from 'react';

export interface CalculationTableProps {
  caption: string;
  columns: readonly [string, ...string[]];
  rows: readonly { id: string; cells: readonly [ReactNode, ...ReactNode[]] }[];
  /** The line that concludes. */
  total?: readonly ReactNode[] | undefined;
}

/** The figures behind a figure, one a line; all columns but the first are numbers. */
export function CalculationTable({ caption, columns, rows, total }: CalculationTableProps) {
  const [, ...figures] = columns;
  return (
    <table className="w-full text-sm">
      <caption className="pb-1.5 text-left text-xs font-strong">{caption}</caption>
      <thead className="sr-only">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...values] }) => (
          <tr key={id}>
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              {name}
            </th>
            {figures.map((column, index) => (
              <td key={column} className={cx('num py-1 text-right whitespace-nowrap', index > 0 && 'pl-4')}>
                {values[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td
                key={column}
                className={cx(
                  'num border-t border-line pt-2 font-strong whitespace-nowrap',
                  index > 0 ? 'pl-4 text-right' : 'text-left',
                )}
              >
                {total[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
