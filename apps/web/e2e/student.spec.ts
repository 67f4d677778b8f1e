import { gzipSync } from 'node:zlib';
import { signedIn } from './support/people.ts';
import { countCalls, expect, firstTask, firstTitle, readOn, test } from './support/test.ts';

test('a pupil signs in with one click and reads what to do first', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/connexion');
  await page.getByRole('button', { name: /^Lina, élève/ }).click();
  await expect(page).toHaveURL('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bonjour Lina\. /);
  await expect(firstTask(page)).not.toBeEmpty();
  await expect(page.getByRole('button', { name: 'C’est fait' })).toBeVisible();
});

test.describe('signed in', () => {
  test.use({ storageState: signedIn('lina') });

  test('the first paint asks for one request, and every part of the screen is there', async ({ page }) => {
    const calls = countCalls(page);
    await page.goto('/dashboard');
    await readOn(page);
    for (const name of ['Par matière', /^Ton chemin en /, 'Ton bac, estimé aujourd’hui']) {
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    }
    for (const name of ['Programme maîtrisé', 'Régularité', 'Dernière copie']) {
      await expect(page.getByText(name, { exact: true })).toBeVisible();
    }
    expect(calls()).toBe(1);
  });

  test('the first screen weighs at most 150 kB of JavaScript, gzip; the rest comes when somebody reads on', async ({
    page,
  }) => {
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') {
        scripts.push(response.body().then((code) => gzipSync(code, { level: 9 }).length));
      }
    });
    await page.goto('/dashboard');
    await page.getByRole('heading', { name: 'À venir' }).waitFor();
    await expect(page.getByRole('heading', { name: 'Par matière' })).toHaveCount(0);
    const weight = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(weight).toBeGreaterThan(50_000);
    expect(weight).toBeLessThanOrEqual(150_000);
    await readOn(page);
    await expect(page.getByRole('heading', { name: 'Par matière' })).toBeVisible();
  });

  test('« Pourquoi en premier ? » shows a product that holds', async ({ page }) => {
    await page.goto('/dashboard');
    const question = page.getByRole('button', { name: /Pourquoi en premier/ });
    await expect(question).toHaveAttribute('aria-expanded', 'false');
    await question.click();
    const formula = page.locator('p', { hasText: /au bac.*échéance.*=/ });
    await expect(formula).toBeVisible();
    const figures = (await formula.locator('b').allTextContents()).map((text) => Number(text.replace(',', '.')));
    const total = figures.pop() ?? 0;
    const product = figures.reduce((sum, figure) => sum * figure, 1);
    expect(Math.abs(product - total) / total).toBeLessThan(0.03);
  });

  test('every figure explains itself', async ({ page }) => {
    await page.goto('/dashboard');
    await readOn(page);
    const programme = page.getByRole('button', { name: 'Voir le calcul' }).first();
    await programme.click();
    await expect(page.getByRole('table', { name: /Maîtrise de chaque matière/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('table', { name: /Maîtrise de chaque matière/ })).toBeHidden();
    await expect(programme).toBeFocused();
    await page.getByRole('button', { name: 'Voir les copies' }).click();
    await expect(page.getByRole('table', { name: /de la plus récente/ })).toBeVisible();
    await page.getByRole('button', { name: 'Voir le calcul' }).last().click();
    await expect(page.getByRole('table', { name: /^Moyenne de .* coefficients$/ })).toBeVisible();
  });

  test('the subject and the view of the graph live in the address', async ({ page }) => {
    await page.goto('/dashboard');
    await readOn(page);
    await page.getByRole('link', { name: /^Maths/ }).click();
    await expect(page).toHaveURL('/dashboard?matiere=MATHS');
    await expect(page.getByRole('heading', { name: /^Ton chemin en maths/ })).toBeVisible();
    await page.getByText('Liste', { exact: true }).click();
    await expect(page).toHaveURL('/dashboard?matiere=MATHS&vue=liste');
    await page.reload();
    await readOn(page);
    await expect(page.getByRole('heading', { name: /^Ton chemin en maths/ })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Liste' })).toBeChecked();
  });

  test('a phone shows four events, then the others on demand', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/dashboard');
    const events = page.getByRole('region', { name: 'À venir' }).getByRole('listitem');
    await expect(events).toHaveCount(4);
    await page
      .getByRole('button', { name: /^Voir les? / })
      .first()
      .click();
    await expect.poll(() => events.count()).toBeGreaterThan(4);
    await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();
  });

  test('the list of pupils is for others', async ({ page }) => {
    await page.goto('/eleves');
    await expect(page.getByRole('heading', { level: 1, name: /réservée/ })).toBeVisible();
  });

  test('a network lost before one reads on takes nothing away, and the rest comes back with it', async ({
    page,
    context,
  }) => {
    await page.goto('/dashboard');
    await page.getByRole('heading', { name: 'À venir' }).waitFor();
    await context.setOffline(true);
    await page.mouse.wheel(0, 600);
    await expect(page.getByText(/^Hors ligne/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: /^Bonjour Lina/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Par matière' })).toHaveCount(0);
    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: 'Par matière' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Notifications$|non lue/ })).toBeVisible();
  });

  test('without a network, the screen says of when it is', async ({ page, context }) => {
    await page.goto('/dashboard');
    await expect(firstTask(page)).not.toBeEmpty();
    await context.setOffline(true);
    await expect(page.getByText(/^Hors ligne.*affichage de/)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/^Hors ligne/)).toBeHidden();
  });
});

