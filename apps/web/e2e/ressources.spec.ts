import { makePdf } from '@nexus/testing/pdf';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const field = { name: 'Chercher dans la bibliothèque' } as const;

test.describe('a pupil', () => {
  test.use({ storageState: signedIn('lina') });

  test('types as one talks, reads the passage, keeps it, opens it at its section, and finds it again', async ({
    page,
  }) => {
    await page.goto('/dashboard');
    await page.getByRole('heading', { name: 'À venir' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('dicotomi');
    await page.getByRole('option', { name: 'Chercher « dicotomi » dans les ressources' }).click();
    await expect(page).toHaveURL('/dashboard/ressources?q=dicotomi');

    const search = page.getByRole('searchbox', field);
    await search.fill('');
    await search.pressSequentially('c koi une pile');
    const first = page.getByRole('article').first();
    await expect(first.getByRole('link', { name: 'Piles', exact: true })).toBeVisible();
    await expect(first.locator('mark').first()).toHaveText(/pile/i);
    await expect(page).toHaveURL('/dashboard/ressources?q=c+koi+une+pile');

    await first.getByRole('button', { name: 'Mettre dans les favoris : Piles' }).click();
    await expect(first.getByRole('button', { name: 'Retirer des favoris : Piles' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await search.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/dashboard/cours/structures-lineaires#NSI-T-STRU-04');
    await expect(page.getByRole('heading', { level: 2, name: 'Piles', exact: true })).toBeInViewport();

    await page.goto('/dashboard/ressources');
    const favorites = page.getByRole('region', { name: 'Favoris' });
    await expect(favorites.getByRole('link', { name: 'Piles', exact: true })).toBeVisible();
    await favorites.getByRole('button', { name: 'Retirer des favoris : Piles' }).click();
    await expect(favorites).toHaveCount(0);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(favorites).toBeVisible();
    await favorites.getByRole('button', { name: 'Retirer des favoris : Piles' }).click();
    await expect(favorites).toHaveCount(0);
  });

  test('keeps to a subject, is told what was understood, and gets out of an empty search', async ({ page }) => {
    await page.goto('/dashboard/ressources?q=boucke+while');
    await expect(page.getByText('Orthographe comprise comme')).toBeVisible();
    await page.getByRole('button', { name: /^Chercher plutôt/ }).click();
    await expect(page.getByText('Recherche des mots tels quels.')).toBeVisible();
    await page.goto('/dashboard/ressources?q=hachage&matiere=PHILOSOPHIE');
    await expect(page.getByRole('heading', { name: 'Rien trouvé pour « hachage »' })).toBeVisible();
    await page.getByRole('button', { name: 'Chercher dans toute la bibliothèque' }).click();
    await expect(page.getByRole('article').first()).toContainText('hachage');
    await page.getByLabel('Type').selectOption('cours');
    await expect(page).toHaveURL(/type=cours/);
    await expect(page.getByRole('article').first()).toContainText('Dictionnaires et recherche par clé');
  });
});

test.describe('a coach', () => {
  test.use({ storageState: signedIn('karim') });

  test('adds a link that search finds, corrects it and withdraws it', async ({ page }) => {
    await page.goto('/dashboard/ressources');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter une ressource' });
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await expect(dialog.getByText('Un titre a de 3 à 200 caractères.')).toBeVisible();
    await dialog.getByLabel('Titre').fill('Le simulateur de réseau Filius');
    await dialog.getByLabel('Adresse').fill('https://filius.example/');
    await dialog.getByLabel('Description').fill('Câbler des machines virtuelles zigomatiques.');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await expect(dialog).toHaveCount(0);

    const added = page.getByRole('region', { name: 'Ajoutées récemment' });
    const card = added.getByRole('article', { name: /Filius/ });
    await expect(card.getByRole('link')).toHaveAttribute('href', 'https://filius.example/');
    await expect(async () => {
      await page.goto('/dashboard/ressources?q=zigomatike');
      await expect(page.getByRole('link', { name: /Filius/ })).toBeVisible({ timeout: 1_000 });
    }).toPass();

    await page.goto('/dashboard/ressources');
    await card.getByRole('button', { name: /^Modifier ou retirer/ }).click();
    await page.getByRole('menuitem', { name: 'Modifier' }).click();
    const edit = page.getByRole('dialog', { name: 'Corriger une ressource' });
    await edit.getByLabel('Titre').fill('Filius, un réseau sur son bureau');
    await edit.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(added.getByRole('link', { name: /sur son bureau/ })).toBeVisible();
    await card.getByRole('button', { name: /^Modifier ou retirer/ }).click();
    await page.getByRole('menuitem', { name: 'Retirer' }).click();
    await expect(card).toHaveCount(0);
  });

  test('sends a PDF whose pages search reads; what cannot be read is refused by its field', async ({ page }) => {
    await page.goto('/dashboard/ressources');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter une ressource' });
    await dialog.getByRole('radio', { name: 'Fichier PDF' }).check();
    await dialog.getByLabel('Titre').fill('Le polycopié des parcours');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    const input = dialog.getByRole('button', { name: /^Fichier PDF/ });
    await expect(input).toHaveAccessibleDescription('Choisissez un fichier PDF, et attendez qu’il soit lu.');
    const pdf = { name: 'Parcours.pdf', mimeType: 'application/pdf' };
    await input.setInputFiles({ ...pdf, buffer: makePdf(['Une page']).subarray(0, 200) });
    await expect(input).toHaveAccessibleDescription(/^Ce fichier PDF est abîmé/);
    await input.setInputFiles({ ...pdf, buffer: makePdf(['Introduction', 'Le parcours quadrilobe en largeur']) });
    await expect(dialog.getByRole('status')).toHaveText('2 pages lues');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await expect(dialog).toHaveCount(0);

    const added = page.getByRole('region', { name: 'Ajoutées récemment' });
    const card = added.getByRole('article', { name: /polycopié des parcours/ });
    await expect(card.getByText('2 pages lues')).toBeVisible();
    await page.getByRole('searchbox', field).fill('quadrilobe');
    const hit = page.getByRole('article', { name: /polycopié des parcours/ });
    await expect(hit.getByText('page 2')).toBeVisible();
    await expect(hit.getByRole('link')).toHaveAttribute('href', /^\/api\/files\/[0-9a-f-]{36}#page=2$/);

    await page.goto('/dashboard/ressources');
    await card.getByRole('button', { name: /^Modifier ou retirer/ }).click();
    await page.getByRole('menuitem', { name: 'Retirer' }).click();
    await page
      .getByRole('dialog', { name: /^Retirer ce PDF/ })
      .getByRole('button', { name: 'Retirer' })
      .click();
    await expect(card).toHaveCount(0);
  });
});
