import type { Expects } from '@nexus/contracts';
import { type Comment, commentOn } from './comments.ts';
import { type Found, findWay } from './find-way.ts';
import { type MarkedItem, wordsOf } from './item-words.ts';
import { readAnswer } from './text/read-answer.ts';
import type { ReadAnswer } from './text/said.ts';
import { type Signs, signsOf } from './text/signs.ts';
import { readWay } from './ways.ts';

export interface GradedCriterion {
  /** To a quarter. */
  points: number;
  max: number;
  /** All that the criterion asks is there. */
  met: boolean;
  /** What the points, or their absence, rest on: places in the answer as it was written, the end excluded. */
  passage: { start: number; end: number } | null;
  /** To the pupil. */
  comment: string;
  /** From 0 to 1: how sure it is that a careful teacher would give these points. */
  confidence: number;
  /** To the coach: what decided, in a sentence. */
  why: string;
}

/**
 * What makes an answer one for a person: what is unsure weighs more than a quarter of its points, it says a thing and the
 * contrary, it speaks to whoever marks, it lines words up, it is in another language, it is too long.
 */
export type Doubt = 'unsure' | 'contradiction' | 'to_marker' | 'bare_words' | 'foreign' | 'too_long';

export interface GradedAnswer {
  /** In the order of the rubric. */
  criteria: GradedCriterion[];
  points: number;
  max: number;
  confidence: number;
  /** Why somebody must look; null when the points are decided. */
  doubt: Doubt | null;
  /** Somebody must look. */
  review: boolean;
}

/** Below this a criterion is unsure. */
export const SURE = 0.8;
/** An answer whose unsure criteria weigh no more than this share of its points is decided: it is then right within as much. */
export const UNSURE_SHARE = 0.25;
/** Longer answers are not read by the rule: they are no open answer of a few lines. */
const longest = 6000;

/**
 * Marks an answer by what its rubric expects, without any model (docs/grading.md). The answer is data: what it says to whoever
 * marks it is left out. Pure.
 *
 * @param text the answer as it was written.
 */
export function gradeOpenAnswer(item: MarkedItem, text: string): GradedAnswer {
  const { statement, lesson, known } = wordsOf(item);
  const answer = readAnswer(text.slice(0, longest));
  const signs = signsOf(answer, statement, lesson);
  const skipped = new Set([...signs.to_marker, ...signs.echoes]);
  const readings = item.rubric.map(({ expects }) =>
    expects === undefined ? null : readCriterion(expects, answer, known, skipped),
  );
  const unread = unreadWords(answer, readings, skipped, new Set(statement), signs.foreign);
  const criteria = item.rubric.map(({ points, criterion }, index) =>
    gradeCriterion(points, criterion, readings[index] ?? null, readings, { signs, unread }),
  );
  // What is expected is said in the very sentence that speaks to whoever marks.
  const pleads =
    signs.to_marker.size > 0 &&
    item.rubric.some(
      ({ expects }) => expects !== undefined && readCriterion(expects, answer, known, signs.echoes).said.length > 0,
    );
  return sumUp(criteria, doubtOf(text, signs, readings, criteria, pleads));
}

/** The whole of an answer; it is doubtful when it is said to be, or when what is unsure weighs too much. */
export function sumUp(criteria: GradedCriterion[], doubt: Doubt | null): GradedAnswer {
  const max = sum(criteria.map((one) => one.max));
  const unsure = sum(criteria.filter(({ confidence }) => confidence < SURE).map((one) => one.max));
  const all = doubt ?? (unsure > max * UNSURE_SHARE ? 'unsure' : null);
  return {
    criteria,
    points: sum(criteria.map(({ points }) => points)),
    max,
    confidence: round(sum(criteria.map((one) => one.max * one.confidence)) / max, 100),
    doubt: all,
    review: all !== null,
  };
}