test.describe('tasks', () => {
  test.describe.configure({ mode: 'serial' });
  test.use({ storageState: signedIn('adam') });

  test('a task ticked leaves at once, and « Annuler » brings it back', async ({ page }) => {
    await page.goto('/dashboard');
    const title = await firstTitle(page);
    await page.getByRole('button', { name: 'C’est fait' }).click();
    await expect(firstTask(page)).not.toHaveText(title);
    await expect(firstTask(page)).toBeFocused();
    await expect(page.getByText('Tâche faite', { exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(firstTask(page)).toHaveText(title);
    await page.reload();
    await expect(firstTask(page)).toHaveText(title);
  });

  test('a refusal puts the task back, aloud', async ({ page }) => {
    await page.goto('/dashboard');
    const title = await firstTitle(page);
    await page.route('**/trpc/tasks.complete*', (route) => route.abort());
    await page.getByRole('button', { name: 'C’est fait' }).click();
    await expect(page.getByText('La tâche n’a pas pu être cochée').first()).toBeVisible();
    await expect(firstTask(page)).toHaveText(title);
    await page.unroute('**/trpc/tasks.complete*');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(firstTask(page)).not.toHaveText(title);
    await page.getByRole('button', { name: 'Annuler' }).first().click();
    await expect(firstTask(page)).toHaveText(title);
  });

  test('what is ticked in one window leaves the other', async ({ page, context }) => {
    const other = await context.newPage();
    const streaming = other.waitForResponse((answer) => answer.url().includes('/trpc/events.stream'));
    await other.goto('/dashboard');
    await streaming;
    // What is said is soon said over: each thing that was, not the last one.
    const said: string[] = [];
    await other.exposeFunction('hear', (text: string) => said.push(text));
    await other.evaluate(() => {
      const hear: unknown = Reflect.get(window, 'hear');
      const tell = () => {
        if (typeof hear !== 'function') return;
        for (const { textContent } of document.querySelectorAll('[role=status]')) hear(textContent);
      };
      new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.goto('/dashboard');
    const row = page.getByRole('button', { name: /^Marquer comme fait/ }).first();
    const name = (await row.getAttribute('aria-label')) ?? '';
    await expect(other.getByRole('button', { name })).toBeVisible();
    await row.click();
    await expect(other.getByRole('button', { name })).toHaveCount(0);
    await expect.poll(() => said).toContain('Une tâche vient d’être faite ailleurs : la liste est à jour.');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(other.getByRole('button', { name })).toBeVisible();
  });
});

test.describe('with the keyboard alone', () => {
  test('sign in, act, look around, sign out', async ({ page }) => {
    await page.goto('/connexion');
    await expect(page.getByRole('button', { name: /^Sofia/ })).toBeVisible();
    const press = async (key: string, times = 1) => {
      for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
    };
    // Logo, then the two fields.
    await press('Tab', 2);
    await page.keyboard.type('libre@nexus.example');
    await press('Tab');
    await page.keyboard.type('nexus-demo-2027');
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Bonjour Sofia/ })).toBeVisible();

    await page.getByRole('button', { name: /Pourquoi en premier/ }).focus();
    await press('Enter');
    await expect(page.getByRole('button', { name: /Pourquoi en premier/ })).toHaveAttribute('aria-expanded', 'true');

    const title = await firstTitle(page);
    await page.getByRole('button', { name: 'Passer' }).focus();
    await press('Enter');
    await expect(firstTask(page)).toBeFocused();
    await expect(firstTask(page)).not.toHaveText(title);
    await page.getByRole('button', { name: 'Annuler' }).focus();
    await press('Enter');
    await expect(firstTask(page)).toHaveText(title);

    await press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('compte');
    await press('Enter');
    await expect(page).toHaveURL('/compte');
    await expect(page.getByRole('main')).toBeFocused();

    await press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('déconnecter');
    await press('Enter');
    await expect(page).toHaveURL('/connexion');
  });
});
