import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentError } from '../courses/read-courses.ts';
import type { Variants } from '../items/variants.ts';

/**
 * What the `variants.ts` of a course exports; nothing without one.
 *
 * @throws ContentError it has no default export.
 */
export async function readVariants(folder: string): Promise<Variants> {
  const file = join(folder, 'variants.ts');
  if (!existsSync(file)) return {};
  const module: { default?: Variants } = await import(pathToFileURL(file).href);
  if (module.default === undefined) throw new ContentError(file, 'exports no default');
  return module.default;
}
