import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test.use({ storageState: signedIn('karim') });

test('a coach sees the pupils they follow, and no other', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Vos élèves' })).toBeVisible();
  const rows = page.getByRole('region', { name: 'Vos élèves' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'Lina' })).toContainText(/Première.*NSI.*jours de suite.*Séance/s);
  await expect(page.getByText('Hugo')).toHaveCount(0);
});

test('a search lives in the address', async ({ page }) => {
  await page.goto('/eleves');
  await page.getByLabel('Chercher un élève').fill('lin');
  await expect(page).toHaveURL('/eleves?q=lin');
  await expect(page.getByRole('listitem').filter({ hasText: 'Programme' })).toHaveCount(1);
  await page.getByLabel('Chercher un élève').fill('personne');
  await expect(page.getByRole('heading', { name: 'Personne à ce nom' })).toBeVisible();
  await page.goto('/eleves?q=adam');
  await expect(page.getByLabel('Chercher un élève')).toHaveValue('adam');
  await expect(page.getByRole('link', { name: /^Adam / })).toBeVisible();
});

test('the palette opens a pupil by name', async ({ page }) => {
  await page.goto('/eleves');
  await expect(page.getByRole('link', { name: /^Adam / })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Adam');
  await expect(page.getByRole('option', { name: /^Adam / })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Synthèse d’Adam' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'C’est fait' })).toHaveCount(0);
});
