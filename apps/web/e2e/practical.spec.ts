import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const place = '/dashboard/cours/epreuve-pratique';

/** The first exercise, right; the second one is completed but for an empty array. */
const exercise1 = `def meilleur_essai(essais, nom):
    meilleur = None
    for qui, distance in essais:
        if qui == nom and (meilleur is None or distance > meilleur):
            meilleur = distance
    return meilleur


def deux_plus_longs(essais):
    premier, second = essais[0][1], essais[1][1]
    if second > premier:
        premier, second = second, premier
    for i in range(2, len(essais)):
        distance = essais[i][1]
        if distance > premier:
            premier, second = distance, premier
        elif distance > second:
            second = distance
    return (premier, second)
`;
const exercise2 = `def fusion(gauche, droite):
    resultat = []
    while gauche != [] and droite != []:
        if gauche[0] <= droite[0]:
            resultat.append(gauche[0])
            gauche = gauche[1:]
        else:
            resultat.append(droite[0])
            droite = droite[1:]
    return resultat + gauche + droite


def tri_fusion(tableau):
    n = len(tableau)
    if n == 1:
        return tableau[:]
    return fusion(tri_fusion(tableau[: n // 2]), tri_fusion(tableau[n // 2 :]))
`;

async function write(page: Page, program: string) {
  await page.getByRole('textbox', { name: 'Ton programme' }).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText(program);
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** What the pupil leaves is what the coach reads. */
test.describe.configure({ mode: 'serial' });

test.describe('a pupil of Terminale who follows NSI', () => {
  test.use({ storageState: signedIn('adam') });

  test('passes the exam while the network goes and the page is loaded again; it leaves when the network is back', async ({
    page,
    context,
  }) => {
    test.slow();
    await page.goto('/dashboard/cours');
    await page.getByRole('link', { name: 'L’épreuve pratique de NSI, chez toi' }).click();
    await expect(page.getByText(/d’après le texte de la session/)).toContainText('programmer une application');
    await page.getByRole('link', { name: 'Un podium sans trier, et le tri fusion' }).click();
    const begin = page.getByRole('button', { name: /^Commencer/ });
    await expect(begin).toBeEnabled({ timeout: 90_000 });
    await expectAccessible(page);
    await begin.click();

    await write(page, exercise1);
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await expect(page.getByText('Les 3 tests de l’énoncé passent.')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open('nexus-hors-ligne')).keys()).length))
      .toBeGreaterThan(5);
    await context.setOffline(true);
    await page.getByRole('tab', { name: 'Exercice 2' }).click();
    await write(page, exercise2);

    // The browser falls while there is no network: the page is there again, and the program.
    await page.reload();
    await expect(page.getByRole('timer', { name: 'Temps restant' })).toHaveText(/^(5\d|60):\d\d$/);
    await page.getByRole('tab', { name: 'Exercice 2' }).click();
    await expect(page.getByRole('textbox', { name: 'Ton programme' })).toContainText('if n == 1');

    await context.setOffline(false);
    await page.reload();
    await expect(page.getByRole('timer', { name: 'Temps restant' })).toHaveText(/^(5\d|60):\d\d$/);
    await page.getByRole('tab', { name: 'Exercice 2' }).click();
    await expect(page.getByRole('textbox', { name: 'Ton programme' })).toContainText('if n == 1');
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await expect(page.getByText('Les 3 tests de l’énoncé passent.')).toBeVisible({ timeout: 90_000 });

    await context.setOffline(true);
    await page.getByRole('button', { name: 'Terminer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Terminer' }).click();
    await expect(page.getByRole('heading', { name: 'Le dialogue' })).toBeFocused({ timeout: 30_000 });
    await page.getByRole('textbox', { name: 'Ta réponse' }).fill('Le tri fusion est en n log n.');
    await page.getByRole('button', { name: /^J’ai répondu/ }).click();
    await page.getByRole('checkbox').nth(1).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^J’ai répondu/ }).click();
    await page.getByRole('button', { name: 'Voir le résultat' }).click();
    await expect(page.getByText(/^Gardé sur cet appareil/)).toBeVisible();
    // All but the empty array, which never ends: one hidden test is wrong, and no more is told of it.
    const second = page.getByRole('region', { name: 'Exercice 2' });
    await expect(second.getByText(/^6\stests passent sur 7\.$/)).toBeVisible();
    await expect(second.getByText(/^Un test caché.*échoué/).first()).toBeVisible();
    await expectAccessible(page);

    // The tab is closed before the network is back: another page gives the campus what it does not have.
    const later = await context.newPage();
    await page.close();
    await context.setOffline(false);
    await later.goto(place);
    const history = later.getByRole('region', { name: 'Tes épreuves' });
    await history
      .getByRole('button', { name: /^Relire/ })
      .first()
      .click();
    await expect(history.getByRole('region', { name: 'Exercice 2', exact: true })).toContainText('tri_fusion');
    await expect(history.getByText('Le tri fusion est en n log n.')).toBeVisible();
    await expect(later.getByRole('heading', { name: 'Gardé sur cet appareil' })).toHaveCount(0);
    await later.close();
  });

  test('sees the document and the program on a phone, and the end of an hour that is over', async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.clock.install();
    await page.goto(`${place}?sujet=station-meteo`);
    const begin = page.getByRole('button', { name: /^Commencer/ });
    await expect(begin).toBeEnabled({ timeout: 90_000 });
    await begin.click();
    await expect(page.getByRole('region', { name: 'Le document' })).toContainText('station météo');
    await expect(page.getByRole('textbox', { name: 'Ton programme' })).toContainText('Étape 4');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.clock.fastForward('59:00');
    await expect(page.getByText('Il reste une minute.')).toBeAttached();
    await page.clock.fastForward('01:10');
    await expect(page.getByRole('heading', { name: 'Le dialogue' })).toBeVisible({ timeout: 30_000 });
  });
});

test.describe('the others', () => {
  test.describe('a coach', () => {
    test.use({ storageState: signedIn('karim') });
    test('reads the programs and the dialogue of their pupil', async ({ page }) => {
      await page.goto('/eleves');
      await page.getByRole('link', { name: /^Adam / }).click();
      await page.getByRole('link', { name: 'Épreuve pratique' }).click();
      const done = page.getByRole('region', { name: 'Épreuves faites' });
      const podium = done
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: 'Un podium sans trier, et le tri fusion' }) })
        .first();
      await podium.getByRole('button', { name: /^Relire/ }).click();
      await expect(podium.getByText('Le tri fusion est en n log n.')).toBeVisible();
      await expectAccessible(page);
    });
  });

  test.describe('a pupil of Première', () => {
    test.use({ storageState: signedIn('lina') });
    test('is told for whom it is', async ({ page }) => {
      await page.goto(place);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/spécialité NSI en Terminale/);
    });
  });
});
