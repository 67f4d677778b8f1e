import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** Adam’s page is read by no other test: what is typed here changes nobody’s. */
test.use({ storageState: signedIn('adam') });

const marks = (page: Page) => page.getByRole('region', { name: /notes de l’année$/ });
const simulator = (page: Page) => page.getByRole('region', { name: 'Et si… ?' });
/** Points that nothing can take away any more, to the point. */
const secured = async (page: Page) =>
  Number(/Tu as déjà (\d+) points acquis/.exec((await simulator(page).textContent()) ?? '')?.[1] ?? 0);
const scenarios = (page: Page) => page.getByRole('region', { name: 'Tes scénarios' });

test('the marks of the year: typed by the keyboard, known to the simulator, confirmed by the coach', async ({
  page,
  browser,
}) => {
  await page.goto('/dashboard/epreuves');
  const line = marks(page).getByRole('listitem').filter({ hasText: 'LVA' }).first();
  await line.waitFor();
  const before = await secured(page);
  await line.getByLabel('1er trimestre').fill('13,5');
  await page.keyboard.press('Tab');
  await expect(line).toContainText('provisoire, il manque le 2e trimestre et le 3e trimestre');
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await expect(line.getByRole('alert')).toContainText('2e trimestre : une note de 0 à 20');
  await expect(line.getByLabel('2e trimestre')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('14.25');
  await page.keyboard.press('Tab');
  await expect(line.getByRole('alert')).toHaveCount(0);
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  // (13.5 + 14.25 + 16) / 3 = 14.58…, up to the tenth: 14.6 × 3 points are safe.
  await expect(line).toContainText('14,6/20');
  await expect(line).toContainText('déclarée');
  await expect.poll(() => secured(page)).toBeGreaterThan(before + 42);
  expect(await secured(page)).toBeLessThan(before + 46);
  await simulator(page).getByRole('button', { name: 'Détailler chaque note' }).click();
  await expect(simulator(page).getByRole('listitem').filter({ hasText: '14,6/20' })).toContainText('LVA');

  const context = await browser.newContext({ storageState: signedIn('karim') });
  const coach = await context.newPage();
  await coach.goto('/eleves');
  await coach.getByRole('link', { name: /^Adam / }).click();
  await coach.getByRole('heading', { level: 1, name: 'Synthèse d’Adam' }).waitFor();
  await coach.goto(`${coach.url()}/epreuves`);
  await coach.getByRole('button', { name: 'Confirmer : LVA' }).first().click();
  const read = marks(coach).getByRole('listitem').filter({ hasText: 'LVA' }).first();
  await expect(read).toContainText('confirmée par Karim');
  await context.close();
  // The pupil’s open page follows.
  await expect(line).toContainText('confirmée par Karim');

  await line.getByLabel('3e trimestre').fill('');
  await page.keyboard.press('Tab');
  await expect(line).toContainText('provisoire, il manque le 3e trimestre');
});

test('a mark that the campus refuses is put back, aloud', async ({ page }) => {
  await page.goto('/dashboard/epreuves');
  const line = marks(page).getByRole('listitem').filter({ hasText: 'EMC' }).first();
  await line.getByLabel('1er trimestre').waitFor();
  await page.route('**/trpc/marks.save**', (route) => route.abort());
  await line.getByLabel('1er trimestre').fill('11');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/note non enregistrée/).first()).toBeVisible();
  await expect(line.getByLabel('1er trimestre')).toHaveValue('');
  await expect(line).toContainText('Pas encore de note');
});

test('a scenario is kept, compared, taken up again, renamed, removed and brought back', async ({ page }) => {
  await page.goto('/dashboard/epreuves');
  await expect(scenarios(page)).toContainText('tu pourras garder ce que ça donne');
  const move = async (index: number, steps: number) => {
    await simulator(page).getByRole('slider').nth(index).focus();
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  };
  await move(0, 4);
  const name = await scenarios(page).getByLabel('Nom de ce scénario').inputValue();
  expect(name).toMatch(/ en /);
  await scenarios(page).getByRole('button', { name: 'Garder ce scénario' }).click();
  await expect(scenarios(page).getByRole('heading', { level: 3, name })).toBeVisible();
  await move(1, 6);
  await scenarios(page).getByLabel('Nom de ce scénario').fill('Un grand coup');
  await page.keyboard.press('Enter');
  await expect(scenarios(page).getByRole('listitem')).toHaveCount(2);

  for (const box of await scenarios(page).getByRole('checkbox').all()) await box.check();
  const table = scenarios(page).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Aujourd’hui', name, 'Un grand coup']);
  await expect(table.getByRole('row', { name: /^Écart/ })).toContainText('+');

  await page.goto('/dashboard/epreuves');
  await scenarios(page).getByRole('button', { name: 'Reprendre « Un grand coup »' }).click();
  await expect(page).toHaveURL(/si=/);
  await scenarios(page).getByRole('button', { name: 'Renommer « Un grand coup »' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Juin');
  await page.keyboard.press('Enter');
  await expect(scenarios(page).getByRole('heading', { level: 3, name: 'Juin' })).toBeVisible();
  await expect(scenarios(page).getByRole('button', { name: 'Renommer « Juin »' })).toBeFocused();

  await scenarios(page).getByRole('button', { name: 'Supprimer « Juin »' }).click();
  await expect(scenarios(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(scenarios(page).getByRole('heading', { level: 3, name: 'Juin' })).toBeVisible();
  for (const word of ['Juin', name]) {
    await scenarios(page)
      .getByRole('button', { name: `Supprimer « ${word} »` })
      .click();
  }
  await expect(scenarios(page).getByRole('listitem')).toHaveCount(0);
  await page.reload();
  await expect(scenarios(page)).toBeVisible();
  await expect(scenarios(page).getByRole('listitem')).toHaveCount(0);
});
