import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** Answers move a mastery: a pupil whose Synthèse no test counts the requests of. */
test.use({ storageState: signedIn('hugo') });

/** An exercise on the page of its course; it is read once it comes near the screen. */
async function openExercise(page: Page, course: string, item: string) {
  await page.goto(`/dashboard/cours/${course}`);
  const exercise = page.locator(`#${item}`);
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise).toContainText(/Facile|Dans le cours|Type contrôle|Type bac|Pour aller plus loin/);
  return exercise;
}

test('a choice answered wrongly says why; tried again, it is right and shows its solution', async ({ page }) => {
  const exercise = await openExercise(page, 'representer-des-donnees', 'NSI-P-BASE-02-2');
  const send = exercise.getByRole('button', { name: 'Répondre' });
  await send.click();
  await expect(exercise).toContainText('Choisis d’abord une réponse.');

  await exercise.getByRole('radio', { name: '8 bits pour la somme, 16 pour le produit' }).check();
  await send.click();
  await expect(exercise.getByRole('status').filter({ hasText: 'Ce n’est pas encore ça.' })).toContainText(
    'la retenue demande un bit de plus',
  );
  await expect(exercise.getByText('Ta réponse', { exact: true })).toBeVisible();
  await expect(exercise.getByText(/^Maîtrise de cette notion/)).toContainText(/\d\s%/);
  await expect(exercise.getByRole('button', { name: 'Voir la solution' })).toHaveCount(0);

  await expect(exercise.getByRole('button', { name: 'Réessayer' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(exercise.getByRole('radio', { name: /^8 bits/ })).not.toBeChecked();
  await expect(exercise.getByText('Déjà essayé')).toBeVisible();
  await exercise.getByRole('radio', { name: '9 bits pour la somme, 16 pour le produit' }).check();
  await send.click();
  await expect(exercise.getByRole('status').filter({ hasText: 'C’est juste.' })).toContainText(
    'Un nouvel essai ne change pas ta maîtrise',
  );
  await exercise.getByRole('button', { name: 'Voir la solution' }).click();
  await expect(exercise).toContainText('La plus grande somme est');
});

test('a number is written as on paper: comma, sign; what is no number is said and not counted', async ({ page }) => {
  const exercise = await openExercise(page, 'derivation-et-fonctions', 'MATHS-P-TRI-01-3');
  const field = exercise.getByLabel('Réponse');
  await field.fill('je ne sais pas');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/La réponse attendue est un nombre/);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('je ne sais pas');

  await field.fill('−0,8');
  await page.keyboard.press('Enter');
  // The first one to be counted: what could not be read was not.
  await expect(exercise.getByRole('status').filter({ hasText: 'C’est juste.' })).toContainText(
    'Maîtrise de cette notion',
  );
});

test('lines are put in order with the keyboard alone', async ({ page }) => {
  const exercise = await openExercise(page, 'la-machine-et-son-systeme', 'NSI-P-ARCH-02-4');
  const wanted = ['LDR R0, 10', 'LDR R1, 11', 'STR R1, 10', 'STR R0, 11', 'MOV R0, #0', 'STR R0, 12', 'HALT'];
  const lines = exercise.getByRole('list', { name: 'Lignes à ranger' }).getByRole('listitem');
  await expect(lines).toHaveCount(wanted.length);
  for (const [place, line] of wanted.entries()) {
    const up = exercise.getByRole('button', { name: `Monter : ${line}`, exact: true });
    const texts = await lines.allTextContents();
    const steps = texts.findIndex((text) => text.includes(line)) - place;
    if (steps > 0) await up.focus();
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('Enter');
      // The focus follows the line; at the top only its other button is left.
      await expect(exercise.locator('[data-line]').filter({ hasText: line }).locator(':focus')).toHaveCount(1);
    }
    await expect(lines.nth(place)).toContainText(line);
  }
  await exercise.getByRole('button', { name: 'Répondre' }).focus();
  await page.keyboard.press('Enter');
  await expect(exercise.getByRole('status').filter({ hasText: 'C’est juste.' })).toBeVisible();
});

test('a hint is read before the answer; then another exercise of the same kind comes in its place', async ({
  page,
}) => {
  const exercise = await openExercise(page, 'representer-des-donnees', 'NSI-P-BASE-02-1');
  await expect(exercise).toContainText('Avec un indice, la réponse compte moins.');
  await exercise.getByRole('button', { name: 'Un indice (1 sur 2)' }).click();
  await expect(exercise.getByRole('status').filter({ hasText: 'Indice 1' })).toContainText('puissances de 2');
  await expect(exercise.getByRole('button', { name: 'Un indice (2 sur 2)' })).toBeVisible();

  const field = exercise.getByLabel('Réponse, en bits');
  await field.fill('1000');
  await exercise.getByRole('button', { name: 'Répondre' }).click();
  await expect(exercise.getByText('Ce n’est pas encore ça.')).toBeVisible();

  await exercise.getByRole('button', { name: 'Un autre du même genre' }).click();
  await expect(field).toHaveValue('');
  await expect(field).toBeEnabled();
  await expect(exercise).toBeFocused();
  await expect(exercise).not.toContainText('Indice 1');
  await expect(exercise.getByText('Ce n’est pas encore ça.')).toHaveCount(0);
});

test.describe('an adult', () => {
  test.use({ storageState: signedIn('nadia') });

  test('reads the exercise and its hints, and does not answer', async ({ page }) => {
    const exercise = await openExercise(page, 'representer-des-donnees', 'NSI-P-BASE-02-2');
    await expect(exercise).toContainText('Seul un élève répond.');
    await expect(exercise.getByRole('radio').first()).toBeDisabled();
    await expect(exercise.getByRole('button', { name: 'Répondre' })).toHaveCount(0);
    await exercise.getByRole('button', { name: 'Un indice (1 sur 2)' }).click();
    await expect(exercise).toContainText('les deux capteurs envoient 255');
  });
});
