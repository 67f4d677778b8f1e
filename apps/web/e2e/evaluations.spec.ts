import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Something to each question, whatever it asks. */
async function answer(page: Page, place: number) {
  const question = page.getByRole('region', { name: `Question ${place}`, exact: true });
  await question.getByRole('heading', { name: `Question ${place}` }).scrollIntoViewIfNeeded();
  const [choices, fields, moves] = [
    question.locator('input[type=radio], input[type=checkbox]'),
    question.getByRole('textbox'),
    question.getByRole('button', { name: /^Descendre/ }),
  ];
  if ((await choices.count()) > 0) await choices.first().check();
  else if ((await fields.count()) > 0) await fields.first().fill('12');
  else await moves.first().click();
}

test.describe('a pupil', () => {
  test.use({ storageState: signedIn('hugo') });

  test('makes an evaluation, writes it, loses the network and the page, hands it in and reads what it moved', async ({
    page,
    context,
  }) => {
    test.slow();
    await page.goto('/dashboard/evaluations');
    await page.getByLabel('Durée').selectOption('10 min');
    await page.getByRole('button', { name: 'Créer l’évaluation' }).click();
    await expect(page.getByText(/notions?, choisies/)).toBeVisible();
    await page.getByRole('button', { name: /^Commencer/ }).click();
    await expect(page.getByRole('timer')).toHaveText('encore 10 min');
    const places = page.getByRole('navigation', { name: 'Questions' }).getByRole('link');
    const count = await places.count();
    expect(count).toBeGreaterThan(2);
    await expectAccessible(page);

    await answer(page, 1);
    await expect(page.getByText('Tout est enregistré')).toBeVisible();
    await context.setOffline(true);
    await answer(page, 2);
    await expect(page.getByText('Gardé sur cet appareil')).toBeVisible();
    await page.getByRole('button', { name: 'Rendre' }).click();
    await expect(page.getByText(/questions? sans réponse/)).toBeVisible();
    await page.getByRole('button', { name: 'Rendre la copie' }).click();
    await expect(page.getByText(/tu pourras la rendre au retour du réseau/)).toBeVisible();
    await page.getByRole('button', { name: 'Continuer à écrire' }).click();
    await context.setOffline(false);
    await expect(page.getByText('Tout est enregistré')).toBeVisible();

    // Another visit, from the list: it goes on where it was.
    await page.goto('/dashboard/evaluations');
    await expect(page.getByText(`en cours, 2 sur ${count}`)).toBeVisible();
    await page.getByRole('region', { name: 'À faire' }).getByRole('link').first().click();
    await expect(page.getByRole('link', { name: /, répondue$/ })).toHaveCount(2);

    await page.getByRole('button', { name: 'Rendre' }).click();
    await page.getByRole('button', { name: 'Rendre la copie' }).click();
    await expect(page.getByRole('heading', { name: 'Question par question' })).toBeVisible();
    await expect(page.locator('p', { hasText: /^\d+(?:,\d+)?\/20$/ })).toBeVisible();
    await expect(page.getByText('Pas de réponse.')).toHaveCount(count - 2);
    await page.getByRole('button', { name: 'Revoir la question' }).first().click();
    await expect(page.getByRole('region', { name: 'La réponse rendue' })).toBeVisible();
    await expect(page.getByText(/^Maîtrise/).first()).toBeVisible();
    await expectAccessible(page);
    await page
      .getByRole('button', { name: /^En faire une tâche/ })
      .first()
      .click();
    await expect(page.getByText('Dans tes tâches')).toBeVisible();
  });
});

test.describe('a coach', () => {
  test.use({ storageState: signedIn('karim') });

  test('proposes an evaluation to a pupil and reads its subject, answers apart', async ({ page }) => {
    await page.goto('/eleves');
    await page.getByRole('link', { name: /Adam/ }).first().click();
    await page.getByRole('link', { name: 'Évaluations' }).click();
    await page.getByRole('radio', { name: /^Contrôle/ }).check();
    await page.getByRole('button', { name: 'Proposer l’évaluation' }).click();
    await expect(page.getByText('Proposée par Karim.')).toBeVisible();
    await expect(page.getByText('Adam ne l’a pas encore commencée.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Question 1', exact: true })).toBeVisible();
    await expectAccessible(page);
  });
});
