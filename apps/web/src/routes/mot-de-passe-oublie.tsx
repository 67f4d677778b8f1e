import { createFileRoute } from '@tanstack/react-router';
import { BareLayout } from '#components/layout/bare-layout.tsx';
import { RequestResetPage } from '#features/reset-password/request-reset-page.tsx';

export const Route = createFileRoute('/mot-de-passe-oublie')({
  component: () => (
    <BareLayout>
      <RequestResetPage />
    </BareLayout>
  ),
});
