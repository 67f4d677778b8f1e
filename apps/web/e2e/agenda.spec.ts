import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** The first free slot of a coach who answers by hand, in the weeks to come. */
async function chooseSlot(page: Page, coach: string): Promise<void> {
  const slots = page.getByRole('region', { name: 'Créneaux libres' });
  await page.getByRole('button', { name: 'Semaine : après' }).click();
  await slots
    .getByRole('button', { name: new RegExp(`avec ${coach}$`) })
    .first()
    .click();
}

test.describe('the story of a session', () => {
  test.use({ storageState: signedIn('sofia') });

  test('asked for in two touches, seen at once by the coach, confirmed, then cancelled aloud', async ({
    page,
    browser,
  }) => {
    test.slow();
    const desk = await browser.newContext({
      storageState: signedIn('karim'),
      locale: 'fr-FR',
      viewport: { width: 1280, height: 900 },
    });
    const coach = await desk.newPage();
    await coach.goto('/agenda');
    await coach.getByRole('button', { name: 'Semaine : après' }).click();
    await expect(coach.getByRole('heading', { level: 1, name: 'Votre agenda' })).toBeVisible();
    const asked = coach.getByRole('button', { name: /avec Sofia, .* à confirmer$/ });
    const before = await asked.count();

    await page.goto('/dashboard/agenda');
    await chooseSlot(page, 'Karim');
    await expect(page.getByRole('dialog')).toContainText('Réserver avec Karim');
    await page.getByLabel('Ce que tu veux travailler').fill('Les arbres binaires');
    await page.getByRole('button', { name: 'Réserver', exact: true }).click();
    await expect(page.getByText('Demande envoyée').first()).toBeVisible();
    const waiting = page.getByRole('button', { name: /avec Karim, .* en attente de karim$/ }).first();
    await expect(waiting).toBeVisible();

    // The coach's window was open already.
    await expect(asked).toHaveCount(before + 1);
    await asked.first().click();
    await expect(coach.getByRole('dialog')).toContainText('Les arbres binaires');
    await coach.getByRole('button', { name: 'Confirmer', exact: true }).click();
    await expect(coach.getByText('Séance confirmée').first()).toBeVisible();
    await expect(waiting).toHaveCount(0);

    await coach
      .getByRole('button', { name: /avec Sofia, .* confirmée$/ })
      .first()
      .click();
    await coach.getByRole('button', { name: 'Annuler la séance' }).click();
    await coach.getByLabel('Pourquoi').fill('Un empêchement, je te propose un autre jour.');
    await coach.getByRole('button', { name: 'Annuler la séance' }).click();
    await expect(coach.getByText('Séance annulée').first()).toBeVisible();
    await page
      .getByRole('button', { name: /avec Karim, .* annulée$/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toContainText('Un empêchement, je te propose un autre jour.');
    await desk.close();
  });

  test('a request is withdrawn while it waits', async ({ page }) => {
    await page.goto('/dashboard/agenda');
    await page.getByRole('button', { name: 'Semaine : après' }).click();
    await chooseSlot(page, 'Karim');
    await page.getByRole('button', { name: 'Réserver', exact: true }).click();
    const waiting = page.getByRole('button', { name: /avec Karim, .* en attente de karim$/ }).first();
    await waiting.click();
    await page.getByRole('button', { name: 'Retirer la demande' }).click();
    await expect(page.getByText('Demande retirée').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /avec Karim, .* annulée$/ }).first()).toBeVisible();
  });
});

test.describe('a pupil', () => {
  test.use({ storageState: signedIn('lina') });

  test('finds the day, the view and the filter again in the address', async ({ page }) => {
    await page.goto('/dashboard');
    await page.getByRole('link', { name: 'Ton agenda' }).click();
    await expect(page).toHaveURL('/dashboard/agenda');
    await page.getByText('Liste', { exact: true }).click();
    await expect(page).toHaveURL('/dashboard/agenda?vue=liste');
    await page.getByLabel('Voir', { exact: true }).selectOption('epreuves');
    await expect(page).toHaveURL('/dashboard/agenda?vue=liste&voir=epreuves');
    await expect(page.getByText('Rendre la fiche de vœux')).toBeVisible();
    await expect(page.getByText('NSI avec Karim')).toHaveCount(0);
    await page.reload();
    await expect(page.getByLabel('Voir', { exact: true })).toHaveValue('epreuves');
  });

  test('on a phone, goes from a day to another with one touch', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/dashboard/agenda?vue=jour');
    const days = page.getByRole('navigation', { name: 'Jours de la semaine' }).getByRole('button');
    await expect(days).toHaveCount(7);
    const last = days.last();
    await last.click();
    await expect(last).toHaveAttribute('aria-current', 'date');
    await expect(page).toHaveURL(/date=\d{4}-\d{2}-\d{2}/);
  });
});

test.describe('a parent', () => {
  test.use({ storageState: signedIn('nadia') });

  test('reads a child’s agenda and may book, but not confirm', async ({ page }) => {
    await page.goto('/eleves');
    await page.getByRole('link', { name: /^Lina / }).click();
    await page.getByRole('link', { name: 'Son agenda' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Agenda de Lina' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Créneaux libres' })).toBeVisible();
    await page.getByRole('button', { name: 'Semaine : après' }).click();
    await page
      .getByRole('button', { name: /^NSI avec Karim/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('button', { name: /Confirmer|Annuler la séance|Présence/ })).toHaveCount(0);
  });
});

test.describe('a coach', () => {
  test.use({ storageState: signedIn('karim') });

  test('changes their week, and is told of the line that overlaps', async ({ page }) => {
    await page.goto('/agenda');
    await page.getByRole('link', { name: 'Vos disponibilités' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Vos disponibilités' })).toBeVisible();
    await page.getByRole('button', { name: 'Ouvrir ce jour : dimanche' }).click();
    await page.getByLabel('De, dimanche').selectOption('10\u00a0h');
    await page.getByLabel('À, dimanche').selectOption('12\u00a0h');
    await page.getByRole('button', { name: 'Ajouter des heures : dimanche' }).click();
    await page.getByLabel('De, dimanche').last().selectOption('11\u00a0h');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Chevauche une autre ouverture de ce jour.')).toBeVisible();
    await page.getByRole('button', { name: 'Retirer cette ouverture du dimanche' }).last().click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Disponibilités enregistrées').first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('De, dimanche')).toHaveValue('600');
    await page.getByRole('button', { name: 'Retirer cette ouverture du dimanche' }).click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Disponibilités enregistrées').first()).toBeVisible();
  });

  test('moves a session to another free slot, and hands it out as a calendar file', async ({ page }) => {
    await page.goto('/agenda?vue=liste');
    const session = page.getByRole('button', { name: /NSI avec Adam.*Confirmée/ }).first();
    const before = await session.textContent();
    await session.click();
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Ajouter à mon calendrier' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.ics$/);
    await page.getByRole('button', { name: 'Déplacer' }).click();
    // The last one: the first ones are what others book meanwhile.
    const slots = page.getByLabel('Nouveau créneau').getByRole('option');
    await expect(slots.nth(1)).toBeAttached();
    const last = (await slots.last().getAttribute('value')) ?? '';
    await page.getByLabel('Nouveau créneau').selectOption(last);
    await page.getByRole('button', { name: 'Déplacer' }).click();
    await expect(page.getByText('Séance déplacée').first()).toBeVisible();
    await expect(session).not.toHaveText(before ?? '');
  });
});
