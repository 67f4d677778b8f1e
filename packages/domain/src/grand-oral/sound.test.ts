import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf } from './draw.ts';
import { measureSpeech } from './sound.ts';

const frame_s = 0.02;
const frames = (seconds: number) => Math.round(seconds / frame_s);

/** Speech as its loudness: so many syllables a second, each a bump, over the noise of a room. */
function speech(seconds: number, { rate = 5, voice = 0.1, noise = 0.001 } = {}): number[] {
  return Array.from({ length: frames(seconds) }, (_, index) => {
    const phase = index * frame_s * rate;
    return noise + voice * (0.25 + 0.75 * Math.sin(Math.PI * (phase - Math.floor(phase))) ** 2);
  });
}

function silence(seconds: number, noise = 0.001, seed = 1): number[] {
  const chance = chanceOf(seed);
  return Array.from({ length: frames(seconds) }, () => noise * (0.8 + 0.4 * chance()));
}

describe('pauses', () => {
  test('are found where they are, as long as they are', () => {
    const { pauses, speaking_share, longest_run_s } = measureSpeech(
      [...speech(6), ...silence(1.5), ...speech(10), ...silence(3), ...speech(4)],
      frame_s,
    );
    expect(pauses).toHaveLength(2);
    expect(pauses[0]?.at_s).toBeCloseTo(6, 0);
    expect(pauses[0]?.length_s).toBeCloseTo(1.5, 0);
    expect(pauses[1]?.at_s).toBeCloseTo(17.5, 0);
    expect(pauses[1]?.length_s).toBeCloseTo(3, 0);
    expect(speaking_share).toBeCloseTo(20 / 24.5, 1);
    expect(longest_run_s).toBeCloseTo(10, 0);
  });

  test('a breath is none, and the silence before and after is no pause', () => {
    const { pauses } = measureSpeech(
      [...silence(5), ...speech(4), ...silence(0.5), ...speech(4), ...silence(5)],
      frame_s,
    );
    expect(pauses).toEqual([]);
  });

  test('a click in the middle of a silence does not end it', () => {
    const click = [0.2, 0.2];
    const { pauses } = measureSpeech([...speech(4), ...silence(1), ...click, ...silence(1), ...speech(4)], frame_s);
    expect(pauses).toHaveLength(1);
  });

  test('a loud room is no speech: the threshold follows it', () => {
    const noise = 0.02;
    const { pauses } = measureSpeech(
      [...speech(6, { noise, voice: 0.3 }), ...silence(2, noise), ...speech(6, { noise, voice: 0.3 })],
      frame_s,
    );
    expect(pauses).toHaveLength(1);
    expect(pauses[0]?.length_s).toBeCloseTo(2, 0);
  });
});

describe('the pace', () => {
  test.each([3, 4, 5, 6])('%i syllables a second are read as such, give or take a tenth', (rate) => {
    const { pace_per_min } = measureSpeech([...silence(3), ...speech(40, { rate }), ...silence(3)], frame_s);
    expect(pace_per_min).toBeGreaterThan(rate * 60 * 0.9);
    expect(pace_per_min).toBeLessThan(rate * 60 * 1.1);
  });

  test('is told by half minutes, and not where nobody speaks', () => {
    const { pace } = measureSpeech([...speech(30, { rate: 3 }), ...speech(30, { rate: 6 }), ...silence(30)], frame_s);
    expect(pace.map(({ at_s }) => at_s)).toEqual([0, 30, 60]);
    const [slow, quick, nothing] = pace.map(({ per_min }) => per_min);
    expect(Number(quick)).toBeGreaterThan(Number(slow) * 1.5);
    expect(nothing).toBeNull();
  });

  test('silence alone says nothing', () => {
    expect(measureSpeech(silence(20, 0.0001), frame_s)).toMatchObject({
      speaking_share: 0,
      pauses: [],
      pace_per_min: null,
      longest_run_s: 0,
    });
    expect(measureSpeech([], frame_s)).toMatchObject({ duration_s: 0, pace: [], pauses: [] });
  });

  test('a voice that never stops has no pause', () => {
    const { pauses, speaking_share } = measureSpeech(
      Array.from({ length: 3000 }, () => 0.1),
      frame_s,
    );
    expect([pauses, speaking_share]).toEqual([[], 1]);
  });
});

test('whatever the sound: figures in their ranges, pauses in order, inside, apart and long enough', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 1500 }), (rms) => {
      const { duration_s, speaking_share, pauses, longest_run_s } = measureSpeech(rms, frame_s);
      expect(speaking_share).toBeGreaterThanOrEqual(0);
      expect(speaking_share).toBeLessThanOrEqual(1);
      expect(longest_run_s).toBeLessThanOrEqual(duration_s + 0.01);
      let end = 0;
      for (const { at_s, length_s } of pauses) {
        expect(at_s).toBeGreaterThan(end - 0.01);
        expect(length_s).toBeGreaterThanOrEqual(0.69);
        end = at_s + length_s;
      }
      expect(end).toBeLessThanOrEqual(duration_s + 0.01);
    }),
  );
});
