import type { OralMeasures } from '@nexus/contracts';
import { Disclosure } from '@nexus/ui';
import { CalculationTable } from '#components/calculation-table.tsx';
import { decimal } from '#lib/format.ts';
import { countOf } from '#lib/words/words.ts';
import { clock, spoken } from '../words.ts';

const width = 600;
const top = 8;
const bottom = 58;

interface TimelineProps {
  measures: OralMeasures;
  /** Goes to that second of the recording. */
  onSeek: (at_s: number) => void;
  /** Where the recording is being played. */
  now_s: number;
}

/** The recording from left to right: pauses as gaps in the bar, the pace as a line above it. */
export function Timeline({ measures, onSeek, now_s }: TimelineProps) {
  const { duration_s, pauses, pace, exchange_at_s } = measures;
  const x = (at_s: number) => (duration_s === 0 ? 0 : (at_s / duration_s) * width);
  const middle = (at_s: number) => x((at_s + Math.min(duration_s, at_s + 30)) / 2);
  const known = pace.flatMap(({ at_s, per_min }) => (per_min === null ? [] : [{ at_s, per_min }]));
  const high = Math.max(300, ...known.map(({ per_min }) => per_min));
  const y = (per_min: number) => bottom - (per_min / high) * (bottom - top);
  const line = known.map(({ at_s, per_min }) => `${middle(at_s)},${y(per_min)}`).join(' ');
  const longest = pauses.toSorted((a, b) => b.length_s - a.length_s).slice(0, 8);
  return (
    <div>
      <svg
        viewBox={`0 0 ${width} 96`}
        width="100%"
        role="img"
        aria-label={`Déroulé de l’enregistrement : ${spoken(duration_s)}, ${countOf(pauses.length, 'pause')}`}
      >
        <path d={`M0 ${bottom}H${width}`} className="stroke-line" strokeWidth="1" />
        {known.length > 1 ? (
          <polyline points={line} fill="none" strokeWidth="2" strokeDasharray="5 3" className="stroke-ink-2" />
        ) : (
          known.map(({ at_s, per_min }) => (
            <circle key={at_s} cx={middle(at_s)} cy={y(per_min)} r="3.5" className="fill-ink-2" />
          ))
        )}
        <rect x="0" y="66" width={width} height="14" rx="3" className="fill-brand" />
        {pauses.map(({ at_s, length_s }) => (
          <rect
            key={at_s}
            x={x(at_s)}
            y="65"
            width={Math.max(1.5, x(length_s))}
            height="16"
            className="fill-surface stroke-edge"
            strokeWidth="1"
          />
        ))}
        {exchange_at_s === null ? null : (
          <path d={`M${x(exchange_at_s)} 4V84`} className="stroke-accent-ink" strokeWidth="1.5" strokeDasharray="2 3" />
        )}
        <path d={`M${x(Math.min(now_s, duration_s))} 60V86`} className="stroke-ink" strokeWidth="2.5" />
      </svg>
      <p className="flex justify-between text-xs text-ink-3">
        <span>0:00</span>
        {exchange_at_s === null ? null : <span>échange à {clock(exchange_at_s)}</span>}
        <span>{clock(duration_s)}</span>
      </p>
      <p className="mt-1 text-xs text-ink-3">
        Barre : parole, les cases claires sont les pauses. Tirets : débit estimé.
      </p>
      {longest.length === 0 ? null : (
        <ul className="mt-2 flex flex-wrap gap-1.5" aria-label="Les plus longues pauses">
          {longest
            .toSorted((a, b) => a.at_s - b.at_s)
            .map(({ at_s, length_s }) => (
              <li key={at_s}>
                <button
                  type="button"
                  className="min-h-9 rounded-btn bg-sunken px-2.5 text-sm text-ink-2 hover:text-ink"
                  onClick={() => onSeek(Math.max(0, at_s - 1))}
                >
                  <span className="sr-only">Écouter la pause </span>à {clock(at_s)}, {decimal(length_s)} s
                </button>
              </li>
            ))}
        </ul>
      )}
      <Disclosure label="Voir en tableau" className="mt-2">
        <div className="mt-2 grid gap-4">
          <CalculationTable
            caption="Pauses de plus de 0,7 seconde"
            columns={['À', 'Durée']}
            rows={pauses.map(({ at_s, length_s }) => ({
              id: String(at_s),
              cells: [clock(at_s), `${decimal(length_s)} s`],
            }))}
          />
          <CalculationTable
            caption="Débit estimé, par demi-minute"
            columns={['À partir de', 'Syllabes par minute']}
            rows={pace.map(({ at_s, per_min }) => ({
              id: String(at_s),
              cells: [clock(at_s), per_min === null ? 'trop peu de parole' : `environ ${per_min}`],
            }))}
          />
        </div>
      </Disclosure>
    </div>
  );
}
