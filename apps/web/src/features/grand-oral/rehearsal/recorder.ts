import { keepChunk } from './local-store.ts';

const wanted = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
/** How much of the sound a closed tab may lose. */
const pieceMs = 3_000;

export interface Recorder {
  media_type: string;
  /** Ends the recording; settles once its last piece is kept in this browser. */
  stop: () => Promise<void>;
}

/** Records the microphone, every piece kept in this browser as it comes. */
export function startRecorder(id: string, stream: MediaStream): Recorder {
  const mimeType = wanted.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    ...(mimeType === undefined ? {} : { mimeType }),
    // Half an hour of speech is seven megabytes.
    audioBitsPerSecond: 32_000,
  });
  let index = 0;
  let keeping: Promise<unknown> = Promise.resolve();
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    const place = index;
    index += 1;
    keeping = keeping.then(() => keepChunk(id, place, data)).catch(() => undefined);
  });
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve(), { once: true });
  });
  recorder.start(pieceMs);
  return {
    media_type: recorder.mimeType || (mimeType ?? ''),
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop();
      await stopped;
      await keeping;
    },
  };
}
