import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** Answers move a mastery: a pupil whose Synthèse no test counts the requests of. */
test.use({ storageState: signedIn('hugo') });

const exercise = (page: Page) => page.getByRole('region', { name: /^Exercice \d+ sur \d+$/ });

/** Answers whatever is there, anyhow: what is right or wrong is the server's. */
async function answerAnyhow(page: Page): Promise<boolean> {
  const form = exercise(page).locator('form');
  const send = form.getByRole('button', { name: 'Répondre' });
  await expect(send).toBeVisible();
  const choices = form.getByRole('radio').or(form.getByRole('checkbox'));
  if ((await choices.count()) > 0) await choices.first().check();
  else if ((await form.getByRole('textbox').count()) > 0) await form.getByRole('textbox').first().fill('1');
  await send.click();
  await expect(form.getByText(/^Maîtrise de cette notion|^Un nouvel essai ne change pas/)).toBeVisible();
  return (await form.getByText('C’est juste.').count()) > 0;
}

test('a session of ten minutes: begun from the Synthèse, paused, taken up after a reload, to what it has changed', async ({
  page,
}) => {
  test.slow();
  await page.goto('/dashboard');
  await page.getByRole('link', { name: 'Séance de 10 minutes' }).click();
  await expect(page.getByText(/^\d+\sexercices, environ \d+\smin/)).toBeVisible();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Exercice 1 sur \d+$/ })).toBeVisible();
  await expect(page.getByText(/^Encore \d+\smin$/)).toBeVisible();

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(exercise(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Reprendre la séance' })).toBeFocused();
  await page.keyboard.press('Enter');

  let wrong = (await answerAnyhow(page)) ? 0 : 1;
  // The correction stays until one goes on, and a reload goes on by itself.
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: /^Exercice 2 sur \d+$/ })).toBeVisible();
  const planned = async () =>
    Number(/sur (\d+)/.exec((await page.getByRole('heading', { level: 2 }).first().textContent()) ?? '')?.[1]);
  const asPlanned = (await planned()) - wrong;
  for (let place = 2; place <= asPlanned; place++) {
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^Exercice ${place} sur`) })).toBeVisible();
    if (!(await answerAnyhow(page))) wrong += 1;
    await page.getByRole('button', { name: 'Continuer' }).click();
  }
  for (let place = 1; place <= wrong; place++) {
    await expect(page.getByText('Encore une fois')).toBeVisible();
    await expect(
      page.getByRole('heading', { level: 2, name: `Exercice ${asPlanned + place} sur ${asPlanned + wrong}` }),
    ).toBeVisible();
    await answerAnyhow(page);
    await page.getByRole('button', { name: 'Continuer' }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Séance terminée' })).toBeVisible();
  const moves = page.getByRole('region', { name: 'Ce qui a bougé' }).getByRole('listitem');
  await expect(moves.first()).toContainText(/→\s+puis \d+\s%/);
  await expect(moves.first()).toContainText(/Prochaine révision/);
  await moves
    .first()
    .getByRole('button', { name: /^Pourquoi/ })
    .click();
  // What it says to have counted is the answer of a moment ago.
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Séance terminée' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Une autre séance' })).toBeVisible();
});

test('a section read is ticked, by a hand or by reading it to its end, and « Continuer » leads to the next one', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await page.goto('/dashboard/cours/reseaux');
  const contents = page.getByRole('navigation', { name: 'Sommaire' });
  const entries = contents.getByRole('link');
  const sections = page.getByRole('button', { name: /^J’ai lu cette section/ });
  await expect(sections.first()).toBeVisible();
  const name = (await sections.first().textContent()) ?? '';
  const title = name.replace(/^.*section\s: /, '');

  // Without a network it waits, and leaves when the network is back.
  await context.setOffline(true);
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name })).toHaveCount(0);
  await expect(entries.filter({ hasText: title })).toContainText('lue');
  const sent = page.waitForResponse((answer) => answer.url().includes('/trpc/courses.read'));
  await context.setOffline(false);
  expect((await sent).ok()).toBe(true);

  // Read to its end, for long enough.
  const left = await sections.count();
  const next = sections.first();
  const nextName = (await next.textContent()) ?? '';
  await next.scrollIntoViewIfNeeded();
  await expect(next).toBeVisible();
  const read = page.waitForResponse((answer) => answer.url().includes('/trpc/courses.read'));
  await page.clock.runFor(20 * 60_000);
  expect((await read).ok()).toBe(true);
  await expect(page.getByRole('button', { name: nextName })).toHaveCount(0);

  await page.goto('/dashboard/cours');
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Faire passer un message sur un réseau', exact: true }) })
    .first();
  await expect(card).toContainText(/\d\ssections? lues? sur \d/);
  if (left > 1) {
    await card.getByRole('link', { name: /^Continuer/ }).click();
    await expect(page).toHaveURL(/\/dashboard\/cours\/reseaux#NSI-/);
  }
});
