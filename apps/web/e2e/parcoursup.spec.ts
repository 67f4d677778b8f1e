import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const nbsp = '\u00a0';
const wish = (page: Page, formation: string) => page.locator('[data-wish]').filter({ hasText: formation });
const saved = (page: Page) => expect(page.getByText('Tout est enregistré.')).toBeVisible();

async function openFile(page: Page): Promise<void> {
  await page.goto('/dashboard/parcoursup');
  await expect(page.getByRole('heading', { level: 2, name: 'Tes vœux' })).toBeVisible();
}

test.describe('a pupil of Terminale', () => {
  test.describe.configure({ mode: 'serial' });
  test.use({ storageState: signedIn('adam') });

  test('is told what to do and by when, and which dates are not sure', async ({ page }) => {
    await page.goto('/dashboard');
    await page.getByRole('navigation').getByRole('link', { name: 'Parcoursup' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('11 mars 2027');
    await expect(page.getByText(/Dans .*jours, le .*date provisoire/)).toBeVisible();
    const calendar = page.getByRole('region', { name: 'Calendrier 2027' });
    await expect(calendar.getByText('provisoire', { exact: true })).toHaveCount(8);
    await expect(calendar).toContainText('Aujourd’hui');
  });

  test('adds a wish with its sub-wishes, is refused past a rule, ticks and unticks, then removes it', async ({
    page,
  }) => {
    await openFile(page);
    await page.getByRole('button', { name: 'Ajouter un vœu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter un vœu' });
    await dialog.getByLabel('Formation', { exact: true }).fill('BUT Réseaux');
    await dialog.getByLabel('Établissement', { exact: true }).fill('IUT d’Évry');
    await dialog.getByLabel('Ville', { exact: true }).fill('Évry');
    await dialog.getByRole('button', { name: 'Ajouter un sous-vœu' }).click();
    await dialog.getByLabel('Sous-vœu 1, établissement').fill('IUT de Vélizy');
    await dialog.getByLabel('Sous-vœu 1, ville').fill('Vélizy');
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(dialog).toBeHidden();
    const added = wish(page, 'BUT Réseaux');
    await expect(added).toContainText('IUT de Vélizy, Vélizy');

    await added.getByRole('button', { name: /^Liste, lettre et documents/ }).click();
    await added.getByRole('button', { name: /^Cocher.*Pièces propres/ }).click();
    await expect(added).toContainText('1/3');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(added).toContainText('0/3');
    const answered = page.waitForResponse((response) => response.url().includes('parcoursup.tick'));
    await added.getByRole('button', { name: /^Cocher.*Confirmer/ }).click();
    await expect(added.getByText('Confirmé', { exact: true })).toBeVisible();
    await answered;
    await page.reload();
    await expect(added.getByText('Confirmé', { exact: true })).toBeVisible();

    await page.route('**/trpc/parcoursup.tick*', (route) => route.abort());
    await page.getByRole('button', { name: /^Cocher.*Fiche Avenir/ }).click();
    await expect(page.getByText('La ligne n’a pas pu être changée').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Cocher.*Fiche Avenir/ })).toBeVisible();
    await page.unroute('**/trpc/parcoursup.tick*');

    await added.getByRole('button', { name: /^Autres actions/ }).click();
    await page.getByRole('menuitem', { name: 'Supprimer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await expect(added).toHaveCount(0);
  });

  test('sends a document, reads it back and removes it; another kind is refused in French', async ({ page }) => {
    await openFile(page);
    const file = page.getByRole('region', { name: 'Pièces du dossier' });
    const input = file.locator('input[type="file"]');
    await input.setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>no</html>') });
    await expect(file.getByRole('alert')).toContainText('n’est pas d’un type accepté');
    const content = Buffer.from(`%PDF-1.4\n${'x'.repeat(5000)}`);
    await input.setInputFiles({ name: 'Mon CV été.pdf', mimeType: 'application/pdf', buffer: content });
    const link = file.getByRole('link', { name: 'Mon CV été.pdf' });
    await expect(link).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('Mon CV été.pdf');
    await file.getByRole('button', { name: 'Supprimer\u00a0: Mon CV été.pdf' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await expect(link).toHaveCount(0);
  });

  test('writes a letter that nothing loses: closed at once, offline, on two screens', async ({ page, context }) => {
    await openFile(page);
    const formation = 'Licence MIASHS';
    const open = async (on: Page) => {
      const card = wish(on, formation);
      const details = card.getByRole('button', { name: /^Liste, lettre et documents/ });
      if ((await details.getAttribute('aria-expanded')) === 'false') await details.click();
      await card.getByRole('button', { name: /la lettre/ }).click();
      return on.getByLabel('Ton texte');
    };
    const text = await open(page);
    await text.fill('Je voudrais');
    await expect(page.getByText(`11 sur 1${nbsp}500 caractères`)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(wish(page, formation)).toContainText('11 caractères sur');

    await open(page);
    await context.setOffline(true);
    await text.fill('Je voudrais apprendre');
    await expect(page.getByText(/^Hors ligne.: ton texte est gardé/)).toBeVisible();
    await context.setOffline(false);
    await saved(page);

    const other = await context.newPage();
    await openFile(other);
    await (await open(other)).fill('Écrit ailleurs');
    await saved(other);
    await other.close();
    await text.fill('Je voudrais apprendre encore');
    await page.getByRole('button', { name: 'Garder les deux, le mien en nouveau brouillon' }).click();
    await saved(page);
    await page.getByRole('button', { name: /ancien brouillon/ }).click();
    await page.getByRole('button', { name: 'Reprendre le brouillon 1' }).click();
    await expect(text).toHaveValue('Écrit ailleurs');
  });
});

test.describe('their parent', () => {
  test.use({ storageState: signedIn('nadia') });

  test('reads wishes and dates, and no draft', async ({ page }) => {
    await page.goto('/eleves?q=adam');
    await page.getByRole('link', { name: /^Adam / }).click();
    await page.getByRole('navigation', { name: 'Pages d’Adam' }).getByRole('link', { name: 'Parcoursup' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Parcoursup d’Adam' })).toBeVisible();
    await expect(wish(page, 'BUT Informatique')).toContainText('Lettre et documents non partagés.');
    await expect(page.getByText('Relevé des épreuves anticipées.pdf')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Cocher|lettre$|Ajouter/ })).toHaveCount(0);
  });
});

test.describe('their coach', () => {
  test.use({ storageState: signedIn('karim') });

  test('reads the letter', async ({ page }) => {
    await page.goto('/eleves?q=adam');
    await page.getByRole('link', { name: /^Adam / }).click();
    await page.getByRole('navigation', { name: 'Pages d’Adam' }).getByRole('link', { name: 'Parcoursup' }).click();
    await page.getByRole('button', { name: /^Lire la lettre.*BUT Informatique/ }).click();
    await expect(page.getByRole('dialog')).toContainText('spécialité NSI');
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0);
  });
});

test.describe('a pupil of Première', () => {
  test.use({ storageState: signedIn('lina') });

  test('has no tab, and their address says why', async ({ page }) => {
    await page.goto('/dashboard/parcoursup');
    await expect(page.getByRole('heading', { level: 1, name: 'Parcoursup, c’est en Terminale' })).toBeVisible();
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Parcoursup' })).toHaveCount(0);
  });
});

test('on paper, every wish with its whole list and no button', async ({ browser }) => {
  const context = await browser.newContext({ storageState: signedIn('adam') });
  const page = await context.newPage();
  await openFile(page);
  await page.emulateMedia({ media: 'print' });
  await expect(wish(page, 'BTS SIO').getByText('Confirmer CHAQUE vœu avant la date limite')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await context.close();
});
