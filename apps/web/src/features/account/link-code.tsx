import { cx } from '@nexus/ui';
import { useEffect, useState } from 'react';
import { countOf } from '#lib/words/words.ts';

/** The code in two fours, and how long it still holds, in words. */
export function LinkCode({ code, expiresAt }: { code: string; expiresAt: string }) {
  const left = useSecondsLeft(expiresAt);
  const letters = code.replaceAll(/[\s-]/g, '');
  return (
    <div className="mb-3 rounded-md bg-sunken px-4 py-3">
      <p className={cx('font-mono text-xl tracking-[.12em]', left === 0 && 'text-ink-3 line-through')}>
        <span className="sr-only">Code : {[...letters].join(' ')}</span>
        <span aria-hidden="true">
          {letters.slice(0, 4)} {letters.slice(4)}
        </span>
      </p>
      <p className="text-sm text-ink-2" role="timer">
        {inWords(left)}
      </p>
    </div>
  );
}

function inWords(seconds: number): string {
  if (seconds === 0) return 'Ce code a expiré.';
  if (seconds < 60) return 'Valable moins d’une minute.';
  return `Valable encore ${countOf(Math.ceil(seconds / 60), 'minute')}, une seule fois.`;
}

function useSecondsLeft(expiresAt: string): number {
  const compute = () => Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.now()) / 1000));
  const [left, setLeft] = useState(compute);
  useEffect(() => {
    const update = () => setLeft(Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.now()) / 1000)));
    update();
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  }, [expiresAt]);
  return left;
}
