import type { ComponentProps, ReactNode } from 'react';
import { cx } from '../../lib/cx';

// On a phone rows turn into grids, and a browser may then drop the table's meaning; explicit roles keep it.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

export interface TableProps extends ComponentProps<'table'> {
  /** Read aloud as the table's name. */
  caption: ReactNode;
}

/** A table that becomes a stack of cards on a phone; each Td says where it goes there (`phone`). */
export function Table({ caption, className, children, ...rest }: TableProps) {
  return (
    <div className="relative md:overflow-x-auto">
      <table {...roles.table} className={cx('w-full border-separate border-spacing-0 text-ui', className)} {...rest}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** The header row; on a phone it stays for screen readers only. */
export function Thead({ children }: { children: ReactNode }) {
  return (
    <thead {...roles.rowgroup} className="max-md:sr-only">
      <tr {...roles.row}>{children}</tr>
    </thead>
  );
}

export interface ThProps extends ComponentProps<'th'> {
  numeric?: boolean;
}

/** The name of a column; aria-sort says how it is ordered. */
export function Th({ numeric = false, className, ...rest }: ThProps) {
  return (
    <th
      scope="col"
      {...roles.columnheader}
      className={cx(
        'border-b border-line px-4 py-3 text-sm font-medium whitespace-nowrap text-ink-3',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
      {...rest}
    />
  );
}

/** The rows. */
export function Tbody({ children }: { children: ReactNode }) {
  return <tbody {...roles.rowgroup}>{children}</tbody>;
}

export interface TrProps extends ComponentProps<'tr'> {
  selected?: boolean;
}

/** A row, or a card on a phone. */
export function Tr({ selected = false, className, ...rest }: TrProps) {
  return (
    <tr
      {...roles.row}
      aria-current={selected ? 'true' : undefined}
      className={cx(
        'max-md:grid max-md:grid-cols-[1fr_auto] max-md:items-center max-md:gap-x-2.5 max-md:gap-y-0.5 max-md:px-3.5 max-md:py-2.5 max-md:not-first:border-t max-md:not-first:border-line md:not-first:*:border-t md:*:border-line',
        selected && 'bg-brand-soft',
        className,
      )}
      {...rest}
    />
  );
}

/** Where a cell goes in a phone's card: first line, title line, last line, or nowhere. */
export type PhonePlace = 'top-start' | 'top-end' | 'title' | 'bottom-start' | 'bottom-end' | 'hidden';

const places: Record<PhonePlace, string> = {
  'top-start': 'max-md:order-1',
  'top-end': 'max-md:order-1 max-md:text-right',
  title: 'max-md:order-2 max-md:col-span-2 max-md:font-medium',
  'bottom-start': 'max-md:order-3 max-md:text-sm max-md:text-ink-3',
  'bottom-end': 'max-md:order-4 max-md:justify-self-end',
  hidden: 'max-md:hidden',
};

export interface TdProps extends ComponentProps<'td'> {
  numeric?: boolean;
  phone?: PhonePlace;
}

/** A cell. `numeric` aligns figures to the right. */
export function Td({ numeric = false, phone = 'title', className, ...rest }: TdProps) {
  return (
    <td
      {...roles.cell}
      className={cx('md:px-4 md:py-3', numeric && 'num md:text-right', places[phone], className)}
      {...rest}
    />
  );
}