function doubtOf(
  text: string,
  signs: Signs,
  readings: readonly (Reading | null)[],
  criteria: readonly GradedCriterion[],
  pleads: boolean,
): Doubt | null {
  if (text.length > longest) return 'too_long';
  // Points never come with a word to the marker: a person judges both.
  if (signs.to_marker.size > 0 && (pleads || criteria.some(({ points }) => points > 0))) return 'to_marker';
  if (signs.blank) return null;
  if (signs.foreign) return 'foreign';
  if (signs.bare_words && criteria.some(({ points }) => points > 0)) return 'bare_words';
  const torn = readings.some(
    (one) => one !== null && (one.contradicted !== null || (one.refused !== null && one.said.length > 0)),
  );
  return torn ? 'contradiction' : null;
}

/** What an answer says of a criterion. */
interface Reading {
  need: number;
  whole: boolean;
  /** One for each notion: where it is said. */
  notions: (Found | null)[];
  said: Found[];
  denied: Found[];
  refused: { found: Found; comment: string } | null;
  /** Where a notion that is said is denied as well. */
  contradicted: Found | null;
  out_of_order: boolean;
  /** How much of the nearest way that is not said is there all the same, from 0 to 1. */
  near: number;
}

function readCriterion(
  { notions, need = notions.length, whole, ordered, refuses }: Expects,
  answer: ReadAnswer,
  known: ReadonlySet<string>,
  skipped: ReadonlySet<number>,
): Reading {
  const find = (ways: readonly string[]) => bestOf(ways.map((way) => findWay(readWay(way), answer, known, skipped)));
  const found = notions.map(find);
  const said = found.filter((one): one is Found => one !== null && !one.denied);
  let refused: Reading['refused'] = null;
  for (const { says, comment } of refuses) {
    const one = find(says);
    if (one !== null && !one.denied && !one.asks) refused ??= { found: one, comment };
  }
  return {
    need,
    whole,
    notions: found,
    said,
    denied: found.filter((one): one is Found => one?.denied === true),
    refused,
    contradicted: contradiction(notions, found, answer, known, skipped),
    out_of_order: ordered && said.some((one, index) => index > 0 && one.start < (said[index - 1]?.start ?? 0)),
    near: Math.max(
      0,
      ...notions.flatMap((ways, index) =>
        found[index] === null ? ways.map((way) => nearness(way, answer, known, skipped)) : [],
      ),
    ),
  };
}

/** Somewhere else than where it is said, and nearly as shortly, an answer denies it in the same words. */
function contradiction(
  notions: Expects['notions'],
  found: readonly (Found | null)[],
  answer: ReadAnswer,
  known: ReadonlySet<string>,
  skipped: ReadonlySet<number>,
): Found | null {
  for (const [index, ways] of notions.entries()) {
    const said = found[index];
    if (said == null || said.denied) continue;
    for (const way of ways.map(readWay)) {
      if (way.slots.length < 2 || way.slots.some(({ alternatives }) => alternatives.flat().some((one) => one.denies)))
        continue;
      const denied = findWay(way, answer, known, skipped, 'denied');
      const same = findWay(way, answer, known, skipped);
      if (denied === null || same === null || same.denied || denied.words.some((word) => same.words.includes(word)))
        continue;
      if (wordsAt(denied, answer) === wordsAt(same, answer)) return denied;
    }
  }
  return null;
}

const wordsAt = ({ words }: Found, { said }: ReadAnswer) =>
  words
    .map((at) => said[at]?.stem ?? '')
    .sort()
    .join(' ');

