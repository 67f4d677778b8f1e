import type { OralPosition } from '@nexus/contracts';
import { useEffect, useRef, useState } from 'react';
import { keepRehearsal, type LocalRehearsal, lockOf } from './local-store.ts';
import { type Recorder, startRecorder } from './recorder.ts';
import { type Sent, sendRehearsal } from './send.ts';

export const phases = ['preparation', 'presentation', 'exchange'] as const;
export type Phase = (typeof phases)[number];
export type Step = 'setup' | Phase | 'sending' | 'done';

export interface RehearsalPlan {
  position: OralPosition;
  /** Minutes of each phase; 0 passes over it. */
  minutes: Record<Phase, number>;
  /** When the pupil agreed to be recorded; null without microphone. */
  consented_at: string | null;
}

interface Running {
  local: LocalRehearsal;
  plan: RehearsalPlan;
  phase: Phase;
  /** Of the monotonic clock: a computer that changes its hour does not change the rehearsal. */
  since_ms: number;
  recorder: Recorder | null;
  recording_since_ms: number;
  release: () => void;
}

export interface Rehearsal {
  step: Step;
  /** Seconds of the phase gone by. */
  elapsed_s: number;
  sent: Sent | null;
  recording: boolean;
  start: (plan: RehearsalPlan, userId: string, stream: MediaStream | null) => Promise<void>;
  /** On to the next phase, or to the end. */
  next: () => Promise<void>;
  /** To the end at once, what was done is kept. */
  finish: () => Promise<void>;
  retry: () => Promise<void>;
}

interface Told {
  /** Nothing is recorded any more. */
  onStopped: () => void;
  /** The campus has it, or this browser keeps it. */
  onSettled: () => void;
}

/** One rehearsal from its first minute to the campus. */
export function useRehearsal({ onStopped, onSettled }: Told): Rehearsal {
  const [step, setStep] = useState<Step>('setup');
  const [elapsed_s, setElapsed] = useState(0);
  const [sent, setSent] = useState<Sent | null>(null);
  const [recording, setRecording] = useState(false);
  const running = useRef<Running>(null);
  const microphone = useRef<MediaStream>(null);
  const finished = useRef<LocalRehearsal>(null);

  useEffect(() => {
    if (step === 'setup' || step === 'sending' || step === 'done') return;
    const tick = () => setElapsed((performance.now() - (running.current?.since_ms ?? performance.now())) / 1_000);
    const timer = setInterval(tick, 250);
    // A tab that closes has kept the times too, give or take a few seconds.
    const keeper = setInterval(() => running.current && void note(running.current), 3_000);
    return () => {
      clearInterval(timer);
      clearInterval(keeper);
    };
  }, [step]);

  // A screen that goes in the middle: the pieces are kept, and the campus gets them from the page.
  useEffect(
    () => () => {
      void running.current?.recorder?.stop();
      running.current?.release();
    },
    [],
  );

  const enter = (now: Running, phase: Phase, stream: MediaStream | null) => {
    now.phase = phase;
    now.since_ms = performance.now();
    if (phase !== 'preparation' && now.recorder === null && stream !== null && now.local.consented_at !== null) {
      now.recorder = startRecorder(now.local.id, stream);
      now.recording_since_ms = performance.now();
      now.local = { ...now.local, media_type: now.recorder.media_type };
      setRecording(true);
    }
    if (phase === 'exchange' && now.recorder !== null) {
      now.local = { ...now.local, exchange_at_s: (performance.now() - now.recording_since_ms) / 1_000 };
    }
    setElapsed(0);
    setStep(phase);
  };

  const send = async (local: LocalRehearsal) => {
    setStep('sending');
    setSent(await sendRehearsal(local));
    setStep('done');
    onSettled();
  };

  const finish = async () => {
    const now = running.current;
    if (now === null) return;
    running.current = null;
    setStep('sending');
    await note(now);
    await now.recorder?.stop();
    setRecording(false);
    onStopped();
    now.release();
    finished.current = now.local;
    await send(now.local);
  };

  return {
    step,
    elapsed_s,
    sent,
    recording,
    finish,
    async start(plan, user_id, stream) {
      const id = crypto.randomUUID();
      const local: LocalRehearsal = {
        id,
        user_id,
        position: plan.position,
        started_at: new Date().toISOString(),
        preparation_s: 0,
        presentation_s: 0,
        exchange_s: 0,
        consented_at: stream === null ? null : plan.consented_at,
        media_type: null,
        exchange_at_s: null,
      };
      let release = () => {};
      // Held for as long as it lasts, so that another tab does not take it for one that was left.
      void navigator.locks.request(lockOf(id), () => new Promise<void>((done) => (release = done)));
      await keepRehearsal(local).catch(() => undefined);
      microphone.current = stream;
      const first = phases.find((phase) => plan.minutes[phase] > 0) ?? 'presentation';
      const now: Running = {
        local,
        plan,
        phase: first,
        since_ms: 0,
        recorder: null,
        recording_since_ms: 0,
        release: () => release(),
      };
      running.current = now;
      enter(now, first, stream);
    },
    async next() {
      const now = running.current;
      if (now === null) return;
      const after = phases.slice(phases.indexOf(now.phase) + 1).find((phase) => now.plan.minutes[phase] > 0);
      if (after === undefined) return finish();
      const noting = note(now);
      enter(now, after, microphone.current);
      await noting;
    },
    async retry() {
      if (finished.current !== null) await send(finished.current);
    },
  };
}

/** Writes down, in this browser, how long the phase has lasted so far. */
async function note(now: Running): Promise<void> {
  const seconds = (performance.now() - now.since_ms) / 1_000;
  now.local = { ...now.local, [`${now.phase}_s`]: seconds };
  await keepRehearsal(now.local).catch(() => undefined);
}
