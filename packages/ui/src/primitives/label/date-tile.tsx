import type { ReactNode } from 'react';

/** Day over month, at the head of an event. `dateTime` is the ISO date; the words come formatted: « 24 », « nov. ». */
export function DateTile({ day, month, dateTime }: { day: ReactNode; month: ReactNode; dateTime: string }) {
  return (
    <time dateTime={dateTime} className="block w-11 shrink-0 text-center leading-[1.15]">
      <b className="num block text-[1.25rem] tracking-[-0.02em]">{day}</b>
      <span className="text-xs leading-[1.15]! text-ink-3">{month}</span>
    </time>
  );
}
