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
 * The different calls to the campus made by a page; the event stream and the bell, which come after it, left out. One sent
 * again is not another: what somebody else does meanwhile refreshes a screen that is open.
 */
export function countCalls(page: Page): () => number {
  const calls = new Set<string>();
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (/^\/trpc\/(?!events\.|notifications\.)/.test(pathname)) calls.add(pathname + search);
  });
  return () => calls.size;
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
