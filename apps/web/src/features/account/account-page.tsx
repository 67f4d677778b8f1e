import { may } from '@nexus/contracts';
import { Avatar, Card, PageHeader } from '@nexus/ui';
import { useTitle } from '#components/layout/use-title.ts';
import { describeUser } from '#components/shell/describe-user.ts';
import { useMe } from '#lib/me.ts';
import { zoneLabel } from '#lib/words/time-zones.ts';
import { CalendarCard } from './calendar-card.tsx';
import { Guardians } from './guardians.tsx';
import { NotificationsCard } from './notifications-card.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignOut } from './sign-out.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** Who I am here, and what I can change about it. */
export function AccountPage() {
  useTitle('Compte');
  const me = useMe();
  const { user } = me;
  const name = `${user.first_name} ${user.last_name}`;
  return (
    <>
      <PageHeader
        title={user.role === 'student' ? 'Ton compte' : 'Votre compte'}
        lead="Les changements valent tout de suite."
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Card aria-labelledby="qui">
            <div className="flex items-center gap-4">
              <Avatar name={name} />
              <div className="min-w-0">
                <h2 id="qui">{name}</h2>
                <p className="text-sm text-ink-2">{describeUser(me)}</p>
              </div>
            </div>
            <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
              <dt className="text-ink-3">Adresse e-mail</dt>
              <dd className="break-words">{user.email}</dd>
              <dt className="text-ink-3">Fuseau horaire</dt>
              <dd>{zoneLabel(user.time_zone)}</dd>
            </dl>
          </Card>
          {may(user.role, 'guardians:createCode') ? <Guardians /> : null}
          <PasswordForm />
          <ThemeChoice />
        </div>
        <div className="grid gap-6">
          {user.role === 'admin' ? null : <NotificationsCard />}
          {may(user.role, 'calendar:get') ? <CalendarCard /> : null}
          <SignOut />
        </div>
      </div>
    </>
  );
}
