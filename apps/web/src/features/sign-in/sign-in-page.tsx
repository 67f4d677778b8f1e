import { Card, cx, InlineLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useTitle } from '#components/layout/use-title.ts';
import { trpc } from '#lib/trpc.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Signing in, and in the demo campus its accounts in one click. */
export function SignInPage({ suite }: { suite: string | undefined }) {
  useTitle('Connexion');
  const signIn = useSignIn(suite);
  const { data } = trpc.auth.demoAccounts.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const accounts = data?.accounts ?? [];
  return (
    <div className={cx('grid gap-8', accounts.length > 0 ? 'md:grid-cols-2 md:gap-12' : 'mx-auto max-w-[460px]')}>
      <div>
        <h1>Connexion</h1>
        <p className="mt-1.5 mb-6 text-ink-2">
          {suite ? 'Il faut se connecter pour ouvrir cette page.' : 'Savoir quoi faire maintenant, et pourquoi.'}
        </p>
        <Card aria-label="Se connecter">
          <SignInForm signIn={signIn} />
        </Card>
        <p className="mt-5 text-sm text-ink-2">
          Pas encore de compte ?{' '}
          <InlineLink asChild>
            <Link to="/inscription">Ouvrir un compte</Link>
          </InlineLink>
        </p>
      </div>
      {accounts.length > 0 ? <DemoAccounts accounts={accounts} signIn={signIn} /> : null}
    </div>
  );
}
