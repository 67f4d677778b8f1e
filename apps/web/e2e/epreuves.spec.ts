import { signedIn } from './support/people.ts';
import { countCalls, expect, test } from './support/test.ts';

test.describe('a Première', () => {
  test.use({ storageState: signedIn('lina') });

  test('reads her bac in one request: every mark by its weight, what comes next, what it demands', async ({ page }) => {
    const calls = countCalls(page, ['bac.scenarios', 'marks.list']);
    await page.goto('/dashboard/epreuves');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^Ton bac\s: 100 coefficients, dont 33 cette année$/,
    );
    expect(calls()).toBe(1);
    const june = page.getByRole('region', { name: 'Juin 2027', exact: true });
    await expect(june).toContainText('33 sur 100');
    const next = page.getByRole('region', { name: /^En juin 2027, trois épreuves anticipées$/ });
    await expect(next.getByRole('listitem')).toHaveCount(3);
    await next.getByRole('button', { name: 'Ce qui est demandé' }).first().click();
    await expect(next.getByRole('link', { name: 'Ajouter à ton agenda' })).toHaveAttribute('href', /\.ics$/);
    await page.getByRole('button', { name: 'Toutes les notes' }).click();
    await expect(page).toHaveURL('/dashboard/epreuves?notes=toutes');
    await expect(page.getByRole('heading', { level: 2, name: 'Notes de Terminale' })).toBeVisible();
  });

  test('slides a mark by keyboard: the bac follows, the address keeps it, and one comes back to the estimate', async ({
    page,
  }) => {
    await page.goto('/dashboard/epreuves');
    const card = page.getByRole('region', { name: 'Et si… ?' });
    const mean = card.locator('p', { hasText: /\/20/ }).first();
    await expect(card.getByText('estimation', { exact: true })).toBeVisible();
    const before = await mean.textContent();
    const maths = card.getByRole('slider', { name: /^Maths × 16/ });
    await maths.focus();
    await maths.press('End');
    await expect(card.getByText('simulation', { exact: true })).toBeVisible();
    await expect(mean).not.toHaveText(before ?? '');
    await expect(card).toContainText('Avec 20 en maths');
    await expect(page).toHaveURL(/si=/);
    await page.reload();
    await expect(card.getByRole('slider', { name: /^Maths × 16/ })).toHaveValue('20');
    await card.getByRole('button', { name: 'Revenir à l’estimation' }).click();
    await expect(card.getByText('estimation', { exact: true })).toBeVisible();
    await expect(page).toHaveURL('/dashboard/epreuves');
  });

  test('an address that supposes nonsense is read without it', async ({ page }) => {
    await page.goto('/dashboard/epreuves?si=%7B%22SPE1%22%3A99%2C%22NOPE%22%3A12%7D');
    await expect(page.getByText('estimation', { exact: true })).toBeVisible();
  });
});

test.describe('a pupil changes speciality', () => {
  test.use({ storageState: signedIn('hugo') });

  test('sees what moves before saying yes; an impossible choice says which rule it breaks', async ({ page }) => {
    await page.goto('/dashboard/epreuves');
    await page.getByRole('button', { name: 'Changer tes choix' }).click();
    const dialog = page.getByRole('dialog', { name: 'Changer tes choix' });
    const apply = dialog.getByRole('button', { name: 'Appliquer' });
    await expect(apply).toBeDisabled();
    const dropped = dialog.getByLabel('Celle que tu arrêtes');
    const kept = dialog.getByLabel('Gardée en Terminale').first();
    const [was, becomes] = [await dropped.inputValue(), await kept.inputValue()];
    await dropped.selectOption(becomes);
    await expect(kept).toHaveValue(was);
    await expect(dialog.getByText(/toujours 100 coefficients/)).toBeVisible();
    await expect(dialog.getByRole('heading', { name: 'Disparaît' })).toBeVisible();

    await dialog.getByRole('checkbox', { name: /Maths expertes/ }).click();
    await expect(dialog.getByText(/Mathématiques expertes.*demande de garder/)).toBeVisible();
    await expect(apply).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /Maths expertes/ }).click();

    await expect(apply).toBeEnabled();
    await apply.click();
    await expect(page.getByText('Choix enregistrés').first()).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await page.reload();
    await page.getByRole('button', { name: 'Changer tes choix' }).click();
    await expect(dropped).toHaveValue(becomes);
  });
});

test.describe('a parent', () => {
  test.use({ storageState: signedIn('nadia') });

  test('reads a child’s plan, and changes no choice', async ({ page }) => {
    await page.goto('/eleves');
    await page.getByRole('link', { name: /^Lina / }).click();
    await page.getByRole('navigation', { name: 'Pages de Lina' }).getByRole('link', { name: 'Épreuves' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Le bac de Lina\s: 100 coefficients/);
    await expect(page.getByRole('button', { name: /Changer/ })).toHaveCount(0);
  });
});
