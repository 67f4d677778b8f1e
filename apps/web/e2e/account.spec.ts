import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test.describe('the account of a pupil', () => {
  test.use({ storageState: signedIn('lina') });

  test('the theme holds after a reload', async ({ page }) => {
    await page.goto('/compte');
    await page.getByText('Sombre', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByText('Comme l’appareil', { exact: true }).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });

  test('signing out everywhere asks first, and Escape keeps things as they are', async ({ page }) => {
    await page.goto('/compte');
    await page.getByRole('button', { name: 'Partout à la fois' }).click();
    const dialog = page.getByRole('dialog', { name: /Se déconnecter partout/ });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL('/compte');
  });

  test('a wrong password is said beside its field', async ({ page }) => {
    await page.goto('/compte');
    await page.getByLabel('Mot de passe actuel').fill('pas le bon du tout');
    await page.getByLabel('Nouveau mot de passe').fill('court');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await expect(page.getByLabel('Nouveau mot de passe')).toBeFocused();
    await expect(page.getByLabel('Nouveau mot de passe')).toHaveAccessibleDescription(/au moins 10 caractères/);
    await page.getByLabel('Nouveau mot de passe').fill('assez long cette fois');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await expect(page.getByLabel('Mot de passe actuel')).toHaveAccessibleDescription(/Rien n’a été changé/);
  });
});

test.describe('the calendar of a parent', () => {
  test.use({ storageState: signedIn('claire'), permissions: ['clipboard-read', 'clipboard-write'] });

  test('an address is made, copied, renewed and removed, by keyboard alone', async ({ page, request }) => {
    const press = async (name: string, within = page.getByRole('main')) => {
      await within.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const question = page.getByRole('dialog');
    const field = page.getByLabel('Votre adresse privée');
    const pathShown = async () => new URL(await field.inputValue()).pathname;
    await page.goto('/compte');
    await press('Créer une adresse');
    await expect(field).toBeFocused();
    const first = await pathShown();
    await press('Copier l’adresse');
    await expect(page.getByText('Adresse copiée', { exact: true }).first()).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
    await expect(page.getByRole('link', { name: 'Ouvrir dans mon calendrier' })).toHaveAttribute('href', /^webcal:/);
    const calendar = await request.get(first);
    expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8');

    // Shown once: what is left is that it exists, and that it serves.
    await page.reload();
    await expect(page.getByText(/Un agenda l’a lue aujourd’hui/)).toBeVisible();
    await expect(field).toBeHidden();

    await press('Renouveler l’adresse');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Renouveler l’adresse' })).toBeFocused();
    expect((await request.get(first)).status()).toBe(200);
    await press('Renouveler l’adresse');
    await press('Renouveler', question);
    await expect(field).toBeFocused();
    const second = await pathShown();
    expect((await request.get(first)).status()).toBe(404);
    expect((await request.get(second)).status()).toBe(200);

    await press('Supprimer');
    await press('Supprimer', question);
    await expect(page.getByRole('button', { name: 'Créer une adresse' })).toBeFocused();
    expect((await request.get(second)).status()).toBe(404);
  });
});
