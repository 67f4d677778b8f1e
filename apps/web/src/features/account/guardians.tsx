import { Avatar, Button, Card, CardHeader, Skeleton } from '@nexus/ui';
import { FormError } from '#components/form/form-error.tsx';
import { refusalOf } from '#lib/errors.ts';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { trpc } from '#lib/trpc.ts';
import { LinkCode } from './link-code.tsx';

/** The adults who read this pupil's Synthèse, and the code that lets one in. */
export function Guardians() {
  const create = trpc.guardians.createCode.useMutation();
  return (
    <Card aria-labelledby="parents">
      <CardHeader id="parents" title="Relier un parent" className="mb-2!" />
      <p className="mb-4 text-sm text-ink-2">
        Montre-lui ce code : il l’entre dans « Relier un enfant », et peut alors lire ta synthèse, sans rien y changer.
      </p>
      {create.data ? <LinkCode code={create.data.code} expiresAt={create.data.expires_at} /> : null}
      <FormError>{create.isError ? refusalOf(create.error).message : null}</FormError>
      <Button pending={create.isPending} onClick={() => create.mutate()}>
        {create.data ? 'Afficher un autre code' : 'Afficher un code'}
      </Button>
      <h3 className="mt-6 mb-1">Ils te suivent</h3>
      <Linked />
    </Card>
  );
}

function Linked() {
  const { user } = useMe();
  const now = useNow();
  const { data, error } = trpc.guardians.list.useQuery();
  if (error) return <p className="text-sm text-ink-2">{refusalOf(error).message}</p>;
  if (data === undefined) return <Skeleton className="my-4 w-48" />;
  if (data.guardians.length === 0) {
    return <p className="text-sm text-ink-2">Personne pour l’instant. Un parent relié apparaîtra ici.</p>;
  }
  const dates = datesIn(user.time_zone);
  return (
    <ul className="ruled">
      {data.guardians.map(({ id, first_name, last_name, linked_at }) => (
        <li key={id} className="flex items-center gap-3 py-3">
          <Avatar name={`${first_name} ${last_name}`} />
          <div>
            <p className="font-medium">
              {first_name} {last_name}
            </p>
            <p className="text-sm text-ink-3">depuis le {dates.dayLong(new Date(linked_at), now)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
