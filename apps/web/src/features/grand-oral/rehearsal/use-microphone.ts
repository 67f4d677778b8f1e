import { useEffect, useRef, useState } from 'react';

export type MicrophoneState = 'off' | 'asking' | 'on' | 'refused' | 'absent';

export interface Microphone {
  state: MicrophoneState;
  /** Asks the browser for it; only ever after the pupil has agreed. */
  open: () => Promise<void>;
  close: () => void;
  stream: () => MediaStream | null;
  /** Loudness now, 0 to 1, to show that one is heard. */
  level: number;
}

/** The microphone, closed again when the screen goes. */
export function useMicrophone(): Microphone {
  const [state, setState] = useState<MicrophoneState>('off');
  const [level, setLevel] = useState(0);
  const stream = useRef<MediaStream>(null);
  const context = useRef<AudioContext>(null);

  const close = () => {
    for (const track of stream.current?.getTracks() ?? []) track.stop();
    stream.current = null;
    void context.current?.close().catch(() => undefined);
    context.current = null;
    setLevel(0);
    setState('off');
  };
  useEffect(
    () => () => {
      for (const track of stream.current?.getTracks() ?? []) track.stop();
      void context.current?.close().catch(() => undefined);
    },
    [],
  );

  useEffect(() => {
    if (state !== 'on' || stream.current === null) return;
    const audio = new AudioContext();
    context.current = audio;
    const analyser = audio.createAnalyser();
    analyser.fftSize = 1_024;
    audio.createMediaStreamSource(stream.current).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
      // -60 dB is nothing, -6 dB is all of it.
      setLevel(Math.min(1, Math.max(0, (20 * Math.log10(rms + 1e-6) + 60) / 54)));
    }, 120);
    return () => clearInterval(timer);
  }, [state]);

  return {
    state,
    level,
    close,
    stream: () => stream.current,
    async open() {
      if (typeof MediaRecorder === 'undefined' || navigator.mediaDevices === undefined) {
        setState('absent');
        return;
      }
      setState('asking');
      try {
        stream.current = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 }, video: false });
        setState('on');
      } catch (error) {
        setState(error instanceof DOMException && error.name === 'NotFoundError' ? 'absent' : 'refused');
      }
    },
  };
}
