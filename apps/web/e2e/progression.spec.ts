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
    await expect(nsi.getByRole('link', { name: 'Affectation et séquence' })).toBeVisible();
    const first = nsi
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Affectation et séquence' }) });
    await expect(first.last()).toContainText(/\d+\s% (?:aujourd’hui|à ta dernière réponse)/);

    // « Pourquoi 62 % ? » : what counted, each answer with what it changed, down to where it started.
    await first
      .last()
      .getByRole('button', { name: /^Pourquoi \d+\s%\s\?/ })
      .click();
    const sheet = page.getByRole('dialog', { name: /^Pourquoi \d+/ });
    await expect(sheet.getByText('Affectation et séquence')).toBeVisible();
    const counted = sheet.getByRole('list').first().getByRole('listitem');
    await expect(counted.first()).toContainText(
      /(?:Juste|Faux|En partie juste).*(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/,
    );
    await expect(counted.first()).toContainText(/\d+\s% →\s+puis \d+\s%/);
    await expect(sheet.getByRole('heading', { name: /^Le point de départ\s: \d+\s%$/ })).toBeVisible();
    await sheet.getByRole('button', { name: 'La règle, en clair' }).click();
    await expect(sheet.getByText(/Chaque réussite rend le souvenir plus durable/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(first.last().getByRole('button', { name: /^Pourquoi/ })).toBeFocused();
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
    await page
      .getByRole('button', { name: /^Pourquoi \d+/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText(/à sa dernière réponse/)).toBeVisible();
    await expect(sheet.getByRole('heading', { name: 'Ce qui a compté' })).toBeVisible();
  });
});
