import type { PushState } from '@nexus/contracts';
import { Skeleton, Switch } from '@nexus/ui';
import { useId } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { useSaysTu } from '#lib/me.ts';
import { type DeviceStatus, usePushDevice } from './use-push-device.ts';

/** Whether notices come to this device, and what stands in the way. */
export function DeviceSwitch({ push }: { push: PushState & { public_key: string } }) {
  const words = useSaysTu() ? wordsToPupil : wordsToAdult;
  const help = useId();
  const { status, wanted, pending, error, turn } = usePushDevice(push);
  const mayTurn = status === 'on' || status === 'off';
  return (
    <div className="mb-4 rounded-md bg-sunken px-4 py-3 text-sm">
      {status === 'unknown' ? <Skeleton className="h-12" /> : null}
      {mayTurn || status === 'blocked' ? (
        <Switch
          label={<span className="font-medium">Sur cet appareil</span>}
          className="flex! flex-row-reverse justify-between"
          aria-describedby={help}
          aria-busy={pending}
          disabled={status === 'blocked'}
          checked={wanted}
          onCheckedChange={(on) => {
            // Not disabled meanwhile: the focus would be lost.
            if (!pending) turn(on);
          }}
        />
      ) : null}
      {status === 'unsupported' || status === 'home-screen' ? <p className="font-medium">Sur cet appareil</p> : null}
      <p id={help} aria-live="polite" className="mt-1 text-ink-2">
        {status === 'unknown' ? null : words[status]}
      </p>
      <div className="mt-2 empty:hidden *:last:*:mb-0">{error ? <FormError>{error}</FormError> : null}</div>
    </div>
  );
}

type Words = Record<Exclude<DeviceStatus, 'unknown'>, string>;

const unsupported =
  'Ce navigateur ne sait pas recevoir de notifications, ou pas dans cette fenêtre\u00a0: un navigateur récent le sait, hors navigation privée.';

const wordsToPupil: Words = {
  on: 'Les notifications s’affichent ici, même quand Nexus est fermé, jusqu’à ce que tu te déconnectes.',
  off: 'Pour être prévenu ici, même quand Nexus est fermé. Le navigateur te demandera ton accord.',
  blocked:
    'Ce navigateur bloque les notifications de Nexus. Pour les permettre, ouvre ses réglages du site, à côté de l’adresse, autorise les notifications, puis recharge cette page.',
  'home-screen':
    'Sur iPhone et iPad, il faut d’abord que Nexus soit sur l’écran d’accueil\u00a0: touche Partager, puis «\u00a0Sur l’écran d’accueil\u00a0», et reviens ici en ouvrant Nexus par son icône.',
  unsupported,
};

const wordsToAdult: Words = {
  on: 'Les notifications s’affichent ici, même quand Nexus est fermé, jusqu’à ce que vous vous déconnectiez.',
  off: 'Pour être prévenu ici, même quand Nexus est fermé. Le navigateur vous demandera votre accord.',
  blocked:
    'Ce navigateur bloque les notifications de Nexus. Pour les permettre, ouvrez ses réglages du site, à côté de l’adresse, autorisez les notifications, puis rechargez cette page.',
  'home-screen':
    'Sur iPhone et iPad, il faut d’abord que Nexus soit sur l’écran d’accueil\u00a0: touchez Partager, puis «\u00a0Sur l’écran d’accueil\u00a0», et revenez ici en ouvrant Nexus par son icône.',
  unsupported,
};
