import type { Item } from '@nexus/contracts';
import { randomOf } from '../items/random.ts';
import { fillItem, type Variants } from '../items/variants.ts';

/** An exercise as a seed makes it: its item filled in, and the order in which its options or lines are shown. */
export interface DrawnExercise {
  item: Item;
  seed: number;
  /** `shown[0]` is the place in the item of what comes first on the screen; empty without options or lines. */
  shown: number[];
  has_variants: boolean;
}

/** The same item and seed, the same exercise. An item without variants is shuffled all the same. */
export function drawExercise(item: Item, variants: Variants, seed: number): DrawnExercise {
  const filled = fillItem(item, variants, seed);
  return { item: filled, seed, shown: shownOf(filled, seed), has_variants: item.variant !== undefined };
}

function shownOf(item: Item, seed: number): number[] {
  const parts = 'options' in item ? item.options : 'lines' in item ? item.lines : [];
  const places = parts.map((_, place) => place);
  const shown = randomOf(seed + [...item.id].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) | 0, 7)).shuffle(
    places,
  );
  // Lines that come out in order would be no exercise.
  const inOrder = item.type === 'order' && shown.every((place, index) => place === index);
  return inOrder ? [...shown.slice(1), ...shown.slice(0, 1)] : shown;
}
