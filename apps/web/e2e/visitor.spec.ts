import { expect, test } from './support/test.ts';

test('a deep link waits behind the sign-in', async ({ page }) => {
  await page.goto('/dashboard?matiere=MATHS');
  await expect(page).toHaveURL(/\/connexion\?suite=/);
  await expect(page.getByText('Il faut se connecter pour ouvrir cette page.')).toBeVisible();
  await page.getByRole('button', { name: /^Lina, élève/ }).click();
  await expect(page).toHaveURL('/dashboard?matiere=MATHS');
});

test('another site is never a place to come back to', async ({ page }) => {
  await page.goto('/connexion?suite=https%3A%2F%2Failleurs.example');
  await page.getByRole('button', { name: /^Lina, élève/ }).click();
  await expect(page).toHaveURL('/dashboard');
});

test('a wrong password is said, and what was typed is kept', async ({ page }) => {
  await page.goto('/connexion');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByLabel('Adresse e-mail')).toBeFocused();
  await expect(page.getByLabel('Adresse e-mail')).toHaveAccessibleDescription(/manque/);
  await page.getByLabel('Adresse e-mail').fill('eleve@nexus.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('pas-le-bon');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert')).toContainText('Adresse e-mail ou mot de passe incorrect.');
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('eleve@nexus.example');
});

test('a pupil opens an account; what is missing is said beside each field', async ({ page }) => {
  await page.goto('/connexion');
  await page.getByRole('link', { name: 'Ouvrir un compte' }).click();
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  await expect(page.getByLabel('Prénom')).toBeFocused();
  await expect(page.getByLabel('Prénom')).toHaveAccessibleDescription(/prénom manque/);
  await expect(page.getByRole('group', { name: 'Tu es en' })).toHaveAccessibleDescription('Choisis ton année.');
  await expect(page.getByLabel('Deuxième spécialité')).toHaveAccessibleDescription(/Choisis/);

  await page.getByLabel('Prénom').fill('Yasmine');
  await page.getByLabel('Nom', { exact: true }).fill('Essai');
  await page.getByLabel('Adresse e-mail').fill(`yasmine.${test.info().workerIndex}.${Date.now()}@nexus.example`);
  await page.getByLabel('Mot de passe', { exact: true }).fill('une phrase assez longue');
  await page.getByRole('radio', { name: 'Première', exact: true }).check();
  await expect(page.getByText(/celle que tu penses arrêter/)).toBeVisible();
  await page.getByRole('radio', { name: 'Terminale', exact: true }).check();
  await expect(page.getByText(/celle que tu as arrêtée/)).toBeVisible();
  await page.getByRole('radio', { name: /dans un lycée/ }).check();
  await page.getByLabel('Première spécialité').selectOption('NSI');
  await page.getByLabel('Deuxième spécialité').selectOption('MATHS');
  await expect(page.getByLabel('Troisième spécialité').locator('option[value="NSI"]')).toBeDisabled();
  await page.getByLabel('Troisième spécialité').selectOption('PC');
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour Yasmine/ })).toBeVisible();
});

test('a parent opens an account and is told how to link a child', async ({ page }) => {
  await page.goto('/inscription');
  await page.getByRole('radio', { name: /^Parent/ }).check();
  await expect(page.getByLabel('Première spécialité')).toHaveCount(0);
  await page.getByLabel('Prénom').fill('Paul');
  await page.getByLabel('Nom', { exact: true }).fill('Essai');
  await page.getByLabel('Adresse e-mail').fill(`paul.${test.info().workerIndex}.${Date.now()}@nexus.example`);
  await page.getByLabel('Mot de passe', { exact: true }).fill('une phrase assez longue');
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  await expect(page.getByRole('heading', { name: 'Reliez votre enfant' })).toBeVisible();
});

test('a forgotten password', async ({ page }) => {
  await page.goto('/connexion');
  await page.getByRole('link', { name: /Mot de passe oublié/ }).click();
  await page.getByLabel('Adresse e-mail du compte').fill('pas une adresse');
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByLabel('Adresse e-mail du compte')).toHaveAccessibleDescription(/forme/);
  await page.getByLabel('Adresse e-mail du compte').fill('autre.parent@nexus.example');
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByRole('heading', { name: 'Regardez vos messages' })).toBeVisible();

  await page.goto('/nouveau-mot-de-passe');
  await expect(page.getByRole('heading', { name: 'Ce lien est incomplet' })).toBeVisible();
  await page.goto('/nouveau-mot-de-passe?token=un-jeton-qui-n-existe-pas-du-tout');
  await page.getByLabel('Nouveau mot de passe').fill('une phrase assez longue');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText(/expiré ou a déjà servi/);
});

test('a page that does not exist says so', async ({ page }) => {
  await page.goto('/nimporte/quoi');
  await expect(page.getByRole('heading', { level: 1, name: /n’existe pas/ })).toBeVisible();
  await expect(page).toHaveTitle('Page introuvable · Nexus Réussite');
});
