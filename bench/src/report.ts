import type { Measure } from './load.ts';

export interface Way {
  name: string;
  what: string;
  /** The way its figures are divided by. */
  of: string;
}

export type Rounds = ReadonlyMap<string, readonly Measure[]>;

interface Spread {
  median: number;
  min: number;
  max: number;
}

export interface Line extends Way {
  per_second: Spread;
  p50: Spread;
  p95: Spread;
  p99: Spread;
  /** Requests a second ÷ those of `of`, round by round. */
  ratio: Spread;
  /** p95 ÷ that of `of`, round by round. */
  p95_ratio: Spread;
  failures: number;
  /** As in Measure; not a number where it is not known. */
  server_us: Spread;
}

/** Every way against its reference: each round's figures are divided by those of the same round, then the median taken. */
export function compare(ways: readonly Way[], rounds: Rounds): Line[] {
  return ways.flatMap((way) => {
    const own = rounds.get(way.name) ?? [];
    const reference = rounds.get(way.of) ?? [];
    if (own.length === 0) return [];
    const ratios = (figure: (measure: Measure) => number) =>
      own.flatMap((measure, round) => {
        const against = reference[round];
        return against === undefined ? [] : [figure(measure) / figure(against)];
      });
    return [
      {
        ...way,
        per_second: spread(own.map(({ per_second }) => per_second)),
        p50: spread(own.map(({ p50 }) => p50)),
        p95: spread(own.map(({ p95 }) => p95)),
        p99: spread(own.map(({ p99 }) => p99)),
        ratio: spread(ratios(({ per_second }) => per_second)),
        p95_ratio: spread(ratios(({ p95 }) => p95)),
        server_us: spread(own.flatMap(({ server_us }) => (server_us === undefined ? [] : [server_us]))),
        failures: own.reduce((sum, { failures }) => sum + failures, 0),
      },
    ];
  });
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, min: at(0), max: at(sorted.length - 1) };
}

export function table(lines: readonly Line[]): string {
  const head = [
    'way',
    'per second',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'ratio (min–max)',
    'p95 ratio',
    'of',
    'server µs',
    'failures',
  ];
  const rows = lines.map((line) => [
    line.what,
    Math.round(line.per_second.median).toLocaleString('en'),
    line.p50.median.toFixed(2),
    line.p95.median.toFixed(2),
    line.p99.median.toFixed(2),
    `${line.ratio.median.toFixed(2)} (${line.ratio.min.toFixed(2)}–${line.ratio.max.toFixed(2)})`,
    line.p95_ratio.median.toFixed(2),
    line.of,
    Number.isNaN(line.server_us.median) ? '' : String(Math.round(line.server_us.median)),
    String(line.failures),
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? title.length)),
  );
  const write = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [write(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(write)].join('\n');
}
