import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const course = '/dashboard/cours/representer-des-donnees';

test.describe('a pupil', () => {
  test.use({ storageState: signedIn('lina') });

  test('finds a course by its category, on their own level', async ({ page }) => {
    await page.goto('/dashboard');
    await page.getByRole('navigation').getByRole('link', { name: 'Cours' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tes cours de Première' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('NSI');
    await expect(page.getByRole('link', { name: 'Bases de données relationnelles et SQL' })).toHaveCount(0);

    await page.getByLabel('Matière').selectOption('NSI');
    await page.getByLabel('Catégorie').selectOption('Données');
    await expect(page).toHaveURL('/dashboard/cours?matiere=NSI&categorie=donnees');
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(3);

    await page.getByText('Terminale', { exact: true }).click();
    await expect(page).toHaveURL('/dashboard/cours?matiere=NSI&niveau=terminale&categorie=donnees');
    await expect(page.getByRole('link', { name: 'Bases de données relationnelles et SQL' })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Catégorie')).toHaveValue('donnees');
  });

  test('is told when nothing answers, and what to do', async ({ page }) => {
    await page.goto('/dashboard/cours?matiere=NSI&categorie=geometrie');
    await expect(page.getByRole('heading', { name: 'Aucun cours avec ces filtres' })).toBeVisible();
    await page.getByRole('link', { name: 'Voir tous les cours' }).click();
    await expect(page).toHaveURL('/dashboard/cours?niveau=tous');
    await expect(page.getByRole('heading', { level: 2, name: 'Philosophie' })).toBeVisible();
  });

  test('reads a section, follows a link of the text to another course without a reload, and comes back', async ({
    page,
  }) => {
    await page.goto('/dashboard/cours?niveau=terminale');
    await page.getByRole('link', { name: /^Arbres binaires/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Arbres binaires/ })).toBeVisible();
    await expect(page).toHaveTitle(/^Arbres binaires/);
    await expect(page.getByRole('heading', { level: 3, name: 'Exercice 1', exact: true })).toBeVisible();

    await page.evaluate(() => Object.assign(window, { notReloaded: true }));
    await page.getByRole('main').getByRole('link', { name: 'pile', exact: true }).click();
    await expect(page).toHaveURL('/dashboard/cours/structures-lineaires#NSI-T-STRU-04');
    const section = page.locator('[id="NSI-T-STRU-04"]').getByRole('heading', { level: 2 });
    await expect(section).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL('/dashboard/cours/arbres');
    await expect(page.getByRole('link', { name: 'pile', exact: true })).toBeInViewport();
    expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
  });

  test('opens a course at the section of its address', async ({ page }) => {
    await page.goto(`${course}#NSI-P-BASE-03`);
    const title = page.getByRole('heading', { level: 2, name: 'Coder un entier négatif, le complément à deux' });
    await expect(title).toBeInViewport();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport();
  });

  test('goes from a course to the next one', async ({ page }) => {
    await page.goto('/dashboard/cours/premiers-programmes');
    const others = page.getByRole('navigation', { name: 'Autres cours' });
    await expect(others.getByText('Cours précédent')).toHaveCount(0);
    await others.getByRole('link', { name: /^Cours suivant/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Écrire du code sûr' })).toBeVisible();
    await expect(others.getByRole('link', { name: /Écrire ses premiers programmes$/ })).toBeVisible();
  });

  test('an unknown course is a page that does not exist', async ({ page }) => {
    await page.goto('/dashboard/cours/la-cuisine');
    await expect(page.getByRole('heading', { level: 1, name: /^Cette page n’existe pas/ })).toBeVisible();
  });

  test('on a phone, the table of contents opens and leads to a section', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(course);
    const contents = page.getByRole('navigation', { name: 'Sommaire' });
    const entry = contents.getByRole('link', { name: /^Les flottants/ });
    await expect(entry).toBeHidden();
    await contents.getByRole('button', { name: 'Sommaire du cours' }).click();
    await entry.click();
    await expect(page).toHaveURL(/#NSI-P-/);
    const section = page.getByRole('region', { name: 'Les flottants, des réels arrondis' });
    await expect(section).toBeFocused();
    await expect(section.getByRole('heading', { level: 2 })).toBeInViewport();
  });
});

test.describe('a coach', () => {
  test.use({ storageState: signedIn('karim') });

  test('reads the courses too, of both levels', async ({ page }) => {
    await page.goto('/eleves');
    await page.getByRole('navigation').getByRole('link', { name: 'Cours' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Les cours', exact: true })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Les deux' })).toBeChecked();
    await page.getByRole('link', { name: 'Bases de données relationnelles et SQL' }).click();
    await expect(page.getByRole('heading', { name: 'Ce qu’on y apprend' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Sommaire' })).toBeVisible();
  });
});
