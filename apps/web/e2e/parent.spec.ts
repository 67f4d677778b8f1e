import { signedIn } from './support/people.ts';
import { expect, readOn, test } from './support/test.ts';

test.describe('a parent', () => {
  test.use({ storageState: signedIn('nadia') });

  test('reads each child’s Synthèse, and changes nothing in it', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/eleves');
    await expect(page.getByRole('heading', { level: 1, name: 'Vos enfants' })).toBeVisible();
    await page.getByRole('link', { name: /^Lina / }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Synthèse de Lina' })).toBeVisible();
    await readOn(page);
    await expect(page.getByRole('heading', { name: 'Son bac, estimé aujourd’hui' })).toBeVisible();
    await expect(page.getByRole('button', { name: /C’est fait|Passer|Marquer/ })).toHaveCount(0);
    // « tu » is for the child; only the reasons written to her are quoted.
    await expect(page.getByRole('region', { name: 'Où en est Lina' })).not.toContainText(/\b(tu|ton|tes)\b/);
  });

  test('does not tell a stranger’s child from one that does not exist', async ({ page, browser }) => {
    const hugo = await browser.newContext({ storageState: signedIn('hugo') });
    const me = await hugo.request.get('/trpc/auth.me');
    const { student_id } = (await me.json()).result.data;
    await hugo.close();
    for (const id of [student_id, '018f0000-0000-7000-8000-000000000000', 'nimporte']) {
      await page.goto(`/eleves/${id}`);
      await expect(
        page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas, ou ne vous concerne pas' }),
      ).toBeVisible();
    }
  });

  test('a pupil’s own address leads to the children', async ({ page }) => {
    await page.goto('/dashboard');
    await expect(page).toHaveURL('/eleves');
  });
});

test('a parent links a child with the code that the child shows', async ({ browser }) => {
  const child = await browser.newContext({ storageState: signedIn('sofia') });
  const account = await child.newPage();
  await account.goto('/compte');
  await account.getByRole('button', { name: 'Afficher un code' }).click();
  await expect(account.getByRole('timer')).toHaveText(/Valable encore 1[45].minutes/);
  const code = (await account.locator('p.font-mono [aria-hidden]').textContent()) ?? '';

  const parent = await browser.newContext({ storageState: signedIn('claire') });
  const page = await parent.newPage();
  await page.goto('/eleves');
  await page.getByRole('button', { name: 'Relier un enfant' }).click();
  const dialog = page.getByRole('dialog', { name: 'Relier un enfant' });
  await dialog.getByLabel('Code').fill('AAAA');
  await dialog.getByRole('button', { name: 'Relier', exact: true }).click();
  await expect(dialog.getByLabel('Code')).toHaveAccessibleDescription(/huit lettres et chiffres/);
  await dialog.getByLabel('Code').fill('AAAA BBBB');
  await dialog.getByRole('button', { name: 'Relier', exact: true }).click();
  await expect(dialog.getByLabel('Code')).toHaveAccessibleDescription(/inconnu, expiré ou déjà utilisé/);
  await dialog.getByLabel('Code').fill(code.toLowerCase());
  await dialog.getByRole('button', { name: 'Relier', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Sofia / })).toBeVisible();

  await account.reload();
  await expect(account.getByText(/^Claire /)).toBeVisible();
  await child.close();
  await parent.close();
});
