export interface SparklineProps {
  /** Oldest first. */
  values: readonly number[];
  /** The trend in words: « de 71 à 57 % en 10 jours ». */
  label: string;
}

const TOP = 4;
const BOTTOM = 20;

/** The way a figure goes, in a row: no axis, a dot for now. The figure itself stands beside it. */
export function Sparkline({ values, label }: SparklineProps) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const last = values.length - 1;
  const x = (index: number) => (last < 1 ? 68 : 2 + (66 * index) / last);
  const y = (value: number) => (span === 0 ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - low) / span) * (BOTTOM - TOP));
  const now = values[last];
  return (
    <svg width="70" height="24" viewBox="0 0 70 24" role="img" aria-label={label}>
      <polyline
        points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
        fill="none"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-ink-2"
      />
      {now === undefined ? null : <circle cx={x(last)} cy={y(now)} r="2.8" className="fill-ink-2" />}
    </svg>
  );
}
