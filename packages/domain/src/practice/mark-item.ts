import type { ExerciseResponse, Item } from '@nexus/contracts';
import { RuleError } from '../rule-error.ts';
import { markProgram } from './mark-program.ts';

/** What is marked at once: by the server, or by its tests in the page. */
export type MarkedItem = Extract<Item, { type: ExerciseResponse['type'] }>;
/** What the server marks by itself, in a minute or two. */
export type ClosedItem = Exclude<MarkedItem, { type: 'code' | 'sql' }>;

export function isMarked(item: Item): item is MarkedItem {
  return item.type !== 'open';
}

export function isClosed(item: Item): item is ClosedItem {
  return isMarked(item) && item.type !== 'code' && item.type !== 'sql';
}

/** By type, when the item does not say: a convention. */
const usualMinutes: Record<MarkedItem['type'], number> = {
  choice: 2,
  choices: 3,
  number: 3,
  text: 2,
  order: 3,
  code: 10,
  sql: 8,
};

/** How long an exercise takes, in minutes. */
export function minutesOf(item: MarkedItem): number {
  return item.minutes ?? usualMinutes[item.type];
}

export interface Marked {
  /** Share of the points, in [0, 1]. */
  fraction: number;
  /** Reasons of the mistakes that the exercise knows, Markdown. */
  why: string[];
}

/** The places of what is shown shuffled: `shown[0]` is the place in the item of what the screen calls « a ». */
export type Shuffled = readonly number[];

/**
 * Marks an answer to an exercise by the rule of its type.
 *
 * - choice: all or nothing. choices: the share of the right ones ticked, less as much for each wrong one, never below 0.
 * - number: within the tolerance; decimal comma or point, spaces and a fraction are read.
 * - text: one of the answers, case, accents and spaces apart unless the exercise says exact.
 * - order: the longest part that is in order already, less one, of all less one: one line out of place costs one step.
 * - code, sql: the share of the tests that passed in the page.
 *
 * @param shown of an item with options or lines.
 * @throws RuleError the answer is of another type, names what is not there, is no number, or is as markProgram refuses.
 */
export function markItem(item: MarkedItem, response: ExerciseResponse, shown: Shuffled): Marked {
  if (item.type === 'choice' && response.type === 'choice') {
    const option = item.options[placeOf(shown, response.key)];
    if (option === undefined) throw unreadable(outOfPlace);
    return 'right' in option ? right : { fraction: 0, why: [option.why] };
  }
  if (item.type === 'choices' && response.type === 'choices') return markChoices(item, new Set(response.keys), shown);
  if (item.type === 'number' && response.type === 'number') return markNumber(item, response.text);
  if (item.type === 'text' && response.type === 'text') return markText(item, response.text);
  if (item.type === 'order' && response.type === 'order') {
    const places = response.keys.map((key) => placeOf(shown, key));
    if (new Set(places).size !== item.lines.length) throw unreadable(outOfPlace);
    const fraction = (longestInOrder(places) - 1) / (places.length - 1);
    return fraction === 1 ? right : { fraction, why: [item.why] };
  }
  if (item.type === 'code' && response.type === 'code') return { fraction: markProgram(item, response), why: [] };
  if (item.type === 'sql' && response.type === 'sql') return { fraction: markProgram(item, response), why: [] };
  throw unreadable('Cette réponse n’est pas du type de l’exercice.');
}

const right: Marked = { fraction: 1, why: [] };
const unreadable = (message: string) => new RuleError({ reason: 'ANSWER_UNREADABLE', field: 'response', message });
const outOfPlace = 'Cette réponse désigne autre chose que ce que l’exercice propose.';

function placeOf(shown: Shuffled, key: string): number {
  const place = shown[key.charCodeAt(0) - 'a'.charCodeAt(0)];
  if (place === undefined) throw unreadable(outOfPlace);
  return place;
}

function markChoices(item: Extract<Item, { type: 'choices' }>, keys: ReadonlySet<string>, shown: Shuffled): Marked {
  const ticked = new Set([...keys].map((key) => placeOf(shown, key)));
  const good = item.options.filter((option) => 'right' in option).length;
  let points = 0;
  const why: string[] = [];
  for (const [place, option] of item.options.entries()) {
    if (!ticked.has(place)) continue;
    if ('right' in option) points += 1;
    else {
      points -= 1;
      why.push(option.why);
    }
  }
  return { fraction: Math.max(0, points / good), why };
}

function markNumber({ answer, tolerance, mistakes }: Extract<Item, { type: 'number' }>, text: string): Marked {
  const given = readNumber(text);
  if (given === null) throw unreadable('La réponse attendue est un nombre, comme 12, −3,5 ou 1/3.');
  if (isNear(given, Number(answer), tolerance)) return right;
  const known = mistakes.find((mistake) => isNear(given, Number(mistake.answer), tolerance));
  return { fraction: 0, why: known === undefined ? [] : [known.why] };
}

/** A difference of rounding in the machine is none. */
function isNear(given: number, wanted: number, tolerance: number): boolean {
  return Math.abs(given - wanted) <= tolerance + 1e-9 * Math.max(1, Math.abs(wanted));
}

/** « 1 234,5 », « −3 », « 2/3 », « 1e-3 »; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replaceAll(/[−–]/g, '-')
    .replace(',', '.');
  const [, over, under] = /^([+-]?\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(plain) ?? [];
  if (over !== undefined && under !== undefined) return Number(under) === 0 ? null : Number(over) / Number(under);
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : null;
}

function markText({ answers, exact, mistakes }: Extract<Item, { type: 'text' }>, text: string): Marked {
  const read = exact ? (one: string) => one.trim() : plainText;
  const given = read(text);
  if (answers.some((answer) => read(answer) === given)) return right;
  const known = mistakes.find(({ answer }) => read(answer) === given);
  return { fraction: 0, why: known === undefined ? [] : [known.why] };
}

/** As words are compared: case, accents, kinds of apostrophe and runs of spaces do not count. */
function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** How many places of the list can be kept so that they follow each other in order. */
function longestInOrder(places: readonly number[]): number {
  const lengths: number[] = [];
  for (const [index, place] of places.entries()) {
    const before = lengths.filter((_, earlier) => earlier < index && (places[earlier] ?? 0) < place);
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
}
