import type { GrandOral } from '@nexus/contracts';
import { Button, CheckIcon, cx, OfflineIcon, Spinner } from '@nexus/ui';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '#lib/me.ts';
import { tidy } from '#lib/words/words.ts';
import { useOralRefresh } from '../data/use-grand-oral.ts';
import { clock } from '../words.ts';
import { JuryCard } from './jury-card.tsx';
import { LevelMeter } from './level-meter.tsx';
import { phaseNames, Setup } from './setup.tsx';
import { useMicrophone } from './use-microphone.ts';
import { type Phase, phases, type RehearsalPlan, useRehearsal } from './use-rehearsal.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface RehearsalScreenProps {
  oral: GrandOral;
  onClose: () => void;
}

/** The épreuve at home, over the whole screen: choose, prepare, present, answer, keep. */
export default function RehearsalScreen({ oral, onClose }: RehearsalScreenProps) {
  const { user } = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  const microphone = useMicrophone();
  const refresh = useOralRefresh();
  const rehearsal = useRehearsal({ onStopped: microphone.close, onSettled: refresh });
  const [plan, setPlan] = useState<RehearsalPlan | null>(null);
  const [seed] = useState(() => Math.floor(Math.random() * 1_000_000));
  const [leaving, setLeaving] = useState(false);
  const { step } = rehearsal;
  const phase = phases.find((one) => one === step);
  useWakeLock(phase !== undefined);

  useEffect(() => dialog.current?.showModal(), []);
  const begin = (chosen: RehearsalPlan) => {
    setPlan(chosen);
    void rehearsal.start(chosen, user.id, microphone.state === 'on' ? microphone.stream() : null);
  };
  const content = oral.questions.find(({ position }) => position === plan?.position)?.content;

  return (
    <dialog
      ref={dialog}
      aria-label="Répétition du Grand oral"
      onCancel={(event) => {
        event.preventDefault();
        if (step === 'setup' || step === 'done') onClose();
        else setLeaving(true);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && phase !== undefined) void rehearsal.next();
      }}
      className="fixed inset-0 m-0 h-dvh max-h-none w-screen max-w-none overflow-y-auto bg-paper px-4 py-4 text-ink md:px-8"
    >
      {step === 'setup' ? (
        <Setup oral={oral} microphone={microphone} onStart={begin} onClose={onClose} />
      ) : phase !== undefined && plan !== null ? (
        <div className="mx-auto flex min-h-full w-full max-w-[880px] flex-col gap-6 py-4">
          <PhaseHeader phase={phase} plan={plan} />
          <BigClock elapsed_s={rehearsal.elapsed_s} minutes={plan.minutes[phase]} />
          <div className="flex-1">
            {phase === 'exchange' ? (
              <div className="mx-auto max-w-[640px]">
                <JuryCard position={plan.position} seed={seed} />
              </div>
            ) : (
              <p className="text-center text-xl text-balance text-ink-2">
                {tidy(content?.question || content?.idea || `Question ${plan.position}`)}
              </p>
            )}
          </div>
          {rehearsal.recording ? (
            <div className="flex flex-wrap items-center justify-center gap-3 text-sm">
              <span className="inline-flex items-center gap-2 font-medium">
                <span aria-hidden="true" className="size-3 rounded-full bg-danger" />
                Enregistrement en cours
              </span>
              <LevelMeter level={microphone.level} />
            </div>
          ) : null}
          {leaving ? (
            <div role="alert" className="rounded-md bg-warn-soft p-4 text-center">
              <p className="mb-3">Arrêter ici ? Ce qui est fait est gardé.</p>
              <div className="flex flex-wrap justify-center gap-2.5">
                <Button onClick={() => setLeaving(false)}>Continuer la répétition</Button>
                <Button variant="primary" onClick={() => void rehearsal.finish()}>
                  Arrêter et garder
                </Button>
              </div>
            </div>
          ) : (
            <div className="flex flex-wrap justify-center gap-2.5">
              <Button onClick={() => setLeaving(true)}>Arrêter</Button>
              <Button variant="action" onClick={() => void rehearsal.next()}>
                {isLast(phase, plan) ? 'Terminer' : 'Passer à la suite'}
              </Button>
            </div>
          )}
          <p className="text-center text-xs text-ink-3 max-md:hidden">
            Ctrl + Entrée : passer à la suite. Échap : arrêter.
          </p>
        </div>
      ) : (
        <div className="mx-auto grid min-h-full max-w-[560px] content-center gap-4 text-center" role="status">
          {step === 'sending' ? (
            <>
              <p className="mx-auto">
                <Spinner />
              </p>
              <h2 className="text-xl!">Ta répétition est gardée sur cet appareil</h2>
              <p className="text-ink-2">Elle part vers le campus. Tu peux attendre ici.</p>
            </>
          ) : rehearsal.sent?.state === 'sent' ? (
            <>
              <CheckIcon className="mx-auto text-success" />
              <h2 className="text-xl!">Répétition enregistrée</h2>
              <p className="text-ink-2">Prends deux minutes pour te situer sur la grille, tant que c’est frais.</p>
              <p>
                <Button variant="action" onClick={onClose}>
                  Voir mes répétitions
                </Button>
              </p>
            </>
          ) : (
            <>
              <OfflineIcon className="mx-auto text-warn" />
              <h2 className="text-xl!">Gardée sur cet appareil</h2>
              <p className="text-ink-2">
                {rehearsal.sent?.message} L’envoi reprendra aussi depuis la page du Grand oral.
              </p>
              <p className="flex flex-wrap justify-center gap-2.5">
                <Button onClick={onClose}>Fermer</Button>
                <Button variant="primary" onClick={() => void rehearsal.retry()}>
                  Réessayer l’envoi
                </Button>
              </p>
            </>
          )}
        </div>
      )}
    </dialog>
  );
}

