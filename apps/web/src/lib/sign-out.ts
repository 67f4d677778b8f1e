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
      forgetDrafts();
      void navigate({ to: '/connexion' });
    },
  });
}

/** Programs half written (features/cours/python/drafts.ts), the exam's page (practical/data/keep-offline.ts); answers that wait for the network stay, under their person. */
function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('nexus-code:')) localStorage.removeItem(key);
    }
    void caches.delete('nexus-hors-ligne');
  } catch {
    // A browser that keeps nothing.
  }
}
