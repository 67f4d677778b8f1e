import type { Item } from '@nexus/contracts';
import { fillItem, type Variants } from '../items/variants.ts';
import { readMarkdown } from './check-markdown.ts';
import { checkOpen } from './check-open.ts';
import { runFences } from './check-section.ts';
import type { PythonRunner } from './python.ts';

const seeds = 1000;
/** Programs are run for this many of them: each run costs milliseconds. */
const runSeeds = 12;
const fewest = 10;

/** What is wrong with an exercise: its texts, its answers, its programs, and each of a thousand variants. */
export function checkItem(item: Item, variants: Variants, python: PythonRunner): string[] {
  if (item.variant === undefined) return [...checkTexts(item), ...checkOne(item), ...runItem(item, python)];
  const wrong = new Set<string>();
  const statements = new Set<string>();
  for (let seed = 1; seed <= seeds && wrong.size < 5; seed++) {
    try {
      const filled = fillItem(item, variants, seed);
      if (JSON.stringify(filled) !== JSON.stringify(fillItem(item, variants, seed)))
        wrong.add('the same seed, another item');
      statements.add(JSON.stringify(filled));
      for (const fault of checkOne(filled)) wrong.add(`seed ${seed}: ${fault}`);
      if (seed <= runSeeds) {
        for (const fault of [...checkTexts(filled), ...runItem(filled, python)]) wrong.add(`seed ${seed}: ${fault}`);
      }
    } catch (error) {
      wrong.add(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (statements.size < fewest && wrong.size === 0) wrong.add(`only ${statements.size} different variants`);
  return [...wrong];
}

/** The texts of an item, all of them. */
function textsOf(item: Item): string[] {
  const own = [item.statement, item.solution, ...item.hints];
  switch (item.type) {
    case 'choice':
    case 'choices':
      return [
        ...own,
        ...item.options.flatMap((option) => ('why' in option ? [option.text, option.why] : [option.text])),
      ];
    case 'number':
    case 'text':
      return [...own, ...item.mistakes.map(({ why }) => why)];
    case 'order':
      return [...own, item.why];
    case 'open':
      return [
        ...own,
        ...item.rubric.flatMap(({ criterion, expects }) => [
          criterion,
          ...(expects?.refuses ?? []).map(({ comment }) => comment),
        ]),
      ];
    default:
      return own;
  }
}

function checkTexts(item: Item): string[] {
  return textsOf(item).flatMap((text) => {
    const { wrong } = readMarkdown(text);
    const left = /\{\{\w+(?:\|fr)?\}\}/.exec(text);
    return [...wrong, ...(left ? [`${left[0]} is left in the text`] : [])];
  });
}

function checkOne(item: Item): string[] {
  const wrong: string[] = [];
  const text = JSON.stringify([item.statement, item.solution, item.hints]);
  if (/\bNaN\b|\bInfinity\b|\bundefined\b/.test(text)) wrong.push('NaN, Infinity or undefined in a text');
  if (/\d[.,]\d{7,}/.test(text)) wrong.push('a number with more than six decimals');
  if (item.type === 'choice' || item.type === 'choices') {
    const texts = item.options.map(({ text }) => plain(text));
    if (new Set(texts).size < texts.length) wrong.push(`two options alike: ${texts.join(' / ')}`);
  }
  if (item.type === 'number') {
    const { answer, tolerance, mistakes } = item;
    if (typeof answer !== 'number' || !Number.isFinite(answer) || Math.abs(answer) > 1e6) {
      wrong.push(`the answer is ${answer}`);
    } else if (mistakes.some((one) => typeof one.answer === 'number' && Math.abs(one.answer - answer) <= tolerance)) {
      wrong.push(`a mistake is the right answer: ${answer}`);
    }
    if (mistakes.some((one) => typeof one.answer !== 'number' || !Number.isFinite(one.answer))) {
      wrong.push('a mistake that is no number');
    }
  }
  if (item.type === 'text') {
    const right = item.answers.map((one) => (item.exact ? one : plain(one)));
    if (item.mistakes.some((one) => right.includes(item.exact ? one.answer : plain(one.answer)))) {
      wrong.push('a mistake is a right answer');
    }
  }
  if (item.type === 'open') wrong.push(...checkOpen(item));
  if (item.type === 'order' && new Set(item.lines).size < item.lines.length) wrong.push('two lines alike');
  return wrong;
}

function runItem(item: Item, python: PythonRunner): string[] {
  const wrong = runFences(readMarkdown(item.solution).fences, python).map((fault) => `solution, ${fault}`);
  if (item.type === 'code') {
    wrong.push(...python.tests(item.model, item.tests, item.forbidden).map((why) => `the model fails: ${why}`));
    if (python.tests(item.starter, item.tests, item.forbidden).length === 0)
      wrong.push('the starter passes every test');
  }
  if (item.type === 'sql') {
    const base = python.openBase(item.base);
    const { table, error } = python.sql(base, item.model);
    if (error !== null) wrong.push(`the model fails: ${error}`);
    const rows = item.check === undefined ? table : python.sql(base, item.check).table;
    if (rows === null || rows.length < 2) wrong.push('the model answers no row: nothing to compare');
  }
  return wrong;
}

/** As an answer in words is compared: case, accents and spaces at the ends do not count. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
