import type { DeclaredMark, MarkLine, MarkPeriod } from '@nexus/contracts';
import { Input } from '@nexus/ui';
import { useId, useState } from 'react';
import { decimal } from '#lib/format.ts';
import { capitalize } from '#lib/words/words.ts';
import { periodWords, typedMark } from './periods.ts';
import type { MarkActions } from './use-mark-actions.ts';

interface MarkFieldProps {
  line: MarkLine;
  /** How the line is called aloud. */
  name: string;
  period: MarkPeriod;
  put: MarkActions['put'];
  /** Where the line says what is wrong; undefined while nothing is. */
  errorId: string | undefined;
  onError: (message: string | null) => void;
}

const told = (mark: DeclaredMark | undefined) => (mark === undefined ? '' : decimal(mark.mark, 2));

/** One mark to type, saved as one leaves it, or at Enter. */
export function MarkField({ line, name, period, put, errorId, onError }: MarkFieldProps) {
  const id = useId();
  const kept = line.marks.find((one) => one.period === period);
  /** What is being typed; null while the field says what is kept. */
  const [draft, setDraft] = useState<string | null>(null);
  const { short, long } = periodWords(period, line.kind);

  const leave = async () => {
    if (draft === null) return;
    const mark = typedMark(draft);
    if (mark === undefined) {
      onError(`${capitalize(long)} : une note de 0 à 20, avec deux décimales au plus.`);
      return;
    }
    setDraft(null);
    onError(null);
    if (mark === (kept?.mark ?? null)) return;
    onError(await put(line, period, mark));
  };

  return (
    <div className="w-[84px]">
      <label htmlFor={id} className="mb-1 block text-xs text-ink-3">
        <span className="sr-only">
          {name}, {long}
        </span>
        <span aria-hidden>{short}</span>
      </label>
      <Input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        className="num py-2!"
        value={draft ?? told(kept)}
        aria-invalid={errorId === undefined ? undefined : true}
        aria-describedby={errorId}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void leave()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void leave();
          if (event.key === 'Escape') {
            setDraft(null);
            onError(null);
          }
        }}
      />
    </div>
  );
}

/** The same for who only reads. */
export function MarkRead({ line, period }: Pick<MarkFieldProps, 'line' | 'period'>) {
  const kept = line.marks.find((one) => one.period === period);
  const { short, long } = periodWords(period, line.kind);
  return (
    <p className="w-[84px] text-xs text-ink-3">
      <span className="sr-only">{long} : </span>
      <span aria-hidden>{short}</span>
      <br />
      <span className="num text-md text-ink">{kept === undefined ? '–' : told(kept)}</span>
    </p>
  );
}
