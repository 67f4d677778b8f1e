import type { GrandOral, OralPosition } from '@nexus/contracts';
import { Button, Checkbox, Field, InfoIcon, RadioGroup, Select, WarnIcon } from '@nexus/ui';
import { useState } from 'react';
import { tidy } from '#lib/words/words.ts';
import { LevelMeter } from './level-meter.tsx';
import type { Microphone } from './use-microphone.ts';
import { type Phase, phases, type RehearsalPlan } from './use-rehearsal.ts';

export const phaseNames: Readonly<Record<Phase, string>> = {
  preparation: 'Préparation',
  presentation: 'Présentation',
  exchange: 'Échange avec le jury',
};

interface SetupProps {
  oral: GrandOral;
  microphone: Microphone;
  onStart: (plan: RehearsalPlan) => void;
  onClose: () => void;
}

/** Before a rehearsal: which question, how long, and whether to be recorded. */
export function Setup({ oral, microphone, onStart, onClose }: SetupProps) {
  const { rules } = oral;
  const official: Record<Phase, number> = {
    preparation: rules.preparation_min,
    presentation: rules.presentation_min,
    exchange: rules.exchange_min,
  };
  const [position, setPosition] = useState<OralPosition>(1);
  const [minutes, setMinutes] = useState(official);
  const [consent, setConsent] = useState<string | null>(null);
  const nameOf = (place: OralPosition) => {
    const content = oral.questions.find((question) => question.position === place)?.content;
    return tidy(content?.question || content?.idea || 'Pas encore écrite');
  };
  const nothing = phases.every((phase) => minutes[phase] === 0);
  const agree = (agreed: boolean) => {
    setConsent(agreed ? new Date().toISOString() : null);
    if (agreed) void microphone.open();
    else microphone.close();
  };
  return (
    <div className="mx-auto grid w-full max-w-[680px] gap-6 py-6">
      <header>
        <h2 className="text-xl!">Répéter</h2>
        <p className="mt-1 text-ink-2">
          Le jour J : {rules.preparation_min} min de préparation, {rules.presentation_min} min de présentation,{' '}
          {rules.exchange_min} min d’échange. Tu peux raccourcir pour t’entraîner.
        </p>
      </header>
      <RadioGroup<'1' | '2'>
        legend="Quelle question"
        appearance="cards"
        options={[
          { value: '1', label: nameOf(1), help: 'Question 1' },
          { value: '2', label: nameOf(2), help: 'Question 2' },
        ]}
        value={position === 1 ? '1' : '2'}
        onValueChange={(value) => setPosition(value === '1' ? 1 : 2)}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        {phases.map((phase) => (
          <Field key={phase} label={phaseNames[phase]}>
            <Select
              value={String(minutes[phase])}
              onChange={(event) => setMinutes({ ...minutes, [phase]: Number(event.currentTarget.value) })}
            >
              {[official[phase], ...[15, 10, 5, 3, 1].filter((one) => one < official[phase]), 0].map((one) => (
                <option key={one} value={one}>
                  {one === 0 ? 'Sans' : `${one} min${one === official[phase] ? ' (officiel)' : ''}`}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <section aria-labelledby="enregistrer" className="rounded-md bg-sunken p-4">
        <h3 id="enregistrer">S’écouter après</h3>
        <p className="mt-1 mb-3 text-sm text-ink-2">
          L’enregistrement commence avec la présentation. Toi seul peux l’écouter, sauf si tu le partages avec tes
          coachs, et tu peux l’effacer pour de bon à tout moment. Aucun mot n’est reconnu : seuls le volume et les
          silences sont mesurés.
        </p>
        <Checkbox
          label="J’accepte que ma voix soit enregistrée pendant cette répétition"
          checked={consent !== null}
          onCheckedChange={agree}
        />
        <div role="status" className="mt-3 text-sm">
          {microphone.state === 'asking' ? (
            <p className="text-ink-2">Ton navigateur te demande l’accès au micro…</p>
          ) : null}
          {microphone.state === 'on' ? <LevelMeter level={microphone.level} /> : null}
          {microphone.state === 'refused' ? (
            <p className="flex gap-2 text-warn">
              <WarnIcon size={16} className="mt-0.5" />
              Le micro n’est pas autorisé. Tu peux répéter sans enregistrer, ou l’autoriser dans les réglages du
              navigateur pour ce site puis cocher de nouveau.
            </p>
          ) : null}
          {microphone.state === 'absent' ? (
            <p className="flex gap-2 text-warn">
              <WarnIcon size={16} className="mt-0.5" />
              Aucun micro n’a été trouvé. La répétition se fait au chronomètre, sans enregistrement.
            </p>
          ) : null}
          {microphone.state === 'off' ? (
            <p className="flex gap-2 text-ink-2">
              <InfoIcon size={16} className="mt-0.5" />
              Sans cocher, la répétition se fait au chronomètre.
            </p>
          ) : null}
        </div>
      </section>
      <div className="flex flex-wrap justify-end gap-2.5">
        <Button onClick={onClose}>Plus tard</Button>
        <Button
          variant="action"
          disabled={nothing}
          pending={microphone.state === 'asking'}
          onClick={() => onStart({ position, minutes, consented_at: consent })}
        >
          Commencer
        </Button>
      </div>
    </div>
  );
}
