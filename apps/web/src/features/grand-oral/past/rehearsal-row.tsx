import { type GrandOral, may, type OralRehearsal } from '@nexus/contracts';
import { Badge, Button, EyeIcon, LockIcon, Switch, useToast } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { datesIn } from '#lib/format.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { capitalize } from '#lib/words/words.ts';
import { useOralRefresh } from '../data/use-grand-oral.ts';
import { spoken } from '../words.ts';
import type { Erasure } from './erase-dialog.tsx';

const Playback = lazyOnline(() => import('./playback.tsx'));

interface RehearsalRowProps {
  oral: GrandOral;
  rehearsal: OralRehearsal;
  onAssess: (rehearsal: OralRehearsal) => void;
  onErase: (what: Erasure) => void;
}

/** A rehearsal: what it took, its sound, where it stands, who sees it. */
export function RehearsalRow({ oral, rehearsal, onAssess, onErase }: RehearsalRowProps) {
  const { user } = useMe();
  const { toast } = useToast();
  const refresh = useOralRefresh();
  const [listening, setListening] = useState(false);
  const dates = datesIn(user.time_zone);
  const own = oral.reader === 'own';
  const { id, position, started_at, preparation_s, presentation_s, exchange_s, shared, recording } = rehearsal;
  const when = dates.fullWithTime(new Date(started_at));
  const share = trpc.grandOral.shareRehearsal.useMutation({
    onError: (error) =>
      toast({ title: 'Le partage n’a pas changé', description: refusalOf(error).message, tone: 'danger' }),
    onSettled: refresh,
  });
  const taken = [
    ['préparation', preparation_s],
    ['présentation', presentation_s],
    ['échange', exchange_s],
  ] as const;
  const mine = rehearsal.assessments.some(({ by }) => by === (own ? 'self' : 'coach'));
  return (
    <li className="grid gap-3 py-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3>{capitalize(when)}</h3>
          <p className="text-sm text-ink-2">
            {position === null ? '' : `Question ${position} · `}
            {taken.flatMap(([name, seconds]) => (seconds > 0 ? [`${name} ${spoken(seconds)}`] : [])).join(', ') ||
              'arrêtée tout de suite'}
          </p>
        </div>
        {own ? (
          <Badge icon={shared ? EyeIcon : LockIcon}>{shared ? 'Partagée avec tes coachs' : 'Privée'}</Badge>
        ) : null}
      </div>
      {recording === null ? (
        <p className="text-sm text-ink-3">Sans enregistrement.</p>
      ) : listening ? (
        <Suspense fallback={<p role="status">Ouverture…</p>}>
          <Playback recording={recording} when={when} />
        </Suspense>
      ) : null}
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {recording !== null && !listening ? (
          <Button size="sm" variant="primary" onClick={() => setListening(true)}>
            Réécouter<span className="sr-only"> la répétition du {when}</span>
          </Button>
        ) : null}
        {may(user.role, 'grandOral:assess') ? (
          <Button size="sm" onClick={() => onAssess(rehearsal)}>
            {mine ? 'Revoir' : own ? 'Me situer sur' : 'Évaluer sur'} la grille
            <span className="sr-only"> pour la répétition du {when}</span>
          </Button>
        ) : null}
        {own ? (
          <div className="flex flex-wrap items-center gap-x-2 max-sm:basis-full max-sm:justify-between max-sm:gap-x-0">
            <Switch
              label={
                <>
                  Partager<span className="sr-only"> la répétition du {when} avec mes coachs</span>
                </>
              }
              className="text-sm sm:px-2"
              checked={share.isPending ? share.variables.shared : shared}
              onCheckedChange={(next) => share.mutate({ id, shared: next })}
            />
            {recording === null ? null : (
              <Button size="sm" variant="ghost" onClick={() => onErase({ what: 'recording', id, when })}>
                Effacer le son<span className="sr-only"> de la répétition du {when}</span>
              </Button>
            )}
            <Button size="sm" variant="ghost" onClick={() => onErase({ what: 'rehearsal', id, when })}>
              Supprimer<span className="sr-only"> la répétition du {when}</span>
            </Button>
          </div>
        ) : null}
      </div>
    </li>
  );
}
