import { signedIn } from './support/people.ts';
import { expect, readOn, test } from './support/test.ts';

const startingWith = (text: string) => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

test.describe('a pupil', () => {
  test.use({ storageState: signedIn('lina') });

  test('goes from the Synthèse to each competence, and sees what is to be revised', async ({ page }) => {
    await page.goto('/dashboard');
    await readOn(page);
    await page.getByRole('link', { name: 'Chapitre par chapitre' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Ta progression : \d+ % du programme$/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'À revoir' }).getByRole('listitem').first()).toBeVisible();
    const nsi = page.getByRole('region', { name: 'NSI' });
    await nsi.getByRole('button', { name: '9 compétences' }).first().click();
    await expect(nsi.getByRole('link', { name: 'Affectation et séquence' })).toBeVisible();
    const first = nsi
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Affectation et séquence' }) });
    await expect(first.last()).toContainText(/\d+\s% (?:aujourd’hui|à ta dernière réponse)/);

    // « Pourquoi 62 % ? » : what counted, each answer with what it changed, down to where it started.
    await first
      .last()
      .getByRole('button', { name: /^Pourquoi \d+\s%\s\?/ })
      .click();
    const sheet = page.getByRole('dialog', { name: /^Pourquoi \d+/ });
    await expect(sheet.getByText('Affectation et séquence')).toBeVisible();
    const counted = sheet.getByRole('list').first().getByRole('listitem');
    await expect(counted.first()).toContainText(
      /(?:Juste|Faux|En partie juste).*(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/,
    );
    await expect(counted.first()).toContainText(/\d+\s% →\s+puis \d+\s%/);
    await expect(sheet.getByRole('heading', { name: /^Le point de départ\s: \d+\s%$/ })).toBeVisible();
    await sheet.getByRole('button', { name: 'La règle, en clair' }).click();
    await expect(sheet.getByText(/Chaque réussite rend le souvenir plus durable/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(first.last().getByRole('button', { name: /^Pourquoi/ })).toBeFocused();
  });

  test('walks the graph with the keyboard alone, and reads it as a list too', async ({ page }) => {
    await page.goto('/dashboard/progression?vue=graphe&matiere=NSI');
    const graph = page.getByRole('group', { name: /^Graphe des compétences : NSI\. \d+ acquises/ });
    const focused = page.locator(':focus');
    const next = graph.getByRole('button', { name: /prochaine étape/ });
    await expect(next).toBeInViewport();
    const heading = page.getByRole('heading', { level: 2, name: /^À apprendre ensuite : / });
    const label = ((await heading.textContent()) ?? '').replace(/^[^:]*:\s*/, '');

    // One stop of Tab for the whole graph: the next step.
    await page.getByRole('button', { name: 'Imprimer' }).focus();
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
    await page.keyboard.press('ArrowRight');
    expect(await focused.getAttribute('aria-label')).toContain(label);
    await expect(next).not.toBeFocused();
    await expect(focused).toBeInViewport();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await expect(next).not.toBeFocused();
    await page.keyboard.press('Home');
    await expect(next).toBeFocused();

    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: label });
    await expect(sheet.getByRole('heading', { name: label })).toBeFocused();
    await expect(page).toHaveURL(/competence=NSI-P-/);
    const wanted = sheet.getByRole('list', { name: 'Elle demande' }).getByRole('button').first();
    const before = ((await wanted.textContent()) ?? '').replace(/, [^,]*$/, '');
    await wanted.press('Enter');
    const other = page.getByRole('complementary', { name: before });
    await expect(graph.getByRole('button', { name: startingWith(`${before}, `) })).toBeInViewport();
    await expect(other.getByRole('definition').filter({ hasText: /^\d+\s%$/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(other).toBeHidden();
    await expect(next).toBeFocused();

    await page.keyboard.press('0');
    await expect(graph.getByRole('button').first()).toBeInViewport();
    await expect(graph.getByRole('button').last()).toBeInViewport();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: /^NSI, 52 compétences, / })).toBeVisible();
    await expect(graph).toBeHidden();
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('radio', { name: 'Liste' }).press('Space');
    await expect(page).toHaveURL(/forme=liste/);
    const list = page.getByRole('list', { name: 'NSI, Première, dans l’ordre où l’apprendre' });
    await expect(list.getByRole('listitem')).toHaveCount(52);
    await list.getByRole('button', { name: 'Recherche dichotomique' }).press('Enter');
    await page.getByRole('link', { name: 'Lire la section' }).press('Enter');
    await expect(page).toHaveURL(/\/dashboard\/cours\/.+#NSI-P-ALGO-/);
  });
});

test.describe('a coach', () => {
  test.use({ storageState: signedIn('karim') });

  test('reads the progression of a pupil they follow', async ({ page }) => {
    await page.goto('/eleves?q=adam');
    await page.getByRole('link', { name: /^Adam / }).click();
    await page.getByRole('navigation', { name: 'Pages d’Adam' }).getByRole('link', { name: 'Progression' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Progression d’Adam : \d+ %/ })).toBeVisible();
    await expect(page.getByText('acquises sur').first()).toBeVisible();
    await page
      .getByRole('button', { name: /^Pourquoi \d+/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText(/à sa dernière réponse/)).toBeVisible();
    await expect(sheet.getByRole('heading', { name: 'Ce qui a compté' })).toBeVisible();
  });

  test('opens a competence of the graph on a phone, and reads how the pupil got there', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/eleves?q=adam');
    await page.getByRole('link', { name: /^Adam / }).click();
    await page.getByRole('navigation', { name: 'Pages d’Adam' }).getByRole('link', { name: 'Progression' }).click();
    await page.getByRole('radio', { name: 'Graphe' }).check();
    const graph = page.getByRole('group', { name: /^Graphe des/ });
    await expect(graph.getByText('NSI, Terminale')).toBeAttached();
    await graph.getByRole('button', { name: /prochaine étape/ }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText('Elle demande')).toBeVisible();
    await expect(sheet.getByRole('link', { name: 'S’exercer' })).toHaveAttribute('href', /#exercice-[A-Z]+-T-.*-1$/);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();

    await page.getByRole('radio', { name: 'Historique' }).check();
    await expect(page).toHaveURL(/vue=historique/);
    await expect(
      page.getByRole('img', { name: /^Progression dans tout le programme, semaine par semaine/ }),
    ).toBeVisible();
    const nsi = page.getByRole('region', { name: 'NSI' });
    const weeks = nsi.getByRole('table', { name: /^NSI, maîtrise semaine par semaine/ }).getByRole('row');
    expect(await weeks.count()).toBeGreaterThan(2);
    const [, shown] = /(\d+\s%) aujourd’hui/.exec((await nsi.textContent()) ?? '') ?? [];
    await expect(weeks.last()).toContainText(shown ?? 'a figure');
    await expect(nsi.getByText('travaillée').first()).toBeVisible();
  });
});
