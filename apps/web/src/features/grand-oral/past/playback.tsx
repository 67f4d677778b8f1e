import type { OralRecording } from '@nexus/contracts';
import { Button, PlayIcon, Slider, StopIcon } from '@nexus/ui';
import { useRef, useState } from 'react';
import { percent } from '#lib/format.ts';
import { clock, spoken } from '../words.ts';
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
  const [playing, setPlaying] = useState(false);
  const [silent, setSilent] = useState(false);
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
    if (audio.current !== null) audio.current.currentTime = at_s;
    setNow(at_s);
  };
  const play = () => void audio.current?.play().catch(() => setSilent(true));
  return (
    <div className="grid gap-3">
      {/* biome-ignore lint/a11y/useMediaCaption: no word of it is recognised, so there is nothing to caption */}
      <audio
        ref={audio}
        preload="metadata"
        src={`/api/files/${file_id}`}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onError={() => setSilent(true)}
        onTimeUpdate={(event) => setNow(event.currentTarget.currentTime)}
      />
      {/* Our own player: what a recorder writes has no length (Chromium, issue 642012), which the browser's own needs. */}
      <div className="flex flex-wrap items-center gap-4 print:hidden">
        <Button variant="primary" onClick={() => (playing ? audio.current?.pause() : play())}>
          {playing ? <StopIcon size={16} /> : <PlayIcon size={16} />}
          {playing ? 'Pause' : 'Écouter'}
        </Button>
        <Slider
          label={
            <>
              Position<span className="sr-only"> dans l’enregistrement du {when}</span>
            </>
          }
          min={0}
          max={measures.duration_s}
          step={0.1}
          value={Math.min(now_s, measures.duration_s)}
          onValueChange={seek}
          text={`${clock(now_s)} sur ${clock(measures.duration_s)}`}
          className="min-w-48 flex-1"
        />
      </div>
      {silent ? (
        <p role="alert" className="text-sm text-warn">
          Ce navigateur n’arrive pas à lire cet enregistrement. Les mesures restent lisibles.
        </p>
      ) : null}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-4">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-3">{name}</dt>
            <dd className="num font-strong">{value}</dd>
          </div>
        ))}
      </dl>
      <Timeline
        measures={measures}
        onSeek={(at_s) => {
          seek(at_s);
          play();
        }}
        now_s={now_s}
      />
      <p className="text-xs text-ink-3">
        Mesures faites sur le son seul, dans le navigateur. Le débit compte des pics de volume : c’est une estimation,
        pas une note. Une pause bien placée est une qualité.
      </p>
    </div>
  );
}
