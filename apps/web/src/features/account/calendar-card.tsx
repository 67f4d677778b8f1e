import type { CalendarFeed, Me } from '@nexus/contracts';
import { Button, Card, CardHeader, Skeleton, useToast } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { refusalOf } from '#lib/errors.ts';
import { datesIn } from '#lib/format.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { trpc } from '#lib/trpc.ts';
import { CalendarAddress, focusOnArrival } from './calendar-address.tsx';

const CalendarQuestion = lazyOnline(() => import('./calendar-question.tsx'));

const purposes: Record<Me['user']['role'], string> = {
  student:
    'Tes séances, tes épreuves et tes rappels dans l’agenda de ton téléphone ou de ton ordinateur, tenus à jour tout seuls.',
  parent:
    'Les séances, les épreuves et les rappels de vos enfants dans votre agenda habituel, tenus à jour tout seuls.',
  coach: 'Vos séances dans votre agenda habituel, tenues à jour toutes seules.',
  admin: '',
};

/** The private address by which one's own calendar program follows Nexus. */
export function CalendarCard() {
  const { user } = useMe();
  const utils = trpc.useUtils();
  const { toast } = useToast();
  const { data, error } = trpc.calendar.get.useQuery();
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  const create = trpc.calendar.create.useMutation({
    onSuccess: ({ created_at }) => utils.calendar.get.setData(undefined, { feed: { created_at, last_read_at: null } }),
    onSettled: () => setAsking(null),
  });
  const revoke = trpc.calendar.revoke.useMutation({
    onSuccess: () => {
      utils.calendar.get.setData(undefined, { feed: null });
      create.reset();
      toast({ title: 'Adresse supprimée', description: 'Plus aucun agenda ne peut la lire.', tone: 'success' });
    },
    onSettled: () => setAsking(null),
  });
  const failed = error ?? create.error ?? revoke.error;
  return (
    <Card aria-labelledby="calendrier">
      <CardHeader id="calendrier" title="Calendrier" className="mb-2!" />
      <p className="mb-4 text-sm text-ink-2">{purposes[user.role]}</p>
      <FormError>{failed ? refusalOf(failed).message : null}</FormError>
      {create.data ? <CalendarAddress key={create.data.address} address={create.data.address} /> : null}
      {data === undefined && !error ? <Skeleton className="h-11 w-48" /> : null}
      {data?.feed === null ? (
        <Button
          ref={revoke.isSuccess ? focusOnArrival : undefined}
          pending={create.isPending}
          onClick={() => create.mutate()}
        >
          Créer une adresse
        </Button>
      ) : null}
      {data?.feed ? (
        <>
          {create.data ? null : <LastRead feed={data.feed} />}
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => setAsking('renew')}>Renouveler l’adresse</Button>
            <Button variant="ghost" onClick={() => setAsking('revoke')}>
              Supprimer
            </Button>
          </div>
        </>
      ) : null}
      {asking ? (
        <Suspense fallback={null}>
          <CalendarQuestion
            about={asking}
            pending={create.isPending || revoke.isPending}
            onClose={() => setAsking(null)}
            onConfirm={() => (asking === 'renew' ? create.mutate() : revoke.mutate())}
          />
        </Suspense>
      ) : null}
    </Card>
  );
}

/** Whether the address serves: what one wants to know before ending it. */
function LastRead({ feed: { created_at, last_read_at } }: { feed: NonNullable<CalendarFeed['feed']> }) {
  const { user } = useMe();
  const now = useNow();
  const dates = datesIn(user.time_zone);
  const day = (at: string) => dates.relativeDay(new Date(at), now);
  return (
    <p className="mb-4 text-sm">
      Une adresse existe, créée {day(created_at)}.{' '}
      {last_read_at === null
        ? 'Aucun agenda ne l’a encore lue.'
        : `Un agenda l’a lue ${day(last_read_at)}, vers ${dates.time(new Date(last_read_at))}.`}
    </p>
  );
}
