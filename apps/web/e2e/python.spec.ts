import type { Locator, Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** Answers move a mastery: a pupil whose Synthèse no test counts the requests of. */
test.use({ storageState: signedIn('hugo') });
/** Python takes seconds to start on a machine that does other things. */
test.setTimeout(240_000);
const patience = { timeout: 60_000 };

async function openProgram(page: Page, course: string, item: string): Promise<Locator> {
  await page.goto(`/dashboard/cours/${course}`);
  const exercise = page.locator(`#${item}`);
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByRole('textbox')).toBeVisible();
  return exercise;
}

/** As one pastes: everything at once, over what is there. */
async function write(exercise: Locator, text: string): Promise<void> {
  const editor = exercise.getByRole('textbox', { name: /^(?:Le programme|La requête|À essayer)$/ });
  await editor.click();
  await editor.press('ControlOrMeta+A');
  await editor.press('Backspace');
  await exercise.page().keyboard.insertText(text);
}

const press = (exercise: Locator, name: string) => exercise.getByRole('button', { name, exact: true }).click();
const says = (exercise: Locator, words: string | RegExp) =>
  expect(exercise.getByRole('status').filter({ hasText: words })).toBeVisible(patience);

test('a program is run, explained, marked wrong then right; its draft stays; and all of it works off line', async ({
  page,
  context,
}) => {
  const course = 'parcourir-un-tableau';
  const exercise = await openProgram(page, course, 'NSI-P-ALGO-01-4');
  await press(exercise, 'Vérifier');
  await expect(exercise.getByText('C’est encore le départ')).toBeVisible();

  // By the keyboard: Tab indents, Escape lets it go.
  const editor = exercise.getByRole('textbox', { name: 'Le programme' });
  await write(exercise, 'for i in range(3)');
  await page.keyboard.press('Enter');
  await page.keyboard.type('print(i)');
  await page.keyboard.press('ControlOrMeta+Enter');
  await says(exercise, 'Il manque les deux-points.');
  await expect(exercise.getByRole('status').filter({ hasText: 'Erreur à la ligne' })).toContainText('1');
  await press(exercise, 'Le message de Python');
  await expect(exercise.getByText('SyntaxError: expected')).toBeVisible();
  await editor.press('Escape');
  await editor.press('Tab');
  await expect(exercise.getByRole('button', { name: 'Vérifier' })).toBeFocused();

  await write(exercise, 'nom = input("Nom ? ")\nprint("Bonjour", nom)\nprint(1 / 0)');
  await exercise.getByLabel('Entrées').fill('Inès');
  await press(exercise, 'Exécuter');
  await says(exercise, 'Le programme divise par zéro.');
  await expect(exercise.getByRole('region', { name: 'Affichage' })).toHaveText(/Nom \? Inès\s+Bonjour Inès/);

  const first =
    'def dernier_indice(tableau, valeur):\n    for i in range(len(tableau)):\n        if tableau[i] == valeur:\n            return i';
  await write(exercise, first);
  await press(exercise, 'Vérifier');
  await says(exercise, /4\stests passent sur 6/);
  const results = exercise.getByRole('list', { name: 'Résultat des tests' }).getByRole('listitem');
  await expect(results).toHaveCount(6);
  await expect(results.first()).toHaveText(/échoué.*Attendu\s:\s*4.*Obtenu\s:\s*2/s);
  await expect(results.last()).toHaveText(/^Un test caché/);
  await says(exercise, /Maîtrise de cette notion.*%/);
  await expect(exercise.getByRole('button', { name: 'Voir la solution' })).toHaveCount(0);

  // The draft survives the page; then without a network: Python is here, the answer waits.
  await openProgram(page, course, 'NSI-P-ALGO-01-4');
  await expect(editor).toContainText('return i');
  await press(exercise, 'Vérifier');
  await says(exercise, 'Un nouvel essai ne change pas ta maîtrise');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (const name of await caches.keys())
      while ((await (await caches.open(name)).keys()).length < 6) await new Promise((done) => setTimeout(done, 100));
  });
  await context.setOffline(true);
  await write(exercise, 'while True:\n    pass');
  await press(exercise, 'Exécuter');
  await says(exercise, 'Le programme tourne…');
  await press(exercise, 'Arrêter');
  await says(exercise, 'Le programme a été arrêté.');
  // Another Python, without a network.
  await write(
    exercise,
    first.replace('return i', 'dernier = i').replace('):\n', '):\n    dernier = None\n').concat('\n    return dernier'),
  );
  await press(exercise, 'Vérifier');
  await says(exercise, 'C’est juste : les 6 tests passent.');
  await says(exercise, 'Ta réponse est gardée sur cet appareil');
  await context.setOffline(false);
  await expect(exercise.getByText('Ta réponse est gardée')).toHaveCount(0, patience);
  await press(exercise, 'Voir la solution');
  await expect(exercise).toContainText('On retient l’indice de la dernière occurrence vue.');
});

