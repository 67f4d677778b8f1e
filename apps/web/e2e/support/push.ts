import { createECDH, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';

/** Where the browser that browserThatSubscribes() makes says that it is reached. */
export const endpoint = `https://fcm.googleapis.com/fcm/send/${randomBytes(8).toString('hex')}`;

/**
 * Headless Chromium has no push service to subscribe at (no network, and never in a private window): this one answers for
 * it, and keeps its subscription from one page to the next. The rest is the browser's own: permission, worker, messages.
 */
export async function browserThatSubscribes(page: Page): Promise<void> {
  const keys = {
    p256dh: createECDH('prime256v1').generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
  await page.addInitScript(
    ({ address, theirKeys }) => {
      const kept = 'e2e.push';
      const made = {
        endpoint: address,
        toJSON: () => ({ endpoint: address, expirationTime: null, keys: theirKeys }),
        unsubscribe: async () => {
          localStorage.removeItem(kept);
          return true;
        },
      };
      Object.assign(PushManager.prototype, {
        getSubscription: async () => (localStorage.getItem(kept) === null ? null : made),
        subscribe: async () => {
          localStorage.setItem(kept, 'yes');
          return made;
        },
      });
    },
    { address: endpoint, theirKeys: keys },
  );
}

/** Whether this browser still holds something of push. */
export function holdsPush(page: Page): Promise<boolean> {
  return page.evaluate(
    async () =>
      localStorage.getItem('e2e.push') !== null || (await navigator.serviceWorker.getRegistrations()).length > 0,
  );
}

/** What a push service would bring to this page's worker, already decrypted. */
export async function deliverPush(page: Page, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data,
  });
}
