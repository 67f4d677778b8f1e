import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test.use({ storageState: signedIn('sarah') });

test('the administration opens any pupil', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Élèves' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Hugo / })).toBeVisible();
  await page.getByLabel('Chercher un élève').fill('hugo');
  await page.getByRole('link', { name: /^Hugo / }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Synthèse d[e’] ?Hugo/ })).toBeVisible();
});

test('an expired sign-in leads back to the page it left', async ({ page, context }) => {
  await page.goto('/eleves');
  await expect(page.getByRole('link', { name: /^Hugo / })).toBeVisible();
  await context.clearCookies();
  await page.getByRole('link', { name: /^Hugo / }).click();
  await expect(page).toHaveURL(/\/connexion\?suite=/);
  await page.getByRole('button', { name: /^Sarah/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Hugo|Élèves/ })).toBeVisible();
});
