import type { Page } from '@playwright/test';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const pages = [
  '/dashboard/epreuves',
  '/dashboard/parcoursup',
  '/dashboard/evaluations',
  '/dashboard/grand-oral',
  '/dashboard/taches',
  '/dashboard/progression',
  '/dashboard/progression?vue=graphe',
  '/compte',
];

test.describe('with the keyboard alone, on a phone', () => {
  test.use({ storageState: signedIn('adam'), viewport: { width: 390, height: 844 } });

  for (const path of pages) {
    test(`${path}: each stop shows where it is, and nothing lies over it`, async ({ page }) => {
      test.slow();
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ shown }) => !shown)).toEqual([]);
      expect(stops.filter(({ covered }) => covered)).toEqual([]);
    });
  }
});

interface Stop {
  /** To find it again; axe looks at names. */
  name: string;
  /** Its outline, or its label's, is drawn. */
  shown: boolean;
  /** Something that does not belong to it is where its middle is. */
  covered: boolean;
}

/** Where Tab leads, from the top of the page until it comes back there. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const label = element.closest('label');
      const isDrawn = (one: Element | null, pseudo?: string) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, pseudo);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      };
      const { x, y, width, height } = element.getBoundingClientRect();
      const on = document.elementFromPoint(x + width / 2, y + height / 2);
      const isPartOf = (one: Element | null) => on !== null && one !== null && (one.contains(on) || on.contains(one));
      return {
        name: element.getAttribute('aria-label') ?? `${element.id} ${element.textContent.trim().slice(0, 60)}`,
        shown: isDrawn(element) || isDrawn(element, '::after') || isDrawn(label),
        covered: !isPartOf(element) && !isPartOf(label),
      };
    });
    if (stop === null) {
      if (stops.length > 0) return stops;
    } else stops.push(stop);
  }
  return stops;
}