function isLast(phase: Phase, { minutes }: RehearsalPlan): boolean {
  return phases.slice(phases.indexOf(phase) + 1).every((one) => minutes[one] === 0);
}

function PhaseHeader({ phase, plan }: { phase: Phase; plan: RehearsalPlan }) {
  const kept = phases.filter((one) => plan.minutes[one] > 0);
  return (
    <header className="text-center">
      <ol className="mb-3 flex flex-wrap justify-center gap-x-4 gap-y-1 text-sm">
        {kept.map((one) => (
          <li
            key={one}
            aria-current={one === phase ? 'step' : undefined}
            className={cx(one === phase ? 'font-strong text-brand' : 'text-ink-2')}
          >
            {phaseNames[one]}
          </li>
        ))}
      </ol>
      <h2 className="text-2xl!">{phaseNames[phase]}</h2>
      <p className="mt-1 text-ink-2">
        {
          {
            preparation: 'Assis, papier et crayon. Ce que tu prépares peut servir de support, il n’est pas évalué.',
            presentation: 'Debout, sans notes si tu peux : pourquoi cette question, ton développement, ta réponse.',
            exchange: 'Réponds à voix haute. Prendre trois secondes avant de répondre est une bonne idée.',
          }[phase]
        }
      </p>
    </header>
  );
}

/** The time left, readable from across a room; past it, what is over. Read aloud at the minute, not at the second. */
function BigClock({ elapsed_s, minutes }: { elapsed_s: number; minutes: number }) {
  const left = minutes * 60 - elapsed_s;
  const over = left < 0;
  const wholeMinutes = Math.ceil(Math.abs(left) / 60);
  return (
    <div className="text-center">
      <p
        aria-hidden="true"
        className={cx(
          'num text-[clamp(5rem,24vw,13rem)] leading-none! font-strong tracking-figure',
          over && 'text-warn',
        )}
      >
        {over ? `+${clock(-left)}` : clock(left)}
      </p>
      <p className="mt-2 text-ink-2">{over ? 'Temps dépassé : conclus ta phrase' : `sur ${minutes} min`}</p>
      <p role="timer" aria-live="off" className="sr-only">
        {over ? 'Temps dépassé' : `Moins de ${wholeMinutes} min`}
      </p>
    </div>
  );
}
