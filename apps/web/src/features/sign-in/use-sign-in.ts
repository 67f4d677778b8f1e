import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { forgetFormerDevice } from '#lib/former-device.ts';
import { homeOf } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';

/** Signs in, then goes where one was going. */
export function useSignIn(suite: string | undefined) {
  const queryClient = useQueryClient();
  const router = useRouter();
  return trpc.auth.login.useMutation({
    onSuccess: (signedIn) => {
      // What a visitor was refused is worth asking again.
      queryClient.clear();
      forgetFormerDevice();
      router.history.push(suite ?? homeOf(signedIn));
    },
  });
}
export type SignIn = ReturnType<typeof useSignIn>;
