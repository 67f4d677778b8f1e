import { Item } from '@nexus/contracts';
import { type Random, randomOf } from './random.ts';

/** What a variant has drawn, by the names that an item puts between double braces. */
export type Drawn = Readonly<Record<string, string | number>>;
export type Variants = Readonly<Record<string, (random: Random) => Drawn>>;

/** The variants of a course: its `variants.ts` exports what this returns. */
export function defineVariants<T extends Variants>(variants: T): T {
  return variants;
}

/**
 * The item that a seed gives: every `{{name}}` replaced by what the variant drew, `{{name|fr}}` with the French comma.
 *
 * @throws Error a name that the variant did not draw, or an item that is none any more.
 */
export function fillItem(item: Item, variants: Variants, seed: number): Item {
  if (item.variant === undefined) return item;
  const draw = variants[item.variant];
  if (draw === undefined) throw new Error(`no variant « ${item.variant} »`);
  return withoutChance(Item.parse(fill(item, draw(randomOf(seed)), item.type === 'number')));
}

/** A mistake that happens to be the right answer of this draw is none. */
function withoutChance(item: Item): Item {
  if (item.type !== 'number') return item;
  const { answer, tolerance, mistakes } = item;
  return { ...item, mistakes: mistakes.filter((one) => Math.abs(Number(one.answer) - Number(answer)) > tolerance) };
}

const whole = /^(-?)\{\{(\w+)\}\}$/;

/** @param figures whether an `answer` that is one name alone stays a number. */
function fill(value: unknown, drawn: Drawn, figures: boolean, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => fill(one, drawn, figures));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name !== 'variant')
        .map(([name, one]) => [name, fill(one, drawn, figures, name)]),
    );
  }
  if (typeof value !== 'string') return value;
  const alone = figures && key === 'answer' ? whole.exec(value) : null;
  if (alone) {
    const [, sign, name = ''] = alone;
    const found = known(drawn, name);
    return sign === '-' ? -Number(found) : Number(found);
  }
  return value.replaceAll(/\{\{(\w+)(\|fr)?\}\}/g, (_, name: string, french?: string) => {
    const found = known(drawn, name);
    return french ? String(found).replace('.', ',').replace('-', '−') : String(found);
  });
}

function known(drawn: Drawn, name: string): string | number {
  const found = drawn[name];
  if (found === undefined) throw new Error(`{{${name}}} is not drawn`);
  return found;
}
