import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** A column of the board by its place: 0 is today. */
const day = (page: Page, days: number) => page.locator('section[data-slot]').nth(days);
const later = (page: Page) => page.locator('section[data-slot="later"]');
const card = (page: Page, label: string) => page.locator('[data-task]').filter({ hasText: label });

async function openBoard(page: Page): Promise<void> {
  await page.goto('/dashboard/taches');
  await expect(page.getByRole('heading', { level: 1, name: 'Tes tâches' })).toBeVisible();
}

async function addTask(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une tâche' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter une tâche' });
  await dialog.getByLabel('À faire').fill(label);
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, label)).toBeVisible();
}

async function removeTask(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: `Autres actions\u00a0: ${label}` }).click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await expect(card(page, label)).toHaveCount(0);
}

test.describe('a pupil’s own tasks', () => {
  test.describe.configure({ mode: 'serial' });
  test.use({ storageState: signedIn('hugo') });

  test('homework is added with its subject, competence and dates, and says why it counts', async ({ page }) => {
    await openBoard(page);
    await page.getByRole('button', { name: 'Ajouter une tâche' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter une tâche' });
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(dialog.getByLabel('À faire')).toHaveAccessibleDescription(/Il faut dire quoi faire/);
    await expect(dialog.getByLabel('À faire')).toBeFocused();
    await dialog.getByLabel('À faire').fill('Exercice 12 page 40');
    await dialog.getByLabel('Matière').selectOption('Maths');
    await dialog.getByLabel('Compétence').selectOption({ index: 1 });
    await dialog.getByLabel('Durée').selectOption('30');
    const tomorrow = (await day(page, 1).getAttribute('data-slot')) ?? '';
    await dialog.getByLabel('À rendre le').fill((await day(page, 3).getAttribute('data-slot')) ?? '');
    await dialog.getByLabel('Tu le feras le').fill(tomorrow);
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page.getByText('Tâche ajoutée', { exact: true }).first()).toBeVisible();

    const added = day(page, 1).getByRole('listitem').filter({ hasText: 'Exercice 12 page 40' });
    await expect(added).toContainText(/Maths.*30.min.*coefficients.*Ajoutée par toi/s);
    await added.getByRole('button', { name: /^Pourquoi/ }).click();
    await expect(page.getByText(/au bac.*à acquérir.*échéance.*=/)).toBeVisible();
    await page.keyboard.press('Escape');

    await added.getByRole('button', { name: /^Autres actions/ }).click();
    await page.getByRole('menuitem', { name: 'Modifier' }).click();
    const form = page.getByRole('dialog', { name: 'Modifier la tâche' });
    await expect(form.getByLabel('Tu le feras le')).toHaveValue(tomorrow);
    await form.getByLabel('À faire').fill('Exercice 13 page 40');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await page.reload();
    await expect(day(page, 1)).toContainText('Exercice 13 page 40');
    await removeTask(page, 'Exercice 13 page 40');
  });

  test('a task is moved by hand or by its menu, and « Annuler » brings it back', async ({ page }) => {
    // High enough for the card and the day to be seen together, as a hand that drags needs them.
    await page.setViewportSize({ width: 1280, height: 2600 });
    await openBoard(page);
    await addTask(page, 'Relis le chapitre 3');
    await expect(later(page)).toContainText('Relis le chapitre 3');
    await card(page, 'Relis le chapitre 3').dragTo(day(page, 2));
    await expect(day(page, 2)).toContainText('Relis le chapitre 3');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(later(page)).toContainText('Relis le chapitre 3');

    // With the keyboard alone, from the card to the day.
    await page.getByRole('button', { name: 'Déplacer\u00a0: Relis le chapitre 3' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Aujourd’hui' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(day(page, 1)).toContainText('Relis le chapitre 3');
    await expect(card(page, 'Relis le chapitre 3')).toBeFocused();
    await page.reload();
    await expect(day(page, 1)).toContainText('Relis le chapitre 3');
  });

  test('a refusal puts the task back on its day, aloud', async ({ page }) => {
    await openBoard(page);
    await page.route('**/trpc/tasks.update*', (route) => route.abort());
    await page.getByRole('button', { name: 'Déplacer\u00a0: Relis le chapitre 3' }).click();
    await page.getByRole('menuitem', { name: 'Aujourd’hui' }).click();
    await expect(page.getByText('La tâche n’a pas pu être déplacée').first()).toBeVisible();
    await expect(day(page, 1)).toContainText('Relis le chapitre 3');
    await page.unroute('**/trpc/tasks.update*');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(day(page, 0)).toContainText('Relis le chapitre 3');
  });

  test('done is one touch, with a way back; what is done is found again and taken up again', async ({ page }) => {
    await openBoard(page);
    const tick = page.getByRole('button', { name: 'Marquer comme fait\u00a0: Relis le chapitre 3' });
    await tick.click();
    await expect(card(page, 'Relis le chapitre 3')).toHaveCount(0);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await tick.click();
    await expect(card(page, 'Relis le chapitre 3')).toHaveCount(0);
    await page.getByLabel('Statut').selectOption('Faites');
    await expect(page).toHaveURL('/dashboard/taches?vue=liste&statut=faites');
    await expect(card(page, 'Relis le chapitre 3')).toContainText('faite aujourd’hui');
    await page.getByRole('button', { name: 'Remettre à faire\u00a0: Relis le chapitre 3' }).click();
    await expect(card(page, 'Relis le chapitre 3')).toHaveCount(0);
    await page.getByText('Semaine', { exact: true }).click();
    await expect(page).toHaveURL('/dashboard/taches');
    await expect(day(page, 0)).toContainText('Relis le chapitre 3');
    await removeTask(page, 'Relis le chapitre 3');
  });

  test('what is late is taken up again in one go', async ({ page }) => {
    await openBoard(page);
    const yesterday = (slot: string) => new Date(Date.parse(slot) - 86_400_000).toISOString().slice(0, 10);
    const planned_on = yesterday((await day(page, 0).getAttribute('data-slot')) ?? '');
    const operations = ['Premier retard', 'Second retard'].map((label) => ({
      op: 'create',
      data: { label, planned_on },
    }));
    await page.request.post('/api/dashboard/tasks/bulk', { data: { operations } });
    // The open screen is told of it.
    const late = page.getByRole('region', { name: /^En retard/ });
    await expect(late).toContainText('Second retard');
    await late.getByRole('button', { name: 'Tout reprendre aujourd’hui' }).click();
    await expect(late).toHaveCount(0);
    await expect(day(page, 0)).toContainText('Premier retard');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(late).toContainText('Premier retard');
    await removeTask(page, 'Premier retard');
    await removeTask(page, 'Second retard');
  });

  test('the filters live in the address, and what was typed there is checked', async ({ page }) => {
    await page.goto('/dashboard/taches?matiere=NSI&origine=nexus&vue=liste&statut=nimporte');
    await expect(page.getByLabel('Matière')).toHaveValue('NSI');
    await expect(page.getByLabel('Origine')).toHaveValue('nexus');
    await expect(page.getByLabel('Statut')).toHaveValue('');
    const rows = page.getByRole('region', { name: 'Liste des tâches' }).getByRole('listitem');
    for (const row of await rows.all()) await expect(row).toContainText(/NSI.*Proposée par Nexus/s);
    await page.getByLabel('Origine').selectOption('Toutes les origines');
    await expect(page).toHaveURL('/dashboard/taches?vue=liste&matiere=NSI');
    await page.goto('/dashboard/taches?matiere=LATIN');
    await expect(page.getByLabel('Matière')).toHaveValue('');
  });

  test('what others gave may be planned and passed, not rewritten', async ({ page }) => {
    await openBoard(page);
    const given = page.getByRole('listitem').filter({ hasText: 'Proposée par Nexus' }).first();
    await given.getByRole('button', { name: /^Autres actions/ }).click();
    await expect(page.getByRole('menuitem', { name: 'Passer' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: /Modifier|Supprimer/ })).toHaveCount(0);
  });
});

test('a coach gives a task, and the pupil’s open screen shows it with its reason', async ({ browser }) => {
  const pupil = await browser.newContext({ storageState: signedIn('sofia') });
  const screen = await pupil.newPage();
  const streaming = screen.waitForResponse((answer) => answer.url().includes('/trpc/events.stream'));
  await openBoard(screen);
  await streaming;

  const coach = await browser.newContext({ storageState: signedIn('karim') });
  const page = await coach.newPage();
  await page.goto('/eleves');
  await page.getByRole('link', { name: /^Sofia / }).click();
  await page.getByRole('link', { name: 'Toutes les tâches de Sofia' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tâches de Sofia' })).toBeVisible();
  await addTask(page, 'Apporte ton brouillon');
  await expect(card(page, 'Apporte ton brouillon')).toContainText('Demandée par vous');
  await expect(card(screen, 'Apporte ton brouillon')).toContainText(/Karim te l’a demandé.*Demandée par Karim/s);
  await expect(screen.getByText('Une nouvelle tâche est arrivée.')).toBeAttached();
  await removeTask(page, 'Apporte ton brouillon');
  await expect(card(screen, 'Apporte ton brouillon')).toHaveCount(0);
  await pupil.close();
  await coach.close();
});

test.describe('a parent', () => {
  test.use({ storageState: signedIn('nadia') });

  test('reads a child’s tasks and their reasons, and changes nothing', async ({ page }) => {
    await page.goto('/eleves');
    await page.getByRole('link', { name: /^Lina / }).click();
    await page.getByRole('link', { name: 'Toutes les tâches de Lina' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tâches de Lina' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Pourquoi/ }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /Ajouter|Déplacer|Marquer|Autres actions|reprendre/ })).toHaveCount(
      0,
    );
  });
});

test.describe('from anywhere', () => {
  test.use({ storageState: signedIn('hugo') });

  test('the palette opens the form of a new task, and closing it leaves a clean address', async ({ page }) => {
    await page.goto('/dashboard');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('ajouter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Ajouter une tâche' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL('/dashboard/taches');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
