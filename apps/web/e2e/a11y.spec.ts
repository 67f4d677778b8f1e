import { AxeBuilder } from '@axe-core/playwright';
import { signedIn } from './support/people.ts';
import { bacScreens } from './support/screens/bac.ts';
import { dayScreens } from './support/screens/days.ts';
import { learningScreens } from './support/screens/learning.ts';
import { peopleScreens } from './support/screens/people.ts';
import { expect, test } from './support/test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { name, path, as, long = false, open } of [
  ...peopleScreens,
  ...dayScreens,
  ...learningScreens,
  ...bacScreens,
]) {
  test.describe(name, () => {
    if (as) test.use({ storageState: signedIn(as) });

    test(`${name}: axe finds nothing, light and dark, phone and desk; nothing overflows at 320 px`, async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      if (!long) await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await open?.(page);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await violations(new AxeBuilder({ page }).withTags(tags)), `${width} px, light`).toEqual([]);
        // The theme changes colours and nothing else.
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(new AxeBuilder({ page }).withRules('color-contrast')), `${width} px, dark`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 700 });
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide).toBeLessThanOrEqual(0);
    });
  });
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
}
