import type { OralMeasures } from '@nexus/contracts';
import { measureSpeech } from '@nexus/domain';

const rate = 16_000;
const frame = 320;

/**
 * Decodes a recording in this browser and measures its loudness, 20 ms at a time: nothing leaves for it, and no word is
 * recognised. Null when the browser cannot decode it.
 */
export async function measureRecording(sound: Blob, exchange_at_s: number | null): Promise<OralMeasures | null> {
  try {
    const audio = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await sound.arrayBuffer());
    const samples = audio.getChannelData(0);
    const step = Math.round((frame * audio.sampleRate) / rate);
    const frames: number[] = [];
    for (let from = 0; from + step <= samples.length; from += step) {
      let sum = 0;
      for (let index = from; index < from + step; index += 1) sum += (samples[index] ?? 0) ** 2;
      frames.push(Math.sqrt(sum / step));
    }
    return measureSpeech(frames, step / audio.sampleRate, exchange_at_s);
  } catch {
    return null;
  }
}
