import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

/** A plain space where French wants an unbreakable one: before : ; ? ! » %, after «, between a figure and its unit. */
const breakable = /(?:^|\S) (?:[:;?!](?=\s|$)|[»%])|« |\d (?:h|min)(?![-\w])/;

interface Text {
  file: string;
  text: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.gen)\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Every string, template and JSX text of a file; code and comments are not for people. */
function textsOf(file: string): Text[] {
  const texts: Text[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && 'value' in node) {
      const { value } = node;
      const text = typeof value === 'object' && value !== null && 'raw' in value ? value.raw : value;
      if (typeof text === 'string') texts.push({ file, text });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return texts;
}

it('keeps French punctuation from falling at the start of a line', () => {
  const texts = sourceFiles(import.meta.dirname).flatMap(textsOf);
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter(({ text }) => breakable.test(text))).toEqual([]);
});
