import { ClockIcon, cx } from '@nexus/ui';
import { useEffect, useState } from 'react';
import { clock } from '../words.ts';

/** Seconds left until an instant, by this device's clock; never below 0. */
const leftUntil = (ends_at: string) => Math.max(0, (Date.parse(ends_at) - Date.now()) / 1_000);

/** At these minutes it is said aloud. */
const said = [10, 5, 1];

/** The time that is left, seen all along and said a few times; tells when there is none. */
export function Remaining({ ends_at, onOver }: { ends_at: string; onOver: () => void }) {
  const [left, setLeft] = useState(() => leftUntil(ends_at));
  const isOver = left <= 0;
  useEffect(() => {
    const timer = setInterval(() => setLeft(leftUntil(ends_at)), 500);
    return () => clearInterval(timer);
  }, [ends_at]);
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  const minutes = said.find((one) => left <= one * 60 && left > (one - 1) * 60);
  return (
    <>
      <p
        role="timer"
        aria-label="Temps restant"
        className={cx(
          'num flex items-center gap-2 rounded-md px-3 py-1.5 font-strong tabular-nums',
          left <= 300 ? 'bg-warn-soft text-warn' : 'bg-sunken',
        )}
      >
        <ClockIcon size={16} />
        {clock(left)}
      </p>
      <p role="status" className="sr-only">
        {minutes === undefined ? '' : `Il reste ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`}
      </p>
    </>
  );
}
