import { type NotificationPreference, notificationWords } from '@nexus/contracts';
import { Card, CardHeader, Skeleton, Switch } from '@nexus/ui';
import { FormError } from '#components/form/form-error.tsx';
import { refusalOf } from '#lib/errors.ts';
import { useSaysTu } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { DeviceSwitch } from './device-switch.tsx';

const channels = [
  { key: 'in_app', label: 'Ici' },
  { key: 'email', label: 'E-mail' },
  { key: 'push', label: 'Appareils' },
] as const;

/** By which way each kind of notice comes, and whether to this device. Each switch is kept at once. */
export function NotificationsCard() {
  const saysTu = useSaysTu();
  const utils = trpc.useUtils();
  const { data, error } = trpc.notifications.preferences.useQuery();
  const push = trpc.notifications.device.useQuery().data;
  const update = trpc.notifications.updatePreferences.useMutation({
    // Shown before the server answers; what it refuses comes back as it was.
    onMutate: (next) =>
      utils.notifications.preferences.setData(undefined, (known) =>
        known ? { preferences: known.preferences.map((one) => (one.kind === next.kind ? next : one)) } : known,
      ),
    onSettled: () => utils.notifications.preferences.invalidate(),
  });
  const failed = error ?? update.error;
  return (
    <Card aria-labelledby="notifications">
      <CardHeader id="notifications" title="Notifications" className="mb-2!" />
      <p className="mb-4 text-sm text-ink-2">
        {saysTu ? 'Ce qui arrive à tes séances et à ton plan' : 'Ce qui arrive aux séances'}, sous la cloche
        {push?.public_key ? ', par e-mail ou sur un appareil' : ' ou par e-mail'}.
      </p>
      <FormError>{failed ? refusalOf(failed).message : null}</FormError>
      {push?.public_key ? <DeviceSwitch push={{ ...push, public_key: push.public_key }} /> : null}
      {data === undefined && !error ? <Skeleton className="h-40" /> : null}
      {data ? (
        <Choices preferences={data.preferences} devices={push?.devices ?? 0} onChange={(next) => update.mutate(next)} />
      ) : null}
    </Card>
  );
}

interface ChoicesProps {
  preferences: NotificationPreference[];
  /** On how many devices push is on: without any, there is nothing to choose. */
  devices: number;
  onChange: (next: NotificationPreference) => void;
}

function Choices({ preferences, devices, onChange }: ChoicesProps) {
  const shown = channels.filter(({ key }) => key !== 'push' || devices > 0);
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">Par quelles voies arrive chaque notification</caption>
      <thead>
        <tr>
          <td />
          {shown.map(({ key, label }) => (
            <th
              key={key}
              scope="col"
              className="px-1 pb-1 text-center font-medium whitespace-nowrap text-ink-3 sm:px-2"
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preferences.map((preference) => (
          <tr key={preference.kind} className="*:border-t *:border-line">
            <th scope="row" className="py-3 pr-2 text-left font-normal">
              {notificationWords[preference.kind]}
            </th>
            {shown.map(({ key, label }) => (
              <td key={key} className="px-1 py-3 text-center sm:px-2">
                <Switch
                  label={<span className="sr-only">{`${notificationWords[preference.kind]}\u00a0: ${label}`}</span>}
                  className="gap-0!"
                  checked={preference[key]}
                  onCheckedChange={(checked) => onChange({ ...preference, [key]: checked })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
