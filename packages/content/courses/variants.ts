import type { Variants } from '../src/items/variants.ts';

/** The variants of each course, by its id: `pnpm --filter @nexus/content check` says which one is missing. */
export const courseVariants: Readonly<Record<string, Variants>> = {};