test('a loop without an end is stopped at its time, the page alive meanwhile; a program of a course is tried', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/dashboard/cours/parcourir-un-tableau');
  const section = page.locator('section#NSI-P-ALGO-01');
  const sample = section
    .locator('.essai')
    .filter({ has: page.getByRole('button', { name: 'Essayer' }) })
    .first();
  await sample.getByRole('button', { name: 'Essayer' }).click();
  const open = section.locator('.essai').filter({ has: page.getByRole('textbox') });
  await open.getByRole('button', { name: 'Exécuter' }).click();
  await expect(open.getByRole('region', { name: 'Affichage' })).toBeVisible(patience);

  await write(open, 'n = 0\nwhile True:\n    n = n + 1');
  await press(open, 'Exécuter');
  await says(open, 'Le programme tourne…');
  // The page answers while it runs; ten seconds pass at once.
  await page.getByRole('link', { name: 'Évaluer le coût' }).first().focus();
  await page.clock.fastForward(3_000);
  await expect(open.getByText('Le programme tourne…')).toBeVisible();
  const before = Date.now();
  await page.clock.fastForward(7_000);
  await expect(open.getByText('il durait trop longtemps')).toBeVisible({ timeout: 1_000 });
  expect(Date.now() - before).toBeLessThan(1_500);

  await write(open, 'print("encore là")');
  await press(open, 'Exécuter');
  await expect(open.getByRole('region', { name: 'Affichage' })).toHaveText('encore là', patience);
  await press(open, 'Refermer');
  await expect(sample.getByRole('button', { name: 'Essayer' })).toBeVisible();
});

test('a statement of SQL shows its rows, is told what is wrong, then is right', async ({ page }) => {
  const exercise = await openProgram(page, 'bases-de-donnees', 'NSI-T-BDD-05-1');
  await expect(exercise.getByRole('region', { name: 'La base de données' })).toContainText('id_film');
  await write(exercise, 'SELECT titre FROM films');
  await press(exercise, 'Exécuter');
  await says(exercise, 'Aucune table ne s’appelle films');

  await write(exercise, 'SELECT titre, realisateur FROM film ORDER BY titre');
  await press(exercise, 'Vérifier');
  await says(exercise, 'Le nombre de lignes n’est pas celui attendu');
  await expect(exercise.getByRole('table', { name: 'Lignes obtenues' }).getByRole('row')).toHaveCount(11);
  await says(exercise, 'Maîtrise de cette notion');

  await write(exercise, "SELECT titre, realisateur FROM film WHERE genre = 'comédie' ORDER BY titre DESC");
  await press(exercise, 'Vérifier');
  await says(exercise, 'C’est juste');
  await press(exercise, 'Voir la solution');
  await expect(exercise).toContainText('WHERE garde les lignes du bon genre');
});
