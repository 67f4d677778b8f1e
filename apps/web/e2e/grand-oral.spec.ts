import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** Opens a rehearsal of the question 1, straight to the presentation. */
async function openRehearsal(page: Page) {
  await page.getByRole('button', { name: 'Répéter', exact: true }).click();
  const rehearsal = page.getByRole('dialog', { name: 'Répétition du Grand oral' });
  await rehearsal.getByLabel('Préparation').selectOption('Sans');
  return rehearsal;
}

async function adamsPage(page: Page) {
  await page.goto('/eleves');
  await page.getByRole('link', { name: /^Adam / }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Synthèse d’Adam' })).toBeVisible();
  await page.goto(`${page.url()}/grand-oral`);
}

test.describe('a pupil of Terminale', () => {
  test.describe.configure({ mode: 'serial' });
  test.use({ storageState: signedIn('sofia') });

  test('writes a question that is kept as they go, even when the network fails for a while', async ({ page }) => {
    await page.goto('/dashboard');
    await page.getByRole('link', { name: 'Grand oral', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ton Grand oral' })).toBeVisible();
    await expect(page.getByText(/^Prochaine étape/).first()).toContainText('choisir une idée');
    await page.getByRole('button', { name: 'Commencer la question 1' }).click();
    await expect(page.getByRole('radio', { name: /^Formulée/ })).toBeDisabled();
    await page.getByLabel('Question', { exact: true }).fill('Pourquoi trie-t-on en n log n ?');
    await page.getByLabel('Porte sur').selectOption('NSI');
    await expect(page.getByText('Tout est enregistré')).toBeVisible();

    await page.route('**/trpc/grandOral.saveQuestion*', (route) => route.abort());
    await page.getByRole('button', { name: 'Ajouter une partie' }).click();
    await page.getByLabel('Partie 1', { exact: true }).fill('Le tri fusion');
    await expect(page.getByText(/^Gardé sur cet appareil/)).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: 'Écrire la question 1' }).click();
    await expect(page.getByLabel('Partie 1', { exact: true })).toHaveValue('Le tri fusion');
    await page.unroute('**/trpc/grandOral.saveQuestion*');
    await expect(page.getByText('Tout est enregistré')).toBeVisible();
    await page.getByRole('radio', { name: /^Formulée/ }).check();
    await expect(page.getByText('Tout est enregistré')).toBeVisible();
    await page.reload();
    const question = page.getByRole('region', { name: 'Question 1', exact: true });
    await expect(question).toContainText('Pourquoi trie-t-on en n log n');
    await expect(question).toContainText('Le tri fusion');
    await expect(question.getByText('Formulée', { exact: true })).toBeVisible();
  });

  test('rehearses with the microphone, listens again beside the timeline, and erases the sound for good', async ({
    page,
  }) => {
    await page.goto('/dashboard/grand-oral');
    const rehearsal = await openRehearsal(page);
    await rehearsal.getByRole('checkbox', { name: /^J’accepte/ }).check();
    await expect(rehearsal.getByText(/Le micro t’entend|Dis quelque chose/)).toBeVisible();
    await rehearsal.getByRole('button', { name: 'Commencer' }).click();
    await expect(rehearsal.getByText('Enregistrement en cours')).toBeVisible();
    await expect(rehearsal.getByText(/^9:5[0-7]$/)).toBeVisible();
    await rehearsal.getByRole('button', { name: 'Passer à la suite' }).click();
    await expect(rehearsal.getByText('Question 1 sur 8')).toBeVisible();
    await rehearsal.getByRole('button', { name: 'Pourquoi cette question' }).click();
    await rehearsal.getByRole('button', { name: 'Question suivante' }).click();
    await expect(rehearsal.getByText('Question 2 sur 8')).toBeVisible();
    await rehearsal.getByRole('button', { name: 'Terminer' }).click();
    await expect(rehearsal.getByRole('heading', { name: 'Répétition enregistrée' })).toBeVisible();
    await rehearsal.getByRole('button', { name: 'Voir mes répétitions' }).click();

    const list = page.getByRole('region', { name: 'Répétitions' });
    await expect(list.getByText('Privée')).toBeVisible();
    await list.getByRole('button', { name: /^Réécouter/ }).click();
    await expect(list.getByRole('img', { name: /^Déroulé de l’enregistrement/ })).toBeVisible();
    const player = list.locator('audio');
    const position = list.getByRole('slider', { name: /^Position/ });
    await list.getByRole('button', { name: 'Écouter' }).click();
    await expect.poll(async () => Number(await position.inputValue())).toBeGreaterThan(0.5);
    await position.fill('2');
    await expect(position).toHaveAttribute('aria-valuetext', /^0:0[2-9] sur 0:/);
    await list.getByRole('button', { name: 'Voir en tableau' }).click();
    await expect(list.getByRole('table', { name: /^Débit estimé/ })).toBeVisible();
    const address = (await player.getAttribute('src')) ?? '';
    expect((await page.request.get(address)).status()).toBe(200);

    await list.getByRole('button', { name: /^Effacer le son/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Effacer le son' }).click();
    await expect(list.getByText('Sans enregistrement.')).toBeVisible();
    expect((await page.request.get(address)).status()).toBe(404);
  });

  test('a microphone that is refused leaves the clock, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.goto('/dashboard/grand-oral');
    const rehearsal = await openRehearsal(page);
    await rehearsal.getByRole('checkbox', { name: /^J’accepte/ }).check();
    await expect(rehearsal.getByText(/Le micro n’est pas autorisé/)).toBeVisible();
    await rehearsal.getByRole('button', { name: 'Commencer' }).click();
    await expect(rehearsal.getByText(/^9:5\d$/)).toBeVisible();
    await expect(rehearsal.getByText('Enregistrement en cours')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await rehearsal.getByRole('button', { name: 'Arrêter et garder' }).click();
    await expect(rehearsal.getByRole('heading', { name: 'Répétition enregistrée' })).toBeVisible();
  });

  test('a network lost at the end loses nothing: the sound goes when it is back, from the page too', async ({
    page,
  }) => {
    await page.goto('/dashboard/grand-oral');
    const rehearsal = await openRehearsal(page);
    await rehearsal.getByRole('checkbox', { name: /^J’accepte/ }).check();
    await expect(rehearsal.getByText(/Le micro t’entend|Dis quelque chose/)).toBeVisible();
    let away = true;
    await page.route('**/api/files*', (route) => (away ? route.abort() : route.continue()));
    await rehearsal.getByRole('button', { name: 'Commencer' }).click();
    await expect(rehearsal.getByText(/^9:5[0-7]$/)).toBeVisible();
    await rehearsal.getByRole('button', { name: 'Arrêter' }).click();
    await rehearsal.getByRole('button', { name: 'Arrêter et garder' }).click();
    await expect(rehearsal.getByRole('heading', { name: 'Gardée sur cet appareil', exact: true })).toBeVisible();
    away = false;
    await rehearsal.getByRole('button', { name: 'Fermer' }).click();
    await page.goto('/dashboard/taches');
    await expect(page.getByRole('heading', { level: 1, name: 'Tes tâches' })).toBeVisible();
    await page.goto('/dashboard/grand-oral');
    const list = page.getByRole('region', { name: 'Répétitions' });
    await expect(list.getByRole('button', { name: /^Réécouter/ })).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'Gardé sur cet appareil' })).toHaveCount(0);
  });

  test('places a rehearsal on the grid, then erases everything', async ({ page }) => {
    await page.goto('/dashboard/grand-oral');
    const list = page.getByRole('region', { name: 'Répétitions' });
    await list
      .getByRole('button', { name: /^Me situer sur la grille/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Te situer sur la grille' });
    await dialog
      .getByRole('group', { name: 'Qualité orale de l’épreuve' })
      .getByRole('radio', { name: /^Satisfaisant/ })
      .check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('table', { name: /^Niveau de chaque ligne/ })).toContainText(/Toi.*Satisfaisant/);
    await list.getByRole('button', { name: 'Tout effacer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tout effacer' }).click();
    await expect(page.getByText('Ta première répétition apparaîtra ici')).toBeVisible();
  });
});

test.describe('a coach', () => {
  test.use({ storageState: signedIn('karim') });

  test('reads what is shared, comments it, and nothing of what is not', async ({ page }) => {
    await adamsPage(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Grand oral d’Adam' })).toBeVisible();
    const question = page.getByRole('region', { name: 'Question 1', exact: true });
    await expect(question).toContainText('Comment deux inconnus');
    await expect(page.getByRole('region', { name: 'Question 2' })).toContainText('n’a pas partagé cette question');
    await expect(page.getByText('sondages')).toHaveCount(0);
    await question.getByLabel('Votre commentaire').fill('La conclusion peut être plus courte.');
    await question.getByRole('button', { name: 'Commenter' }).click();
    const said = question.getByRole('listitem').filter({ hasText: 'La conclusion peut être plus courte.' });
    await said.getByRole('button', { name: 'Marquer comme traité' }).click();
    await expect(said.getByRole('button', { name: /rouvrir/ })).toBeVisible();
    const list = page.getByRole('region', { name: 'Répétitions' });
    await expect(list).toContainText('1 autre répétition gardée privée');
    await expect(page.getByRole('button', { name: 'Répéter', exact: true })).toHaveCount(0);
  });

  test('prints the questions and the grid on paper, and nothing to press', async ({ page }) => {
    await adamsPage(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Grand oral d’Adam' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Question 1', exact: true })).toBeVisible();
    await expect(page.getByText('Difficile à entendre').last()).toBeVisible();
  });
});

test.describe('a parent', () => {
  test.use({ storageState: signedIn('nadia') });

  test('reads how far it has come, and no word of it', async ({ page }) => {
    await adamsPage(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Grand oral d’Adam' })).toBeVisible();
    await expect(page.getByText('Première répétition')).toBeVisible();
    await expect(page.getByText('2 répétitions faites pour l’instant')).toBeVisible();
    await expect(page.getByText(/inconnus|sondages|Karim/)).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Grille de l’épreuve' })).toHaveCount(0);
    await page.goto('/eleves/018f0000-0000-7000-8000-000000000000/grand-oral');
    await expect(page.getByRole('heading', { level: 1, name: /^Cette page n’existe pas/ })).toBeVisible();
  });
});

test.describe('a pupil of Première', () => {
  test.use({ storageState: signedIn('lina') });

  test('has no such place, and its address explains why', async ({ page }) => {
    await page.goto('/dashboard/grand-oral');
    await expect(page.getByRole('heading', { level: 1, name: 'Le Grand oral, c’est en Terminale' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Grand oral', exact: true })).toHaveCount(0);
  });
});
