import type { PushState } from '@nexus/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { refusalOf } from '#lib/errors.ts';
import { leaveBrowserPush, readBrowserPush, subscribeBrowser } from '#lib/push.ts';
import { trpc, trpcClient } from '#lib/trpc.ts';

const browserKey = ['browser-push'];

/** Where push stands on this device. */
export type DeviceStatus = 'unknown' | 'unsupported' | 'home-screen' | 'blocked' | 'off' | 'on';

/** Push on this device, as the campus and this browser have it together. */
export function usePushDevice({ public_key, endpoint }: PushState & { public_key: string }) {
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const { data: browser } = useQuery({ queryKey: browserKey, queryFn: readBrowserPush, staleTime: 0 });
  const turn = useMutation({
    mutationFn: async (on: boolean) => {
      if (on) return turnOn(public_key);
      const state = await trpcClient.notifications.unsubscribe.mutate();
      await leaveBrowserPush();
      return state;
    },
    onSuccess: (state) => {
      if (state) utils.notifications.device.setData(undefined, state);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: browserKey }),
  });
  const status = statusOf(browser, endpoint);
  return {
    status,
    /** What was last asked for, until it is done. */
    wanted: turn.isPending ? turn.variables : status === 'on',
    pending: turn.isPending,
    error: turn.error instanceof BrowserRefusal ? turn.error.message : turn.error && refusalOf(turn.error).message,
    turn: turn.mutate,
  };
}

/** The browser did not go along: nothing to do with the campus. */
class BrowserRefusal extends Error {}

/** @returns null when the person has not allowed it. */
async function turnOn(public_key: string): Promise<PushState | null> {
  const subscription = await subscribeBrowser(public_key).catch((cause: unknown) => {
    throw new BrowserRefusal(
      'Ce navigateur n’a pas pu joindre son service de notifications (en navigation privée, il n’essaie même pas). Rien n’a changé\u00a0: un nouvel essai plus tard suffit souvent.',
      { cause },
    );
  });
  if (subscription === null) return null;
  try {
    return await trpcClient.notifications.subscribe.mutate(subscription);
  } catch (error) {
    await leaveBrowserPush();
    throw error;
  }
}

function statusOf(
  browser: Awaited<ReturnType<typeof readBrowserPush>> | undefined,
  endpoint: string | null,
): DeviceStatus {
  if (browser === undefined) return 'unknown';
  if (browser.support !== 'yes') return browser.support === 'no' ? 'unsupported' : 'home-screen';
  if (browser.permission === 'denied') return 'blocked';
  return browser.permission === 'granted' && endpoint !== null && endpoint === browser.endpoint ? 'on' : 'off';
}
