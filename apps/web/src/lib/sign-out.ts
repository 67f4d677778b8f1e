import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from './trpc.ts';

/** Ends the sign-in here, or everywhere; nothing read by this person stays in the page. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return trpc.auth.logout.useMutation({
    onSuccess: () => {
      queryClient.clear();
      void navigate({ to: '/connexion' });
    },
  });
}
