import ICAL from 'ical.js';
import { password, people, signedIn } from './support/people.ts';
import { expect, firstTask, firstTitle, test } from './support/test.ts';

interface FeedEvent {
  uid: string;
  status: string;
  sequence: number;
}

/** The sessions of a calendar address, as a calendar program reads them. */
function sessionsOf(ics: string): FeedEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents('vevent').flatMap((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    const isSession = value('summary').includes('avec');
    return isSession ? [{ uid: value('uid'), status: value('status'), sequence: Number(value('sequence')) }] : [];
  });
}

test('a pupil’s evening: why first, done, a visio booked, confirmed, followed by their calendar, cancelled and told', async ({
  page,
  browser,
}) => {
  test.slow();
  const desk = await browser.newContext({ storageState: signedIn('karim'), locale: 'fr-FR' });
  const coach = await desk.newPage();
  await coach.goto('/agenda');
  await coach.getByRole('button', { name: 'Semaine : après' }).click();
  const asked = coach.getByRole('button', { name: /avec Adam, .* à confirmer$/ });
  await expect(coach.getByRole('button', { name: /avec Lina, .* confirmée$/ })).not.toHaveCount(0);
  const before = await asked.count();

  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(people.adam);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour Adam/ })).toBeVisible();

  const first = await firstTitle(page);
  await page.getByRole('button', { name: /Pourquoi en premier/ }).click();
  await expect(page.locator('p', { hasText: /au bac.*=/ })).toBeVisible();
  await page.getByRole('button', { name: 'C’est fait' }).click();
  await expect(firstTask(page)).not.toHaveText(first);

  await page.goto('/compte');
  await page.getByRole('button', { name: 'Créer une adresse' }).click();
  const address = await page.getByLabel('Ton adresse privée').inputValue();
  const feed = async () => sessionsOf(await (await page.request.get(new URL(address).pathname)).text());
  const known = new Set((await feed()).map(({ uid }) => uid));
  const fresh = async () => (await feed()).filter(({ uid }) => !known.has(uid));

  await page.goto('/dashboard/agenda');
  await page.getByRole('button', { name: 'Semaine : après' }).click();
  await page
    .getByRole('region', { name: 'Créneaux libres' })
    .getByRole('button', { name: /avec Karim$/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Réserver', exact: true }).click();
  await expect(page.getByText('Demande envoyée').first()).toBeVisible();

  await expect(asked).toHaveCount(before + 1);
  await asked.last().click();
  await coach.getByRole('button', { name: 'Confirmer', exact: true }).click();
  await expect(coach.getByText('Séance confirmée').first()).toBeVisible();
  await expect.poll(async () => (await fresh()).map(({ status }) => status)).toEqual(['CONFIRMED']);
  const [confirmed] = await fresh();

  await coach
    .getByRole('button', { name: /avec Adam, .* confirmée$/ })
    .last()
    .click();
  await coach.getByRole('button', { name: 'Annuler la séance' }).click();
  await coach.getByLabel('Pourquoi').fill('Je suis souffrant, pardon.');
  await coach.getByRole('button', { name: 'Annuler la séance' }).click();
  await expect(coach.getByText('Séance annulée').first()).toBeVisible();
  await expect.poll(async () => (await fresh()).map(({ status }) => status)).toEqual(['CANCELLED']);
  const [cancelled] = await fresh();
  expect(cancelled?.uid).toBe(confirmed?.uid);
  expect(cancelled?.sequence).toBeGreaterThan(confirmed?.sequence ?? Number.POSITIVE_INFINITY);

  await page.getByRole('button', { name: /non lue/ }).click();
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toContainText(/annulé/);
  await desk.close();
});
