import { createFileRoute } from '@tanstack/react-router';
import { BareLayout } from '#components/layout/bare-layout.tsx';
import { RegisterPage } from '#features/register/register-page.tsx';

export const Route = createFileRoute('/inscription')({
  component: () => (
    <BareLayout>
      <RegisterPage />
    </BareLayout>
  ),
});
