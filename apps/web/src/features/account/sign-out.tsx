import { Button, Card, CardHeader } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { useSignOut } from '#lib/sign-out.ts';

const SignOutEverywhere = lazyOnline(() => import('./sign-out-everywhere.tsx'));

export function SignOut() {
  const { user } = useMe();
  const signOut = useSignOut();
  const [asking, setAsking] = useState(false);
  return (
    <Card aria-labelledby="sortir">
      <CardHeader id="sortir" title="Se déconnecter" className="mb-2!" />
      <p className="mb-4 text-sm text-ink-2">
        {user.role === 'student'
          ? 'Sur un ordinateur partagé, pense à te déconnecter en partant.'
          : 'Sur un ordinateur partagé, pensez à vous déconnecter en partant.'}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button pending={signOut.isPending} onClick={() => signOut.mutate({})}>
          Se déconnecter
        </Button>
        <Button variant="ghost" onClick={() => setAsking(true)}>
          Partout à la fois
        </Button>
      </div>
      {asking ? (
        <Suspense fallback={null}>
          <SignOutEverywhere signOut={signOut} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </Card>
  );
}
