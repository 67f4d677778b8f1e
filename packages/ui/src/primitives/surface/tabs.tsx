import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from '../../lib/cx';

export interface TabItem<V extends string> {
  value: V;
  label: ReactNode;
  content: ReactNode;
}

export interface TabsProps<V extends string> {
  /** What the tabs sort, read aloud. */
  label: string;
  items: ReadonlyArray<TabItem<V>>;
  /** The open tab; it lives in the address, so the app holds it. */
  value: V;
  onValueChange: (value: V) => void;
  className?: string | undefined;
}

/** Line and weight mark the open tab, not colour alone. Arrows move between tabs. */
export function Tabs<V extends string>({ label, items, value, onValueChange, className }: TabsProps<V>) {
  const choose = (next: string) => {
    const item = items.find((candidate) => candidate.value === next);
    if (item) onValueChange(item.value);
  };
  return (
    <Radix.Root value={value} onValueChange={choose} className={className}>
      <Radix.List
        aria-label={label}
        className="flex gap-5 overflow-x-auto overflow-y-hidden border-b border-line [scrollbar-width:none]"
      >
        {items.map((item) => (
          <Radix.Trigger
            key={item.value}
            value={item.value}
            className="min-h-10 border-b-[2.5px] border-transparent pb-2 text-ui font-medium whitespace-nowrap text-ink-2 -outline-offset-2! hover:text-ink data-[state=active]:border-brand data-[state=active]:font-strong data-[state=active]:text-brand"
          >
            {item.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content key={item.value} value={item.value} className={cx('pt-4')}>
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
