import type { Page, Worker } from '@playwright/test';
import { password, people, signedIn } from './support/people.ts';
import { browserThatSubscribes, deliverPush, endpoint, holdsPush } from './support/push.ts';
import { expect, test } from './support/test.ts';

const deviceSwitch = (page: Page) => page.getByRole('switch', { name: 'Sur cet appareil' });
const card = (page: Page) => page.getByRole('region', { name: 'Notifications' });

/** Done, and not only asked: the switch itself goes ahead of the answer. */
async function isOn(page: Page): Promise<void> {
  await expect(deviceSwitch(page)).toBeChecked();
  await expect(deviceSwitch(page)).toHaveAccessibleDescription(/s’affichent ici/);
}

test.describe('push on this device', () => {
  // A sign-in of its own: turning push on is of the sign-in, and it ends here.
  const signIn = async (page: Page, email: string) => {
    await expect(await page.request.post('/api/auth/login', { data: { email, password } })).toBeOK();
  };
  const deviceOf = async (page: Page): Promise<unknown> => (await page.request.get('/api/notifications/device')).json();

  test('is turned on and off by keyboard, chosen kind by kind, and ends with the sign-in', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['notifications']);
    await browserThatSubscribes(page);
    await signIn(page, people.sofia);
    await page.goto('/compte');
    await expect(deviceSwitch(page)).not.toBeChecked();
    await expect(card(page).getByRole('columnheader')).toHaveText(['Ici', 'E-mail']);
    expect(await holdsPush(page)).toBe(false);

    await deviceSwitch(page).focus();
    await page.keyboard.press('Space');
    await isOn(page);
    await expect(deviceSwitch(page)).toBeFocused();
    expect(await deviceOf(page)).toMatchObject({ endpoint, devices: 1 });
    await expect(card(page).getByRole('columnheader')).toHaveText(['Ici', 'E-mail', 'Appareils']);

    const confirmed = page.getByRole('switch', { name: /^Séance confirmée.*Appareils$/ });
    await expect(confirmed).toBeChecked();
    await confirmed.press('Space');
    await expect(confirmed).not.toBeChecked();
    await page.reload();
    await expect(deviceSwitch(page)).toBeChecked();
    await expect(confirmed).not.toBeChecked();
    await confirmed.press('Space');

    await deviceSwitch(page).press('Space');
    await expect(deviceSwitch(page)).not.toBeChecked();
    await expect(card(page).getByRole('columnheader')).toHaveText(['Ici', 'E-mail']);
    expect(await deviceOf(page)).toMatchObject({ endpoint: null, devices: 0 });
    expect(await holdsPush(page)).toBe(false);

    // Somebody else signs in after her on the same browser.
    await deviceSwitch(page).press('Space');
    await isOn(page);
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByLabel('Adresse e-mail').fill(people.claire);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.waitForURL('/eleves**');
    await expect.poll(() => holdsPush(page)).toBe(false);
    expect(await deviceOf(page)).toMatchObject({ endpoint: null });
  });

  test('a message shows in French, a newer one of the same session in its place, and opens its page', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['notifications']);
    await browserThatSubscribes(page);
    await signIn(page, people.claire);
    await page.goto('/compte');
    const started = context.waitForEvent('serviceworker');
    await deviceSwitch(page).press('Space');
    await isOn(page);
    const worker = await started;
    const link = '/eleves?depuis=une-notification';
    const message = { title: 'Séance confirmée', body: 'Mardi 24 novembre, 17 h.', link, topic: 'a1' };
    await deliverPush(page, JSON.stringify(message));
    await expect.poll(() => shown(page)).toEqual([{ title: message.title, body: message.body, lang: 'fr' }]);
    await deliverPush(page, JSON.stringify({ ...message, title: 'Séance annulée' }));
    await expect.poll(() => shown(page)).toEqual([{ title: 'Séance annulée', body: message.body, lang: 'fr' }]);
    expect(await click(worker)).toBe(new URL(link, page.url()).href);
    await deliverPush(page, 'not even JSON');
    await expect.poll(() => shown(page)).toMatchObject([{ title: 'Nexus Réussite' }]);
    await click(worker);
    await deliverPush(page, JSON.stringify({ ...message, link: 'https://elsewhere.example/' }));
    await expect.poll(() => shown(page)).toHaveLength(1);
    expect(await click(worker)).toBe(new URL('/', page.url()).href);
    await deviceSwitch(page).press('Space');
    await expect(deviceSwitch(page)).not.toBeChecked();
  });
});

test.describe('where push cannot be', () => {
  test.use({ storageState: signedIn('lina') });

  test('nothing of it shows in a campus without keys', async ({ page }) => {
    await page.route(/notifications\.device/, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/"public_key":"[\w-]+"/, '"public_key":null');
      await route.fulfill({ response: answer, body });
    });
    await page.goto('/compte');
    await expect(card(page).getByRole('columnheader')).toHaveText(['Ici', 'E-mail']);
    await expect(card(page)).toContainText('sous la cloche ou par e-mail.');
    await expect(card(page).getByText('Sur cet appareil')).toBeHidden();
  });

  test('a browser that cannot says so, and an iPhone what it wants first', async ({ browser, baseURL }) => {
    const withoutPush = async (userAgent?: string) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        locale: 'fr-FR',
        storageState: signedIn('lina'),
        ...(userAgent === undefined ? {} : { userAgent }),
      });
      const page = await context.newPage();
      await page.addInitScript(() => Reflect.deleteProperty(window, 'PushManager'));
      await page.goto('/compte');
      await expect(card(page).getByText('Sur cet appareil')).toBeVisible();
      await expect(deviceSwitch(page)).toBeHidden();
      return page;
    };
    const old = await withoutPush();
    await expect(card(old)).toContainText('ne sait pas recevoir de notifications');
    await old.context().close();
    const iphone = await withoutPush('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15');
    await expect(card(iphone)).toContainText('Sur l’écran d’accueil');
    await iphone.context().close();
  });

  test('refused in the browser, it says how to mend it', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' }));
    await page.goto('/compte');
    await expect(deviceSwitch(page)).toBeDisabled();
    await expect(deviceSwitch(page)).toHaveAccessibleDescription(/réglages du site.*recharge cette page/);
  });

  test('where the browser fails, nothing has changed, and it is said', async ({ page, context }) => {
    await context.grantPermissions(['notifications']);
    // Headless, this one has no push service indeed.
    await page.goto('/compte');
    await deviceSwitch(page).press('Space');
    await expect(card(page).getByRole('alert').filter({ hasText: 'Rien n’a changé' })).toBeVisible();
    await expect(deviceSwitch(page)).not.toBeChecked();
  });
});

/** What stands on the screen of the device. */
function shown(page: Page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body, lang }) => ({ title, body, lang }));
  });
}

/** Touches it: only a person's finger may open a window, so the address that it would open is told instead. */
function click(worker: Worker): Promise<unknown> {
  return worker.evaluate(`(async () => {
    const [notification] = await registration.getNotifications();
    const event = new NotificationEvent('notificationclick', { notification });
    event.waitUntil = () => undefined;
    const opened = new Promise((resolve) => { clients.openWindow = async (address) => resolve(address); });
    dispatchEvent(event);
    return opened;
  })()`);
}
