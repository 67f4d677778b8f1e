import { createFileRoute, redirect } from '@tanstack/react-router';
import { BareLayout } from '#components/layout/bare-layout.tsx';
import { SignInPage } from '#features/sign-in/sign-in-page.tsx';
import { findMe, homeOf } from '#lib/me.ts';
import { validateSuite } from '#lib/paths.ts';

export const Route = createFileRoute('/connexion')({
  validateSearch: validateSuite,
  beforeLoad: async ({ context: { utils }, search: { suite } }) => {
    void utils.auth.demoAccounts.prefetch();
    const me = await findMe(utils);
    if (me !== null) throw redirect({ href: suite ?? homeOf(me), replace: true });
  },
  component: Connexion,
});

function Connexion() {
  return (
    <BareLayout wide>
      <SignInPage suite={Route.useSearch().suite} />
    </BareLayout>
  );
}
