import type { OralMeasures } from '@nexus/contracts';
import { clamp } from '../numbers.ts';

/** A silence is a pause from so many seconds on: shorter ones are breath and rhythm. A convention of ours. */
export const PAUSE_S = 0.7;
/** What stands out of the silence for less than this is a click or a chair, not speech. */
const BURST_S = 0.1;
/** Less speech than this says nothing of a pace. */
const ENOUGH_SPEECH_S = 3;
const PACE_WINDOW_S = 30;
const SILENCE_DB = -100;
/** Nobody's voice is heard under this, in dB under full scale, whatever the noise. */
const INAUDIBLE_DB = -60;

/**
 * What the loudness of a recording says of how one spoke: pauses, share of speech, and an estimate of the pace. The
 * threshold between speech and silence adapts to the noise of the room: it lies between the noise floor (the quietest tenth)
 * and the voice (the loudest tenth). Nothing is recognised: neither words nor people.
 *
 * @param rms root mean square of each frame, in [0, 1], one after the other.
 * @param frame_s length of a frame in seconds, 0.02 to 0.05.
 * @param exchange_at_s when the exchange with the jury began, or null.
 * @source thresholds are conventions of ours, tested on synthetic signals; see docs/grand-oral.md.
 */
export function measureSpeech(
  rms: readonly number[],
  frame_s: number,
  exchange_at_s: number | null = null,
): OralMeasures {
  const level = smooth(rms.map(decibels), 3);
  const duration_s = rms.length * frame_s;
  const speech = speechOf(level, frame_s);
  const runs = stretches(speech);
  const spans = joined(runs, Math.round(PAUSE_S / frame_s));
  const pauses = spans.slice(1).flatMap(({ from }, index) => {
    const before = spans[index];
    return before === undefined ? [] : [{ at_s: before.to * frame_s, length_s: (from - before.to) * frame_s }];
  });
  const lengths = spans.map(({ from, to }) => (to - from) * frame_s);
  const spoken_s = lengths.reduce((sum, length) => sum + length, 0);
  const peaks = syllables(level, speech, frame_s);
  const pace = Array.from({ length: Math.ceil(duration_s / PACE_WINDOW_S) }, (_, index) => {
    const from = Math.round((index * PACE_WINDOW_S) / frame_s);
    const to = Math.min(rms.length, Math.round(((index + 1) * PACE_WINDOW_S) / frame_s));
    const within = spans.reduce((sum, span) => sum + overlap(span, from, to), 0) * frame_s;
    return {
      at_s: round(index * PACE_WINDOW_S),
      per_min: perMinute(peaks.filter((peak) => peak >= from && peak < to).length, within),
    };
  });
  return {
    duration_s: round(duration_s),
    speaking_share: duration_s === 0 ? 0 : clamp(spoken_s / duration_s, 0, 1),
    pauses: pauses.slice(0, 400).map(({ at_s, length_s }) => ({ at_s: round(at_s), length_s: round(length_s) })),
    longest_run_s: round(Math.max(0, ...lengths)),
    pace_per_min: perMinute(peaks.length, spoken_s),
    pace: pace.slice(0, 480),
    exchange_at_s,
  };
}

/** A stretch of frames, the end not included. */
interface Span {
  from: number;
  to: number;
}

/** Which frames are speech. */
function speechOf(level: readonly number[], frame_s: number): boolean[] {
  const sorted = level.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? SILENCE_DB;
  const floor = at(0.1);
  const voice = at(0.9);
  // A voice that never stops has no silence to compare with: then only what is inaudible is silent.
  const threshold = voice - floor < 9 ? INAUDIBLE_DB : Math.max(INAUDIBLE_DB, floor + 0.4 * (voice - floor));
  const loud = level.map((db) => db > threshold);
  const shortest = Math.max(1, Math.round(BURST_S / frame_s));
  for (const { from, to } of stretches(loud)) if (to - from < shortest) loud.fill(false, from, to);
  return loud;
}

function stretches(flags: readonly boolean[]): Span[] {
  const found: Span[] = [];
  let from = -1;
  for (let index = 0; index <= flags.length; index += 1) {
    const on = flags[index] ?? false;
    if (on && from < 0) from = index;
    if (!on && from >= 0) {
      found.push({ from, to: index });
      from = -1;
    }
  }
  return found;
}

/** Stretches with less than a pause between them are one. */
function joined(runs: readonly Span[], gap: number): Span[] {
  const spans: Span[] = [];
  for (const run of runs) {
    const last = spans.at(-1);
    if (last !== undefined && run.from - last.to < gap) last.to = run.to;
    else spans.push({ ...run });
  }
  return spans;
}

/** Frames at which the energy peaks within speech, at least 2 dB above the dip before and 100 ms apart: about a syllable. */
function syllables(level: readonly number[], speech: readonly boolean[], frame_s: number): number[] {
  const apart = Math.max(1, Math.round(0.1 / frame_s));
  const peaks: number[] = [];
  let dip = Number.POSITIVE_INFINITY;
  for (let index = 0; index < level.length; index += 1) {
    const here = level[index] ?? SILENCE_DB;
    if (speech[index] !== true) {
      dip = Number.POSITIVE_INFINITY;
      continue;
    }
    const rises = here > (level[index - 1] ?? SILENCE_DB);
    const falls = here >= (level[index + 1] ?? SILENCE_DB);
    const last = peaks.at(-1);
    const far = last === undefined || index - last >= apart;
    if (rises && falls && far && here - dip >= 2) {
      peaks.push(index);
      dip = here;
    } else dip = Math.min(dip, here);
  }
  return peaks;
}

function perMinute(count: number, spoken_s: number): number | null {
  return spoken_s < ENOUGH_SPEECH_S ? null : Math.min(1_200, Math.round((count * 60) / spoken_s));
}

function overlap({ from, to }: Span, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

function decibels(rms: number): number {
  return rms > 0 ? Math.max(SILENCE_DB, 20 * Math.log10(rms)) : SILENCE_DB;
}

/** Mean over so many frames around each. */
function smooth(values: readonly number[], width: number): number[] {
  const half = Math.floor(width / 2);
  return values.map((_, index) => {
    const around = values.slice(Math.max(0, index - half), index + half + 1);
    return around.reduce((sum, value) => sum + value, 0) / around.length;
  });
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
