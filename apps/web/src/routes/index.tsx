import { createFileRoute, redirect } from '@tanstack/react-router';
import { findMe, homeOf } from '#lib/me.ts';

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context: { utils } }) => {
    const me = await findMe(utils);
    throw me === null ? redirect({ to: '/connexion', replace: true }) : redirect({ to: homeOf(me), replace: true });
  },
});
