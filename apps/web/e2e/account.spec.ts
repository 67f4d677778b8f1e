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
