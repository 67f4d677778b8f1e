import type { SubscribeDeviceInput } from '@nexus/contracts';

const patienceMs = 20_000;

/** What this browser says of push, before the campus is asked anything. */
export interface BrowserPush {
  support: 'yes' | 'no' | 'on the home screen';
  permission: NotificationPermission;
  /** Where it is reached, if it has subscribed. */
  endpoint: string | null;
}

export async function readBrowserPush(): Promise<BrowserPush> {
  const capable = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!capable)
    return { support: needsHomeScreen() ? 'on the home screen' : 'no', permission: 'default', endpoint: null };
  const subscription = await findSubscription();
  return { support: 'yes', permission: Notification.permission, endpoint: subscription?.endpoint ?? null };
}

/** iPhones and iPads let only what is on their home screen be told. An iPad says that it is a Mac. */
function needsHomeScreen(): boolean {
  const { userAgent, platform, maxTouchPoints } = navigator;
  const apple = /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
  return apple && !matchMedia('(display-mode: standalone)').matches;
}

/**
 * Asks the person, then the browser: a new subscription of its own.
 *
 * @returns null when the person has not said yes.
 * @throws what the browser threw: its push service cannot be reached, most often.
 */
export async function subscribeBrowser(public_key: string): Promise<SubscribeDeviceInput | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  // One made for somebody else, or for another key of the campus, is not taken over.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await Promise.race([
    pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: public_key }),
    giveUp(),
  ]);
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } };
}

/** Without a way to its push service Chromium tries for ever. */
function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the push service of the browser does not answer')), patienceMs);
  });
}

/** Nothing of push is left in this browser. Best effort: what the campus knows decides whether something is sent. */
export async function leaveBrowserPush(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const subscription = await findSubscription();
    await subscription?.unsubscribe();
    // It stays where it also gives Python off line, which is nobody's in particular.
    const keepsPython = (await caches.keys()).some((name) => name.startsWith('nexus-python-'));
    if (!keepsPython) await (await navigator.serviceWorker.getRegistration('/'))?.unregister();
  } catch {
    // A subscription that the campus has forgotten is told nothing any more.
  }
}

async function findSubscription(): Promise<PushSubscription | null | undefined> {
  return (await navigator.serviceWorker.getRegistration('/'))?.pushManager?.getSubscription();
}
