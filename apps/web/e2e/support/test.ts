import { test as base, expect, type Page } from '@playwright/test';

/** A test that also fails when the page throws, or when the CSP refuses something. */
export const test = base.extend<{ quietPage: undefined }>({
  quietPage: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy|Minified React error/.test(message.text())) {
          complaints.push(message.text());
        }
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * How many requests a page makes for what it has not asked yet; the event stream and the bell, which come after it, left
 * out. Asked again is not more: what somebody else does meanwhile refreshes a screen that is open, in whatever company.
 *
 * @param later procedures of what lies below the first screen, which comes by itself once that is there.
 */
export function countCalls(page: Page, later: readonly string[] = []): () => number {
  const asked = new Set(later);
  let calls = 0;
  page.on('request', (request) => {
    const names = /^\/trpc\/(.+)/.exec(new URL(request.url()).pathname)?.[1]?.split(',') ?? [];
    const fresh = names.filter((name) => !/^(?:events|notifications)\./.test(name) && !asked.has(name));
    if (fresh.length > 0) calls += 1;
    for (const name of fresh) asked.add(name);
  });
  return () => calls;
}

/** Scrolls the Synthèse as somebody does who reads on: what lies below the first screen is fetched then. */
export async function readOn(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'À venir' }).waitFor();
  await page.mouse.wheel(0, 600);
  await page.getByRole('heading', { name: 'Par matière' }).waitFor();
}

/** The first task of the Synthèse, as its title. */
export function firstTask(page: Page) {
  return page.locator('#tache');
}

export async function firstTitle(page: Page): Promise<string> {
  return (await firstTask(page).textContent()) ?? '';
}