function bestOf(found: readonly (Found | null)[]): Found | null {
  const all = found.filter((one) => one !== null);
  const rank = (one: Found) => (one.denied ? 4 : 0) + (one.asks ? 2 : 0) + (one.slip ? 1 : 0);
  return all.sort((a, b) => rank(a) - rank(b) || a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** How many of the words of a way are somewhere in the answer, as a share. */
function nearness(text: string, answer: ReadAnswer, known: ReadonlySet<string>, skipped: ReadonlySet<number>): number {
  const { slots } = readWay(text);
  if (slots.length < 2) return 0;
  const there = slots.filter((slot) => findWay({ slots: [slot], without: [] }, answer, known, skipped) !== null);
  return there.length / slots.length;
}

/** The words that say something and that nothing in the rubric or the statement explains. */
function unreadWords(
  { said }: ReadAnswer,
  readings: readonly (Reading | null)[],
  skipped: ReadonlySet<number>,
  statement: ReadonlySet<string>,
  foreign: boolean,
): number {
  if (foreign) return said.length;
  const read = new Set(
    readings.flatMap((reading) =>
      reading === null
        ? []
        : [...reading.notions, reading.refused?.found ?? null].flatMap((found) => found?.words ?? []),
    ),
  );
  return said.filter((one, at) => one.tells && !read.has(at) && !skipped.has(one.sentence) && !statement.has(one.stem))
    .length;
}

interface Whole {
  signs: Signs;
  unread: number;
}

function gradeCriterion(
  max: number,
  criterion: string,
  reading: Reading | null,
  all: readonly (Reading | null)[],
  { signs, unread }: Whole,
): GradedCriterion {
  const give = (points: number, confidence: number, comment: Comment, found: Found | null = null): GradedCriterion => ({
    points,
    max,
    met: points === max,
    passage: found === null ? null : { start: found.start, end: found.end },
    ...commentOn(comment, { criterion, need: reading?.need ?? 0, said: reading?.said.length ?? 0, unread }),
    confidence: round(confidence, 100),
  });
  if (signs.blank) return give(0, 0.97, 'blank');
  if (reading === null) return give(0, 0, 'no_expects');
  const { need, whole, said, denied, refused, contradicted, out_of_order, near } = reading;
  const reached = Math.min(1, said.length / need);
  const share = whole ? Math.floor(reached) : reached;
  const points = round(max * share, 4);
  const [first = null] = said;
  if (signs.foreign) return give(points, 0.2, 'foreign', first);
  if (signs.bare_words && said.length > 0) return give(points, 0.3, 'bare_words', first);
  if (refused !== null) {
    return said.length > 0
      ? give(0, 0.4, 'both', refused.found)
      : give(0, 0.85, { refused: refused.comment }, refused.found);
  }
  if (contradicted !== null) return give(points, 0.45, 'contradicted', contradicted);
  if (denied.length > 0) {
    return said.length >= need
      ? give(max, 0.8, 'met', first)
      : give(points, unread > 3 ? 0.5 : 0.7, 'denied', denied[0] ?? null);
  }
  if (said.some(({ asks }) => asks)) return give(points, 0.5, 'asks', first);
  if (out_of_order) return give(round(max / 2, 4), 0.5, 'order', first);
  const refusals = all.flatMap((one) => one?.refused?.found ?? []);
  if (said.length >= need) {
    // Who is wrong in the same sentence may have said this by chance, and words far from each other may say nothing together.
    const mistaken = refusals.some(({ sentences }) =>
      said.some((one) => sentences.some((at) => one.sentences.includes(at))),
    );
    const far = said.some(({ words }) => words.length < 3 && (words.at(-1) ?? 0) - (words[0] ?? 0) > 9);
    const sure = refusals.length > 0 ? 0.82 : said.some(({ slip }) => slip) ? 0.86 : 0.92;
    return give(max, mistaken || far ? 0.7 : sure, 'met', first);
  }
  if (signs.elsewhere && all.every((one) => one === null || one.said.length === 0)) return give(0, 0.9, 'elsewhere');
  const anything = refusals.length > 0 || all.some((one) => one !== null && one.said.length > 0);
  // Who holds a refused idea has seldom said the right one in words that are not understood.
  const kept = refusals.length > 0 ? 0.06 : 0;
  return give(
    points,
    Math.min(0.92, unmetConfidence(unread, near, anything) + kept),
    said.length > 0 ? 'part' : 'absent',
    first,
  );
}

/** How sure it is that what was not found is not there: the less of the answer was not understood, the surer. */
function unmetConfidence(unread: number, near: number, anything: boolean): number {
  const read = unread <= 1 ? 0.92 : unread <= 3 ? 0.88 : unread <= 5 ? 0.84 : unread <= 8 ? 0.72 : 0.5;
  return read - (near >= 0.5 ? 0.1 : 0) - (anything ? 0 : 0.12);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const round = (value: number, parts: number) => Math.round(value * parts) / parts;
