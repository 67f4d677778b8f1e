import { expect, test as setup } from '@playwright/test';
import { type Person, password, people, signedIn } from './support/people.ts';

const everybody: Person[] = ['lina', 'adam', 'sofia', 'hugo', 'nadia', 'claire', 'karim', 'sarah'];

setup('everybody signs in once', async ({ playwright, baseURL }) => {
  for (const person of everybody) {
    const request = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
    const answer = await request.post('/trpc/auth.login', { data: { email: people[person], password } });
    expect(answer.ok(), `${person} signs in`).toBe(true);
    await request.storageState({ path: signedIn(person) });
    await request.dispose();
  }
});
