import { expect, test } from './support/test.ts';

test('a pupil finds the way to each épreuve; another speciality plans it again, and says so', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const { request } = page.context();
  const options = (data: unknown) => ({ data, headers: { origin: baseURL ?? '' } });
  const password = 'Un-bac-bien-prepare-2027';
  const email = `jalons-${Date.now()}@example.org`;
  const registered = await request.post(
    '/api/auth/register',
    options({
      ...{ role: 'student', email, password, first_name: 'Inès', last_name: 'Test' },
      ...{ track: 'Terminale', profile: 'Scolarise', specialities: ['NSI', 'MATHS', 'PC'], options: [] },
    }),
  );
  expect(registered.ok(), await registered.text()).toBe(true);
  await page.goto('/dashboard/epreuves');
  const card = page.locator('#jalons');
  await expect(card).toContainText(/semaine par semaine/);
  const everything = card.getByRole('button', { name: /Tout voir/ });
  await everything.click({ timeout: 30_000 });
  await expect(card).toContainText(/Fais un sujet blanc minuté.*la NSI/);
  await card
    .getByRole('button', { name: /Pourquoi/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: /^Pourquoi/ }).getByText(/avant l’épreuve.*pèse/)).toBeVisible();
  await page.keyboard.press('Escape');

  const specialities = ['SES', 'MATHS', 'NSI'];
  const preview = await request.post('/api/students/profile/preview', options({ specialities }));
  const { fingerprint } = await preview.json();
  const updated = await request.patch('/api/students/profile', options({ specialities, fingerprint }));
  expect(updated.ok(), await updated.text()).toBe(true);
  await expect(card).toContainText(/Fais un sujet blanc minuté.*les SES/, { timeout: 30_000 });
  await expect(card).not.toContainText(/sujet blanc minuté.{0,3}: la NSI/);
  await page.getByRole('button', { name: /Notifications|non lue/ }).click();
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toContainText(/Ton plan jusqu’au bac a changé/);
});
