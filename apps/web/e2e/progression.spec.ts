import { signedIn } from './support/people.ts';
import { expect, readOn, test } from './support/test.ts';

test.describe('a pupil', () => {
  test.use({ storageState: signedIn('lina') });

  test('goes from the Synthèse to each competence, and sees what is to be revised', async ({ page }) => {
    await page.goto('/dashboard');
    await readOn(page);
    await page.getByRole('link', { name: 'Chapitre par chapitre' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Ta progression : \d+ % du programme$/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'À revoir' }).getByRole('listitem').first()).toBeVisible();
    const nsi = page.getByRole('region', { name: 'NSI' });
    await nsi.getByRole('button', { name: '9 compétences' }).first().click();
    await expect(nsi.getByText('Affectation et séquence')).toBeVisible();
    const first = nsi
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Affectation et séquence' }) });
    await expect(first.last()).toContainText(/(?:acquise|en cours), \d+/);
  });
});

test.describe('a coach', () => {
  test.use({ storageState: signedIn('karim') });

  test('reads the progression of a pupil they follow', async ({ page }) => {
    await page.goto('/eleves?q=adam');
    await page.getByRole('link', { name: /^Adam / }).click();
    await page.getByRole('navigation', { name: 'Pages d’Adam' }).getByRole('link', { name: 'Progression' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Progression d’Adam : \d+ %/ })).toBeVisible();
    await expect(page.getByText('acquises sur').first()).toBeVisible();
  });
});
