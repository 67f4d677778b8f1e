import type { OralRecording } from '@nexus/contracts';
import { useRef, useState } from 'react';
import { percent } from '#lib/format.ts';
import { spoken } from '../words.ts';
import { Timeline } from './timeline.tsx';

interface PlaybackProps {
  recording: OralRecording;
  /** « 24 novembre, 17 h 30 », for the player's name. */
  when: string;
}

/** One listens again, beside what the sound says: measures, never a mark. */
export default function Playback({ recording, when }: PlaybackProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [now_s, setNow] = useState(0);
  const { file_id, measures } = recording;
  const figures = [
    ['Temps de parole', percent(measures.speaking_share)],
    ['Pauses', String(measures.pauses.length)],
    ['Plus longue prise de parole', spoken(measures.longest_run_s)],
    [
      'Débit estimé',
      measures.pace_per_min === null ? 'pas assez de parole' : `environ ${measures.pace_per_min} syllabes/min`,
    ],
  ];
  const seek = (at_s: number) => {
    if (audio.current === null) return;
    audio.current.currentTime = at_s;
    void audio.current.play().catch(() => undefined);
  };
  return (
    <div className="grid gap-3">
      {/* biome-ignore lint/a11y/useMediaCaption: no word of it is recognised, so there is nothing to caption */}
      <audio
        ref={audio}
        controls
        preload="metadata"
        src={`/api/files/${file_id}`}
        aria-label={`Enregistrement de la répétition du ${when}`}
        className="w-full print:hidden"
        onLoadedMetadata={(event) => {
          // A recorder writes no length (Chromium, issue 642012): going past the end makes the browser find it.
          if (!Number.isFinite(event.currentTarget.duration)) event.currentTarget.currentTime = 1e9;
        }}
        onDurationChange={(event) => {
          const player = event.currentTarget;
          if (Number.isFinite(player.duration) && player.paused && player.currentTime >= player.duration)
            player.currentTime = 0;
        }}
        onTimeUpdate={(event) => setNow(event.currentTarget.currentTime)}
      />
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-4">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-3">{name}</dt>
            <dd className="num font-strong">{value}</dd>
          </div>
        ))}
      </dl>
      <Timeline measures={measures} onSeek={seek} now_s={now_s} />
      <p className="text-xs text-ink-3">
        Mesures faites sur le son seul, dans le navigateur. Le débit compte des pics de volume : c’est une estimation,
        pas une note. Une pause bien placée est une qualité.
      </p>
    </div>
  );
}
