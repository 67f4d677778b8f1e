import { createFileRoute } from '@tanstack/react-router';
import { BareLayout } from '#components/layout/bare-layout.tsx';
import { NewPasswordPage } from '#features/reset-password/new-password-page.tsx';

interface ResetSearch {
  token?: string | undefined;
}

export const Route = createFileRoute('/nouveau-mot-de-passe')({
  validateSearch: ({ token }: Record<string, unknown>): ResetSearch => ({
    token: typeof token === 'string' ? token : undefined,
  }),
  component: NewPassword,
});

function NewPassword() {
  return (
    <BareLayout>
      <NewPasswordPage token={Route.useSearch().token} />
    </BareLayout>
  );
}
