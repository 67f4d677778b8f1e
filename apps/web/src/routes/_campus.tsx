import { createFileRoute, redirect } from '@tanstack/react-router';
import { BareLayout } from '#components/layout/bare-layout.tsx';
import { CampusShell } from '#components/shell/campus-shell.tsx';
import { CampusShellSkeleton } from '#components/shell/campus-shell-skeleton.tsx';
import { PageError } from '#components/states/page-error.tsx';
import { findMe } from '#lib/me.ts';

export const Route = createFileRoute('/_campus')({
  beforeLoad: async ({ context: { queryClient, utils }, location, matches }) => {
    for (const { staticData, params, search } of matches) staticData.warm?.({ queryClient, utils, params, search });
    const me = await findMe(utils);
    if (me === null) throw redirect({ to: '/connexion', search: { suite: location.href }, replace: true });
    return { me };
  },
  component: CampusShell,
  pendingComponent: CampusShellSkeleton,
  errorComponent: (props) => (
    <BareLayout>
      <PageError {...props} />
    </BareLayout>
  ),
});
