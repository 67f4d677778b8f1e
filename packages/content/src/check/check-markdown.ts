import katex from 'katex';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath);

export interface Fence {
  lang: string;
  /** The words after the language. */
  meta: string[];
  text: string;
  line: number;
}

export interface ReadMarkdown {
  /** What is wrong with it, each with its line. */
  wrong: string[];
  fences: Fence[];
  headings: { depth: number; text: string }[];
  exercises: string[];
  /** Codes of sections that it links to. */
  links: string[];
  images: string[];
  words: number;
}

/** Languages that are shown and not run, beside those that are. */
const shown = new Set(['html', 'css', 'javascript', 'bash', 'text', 'asm', 'json', 'csv', 'http']);
const run = new Set(['python', 'pycon', 'sql', 'sortie']);

/** Reads a text of the courses: what it holds for other checks, and what is wrong with it by itself. */
export function readMarkdown(text: string): ReadMarkdown {
  const root: Root = parser.parse(text);
  const found: ReadMarkdown = { wrong: [], fences: [], headings: [], exercises: [], links: [], images: [], words: 0 };
  const say = (line: number | undefined, what: string) => found.wrong.push(`line ${line ?? '?'}: ${what}`);
  visit(root, (node) => {
    const line = node.position?.start.line;
    if (node.type === 'math' || node.type === 'inlineMath') {
      try {
        katex.renderToString(node.value, { displayMode: node.type === 'math', output: 'mathml', strict: 'error' });
      } catch (error) {
        say(line, `formula ${node.value}: ${String(error)}`);
      }
    }
    if (node.type === 'code') {
      const lang = node.lang ?? '';
      if (!shown.has(lang) && !run.has(lang)) say(line, `a fence of « ${lang} »`);
      found.fences.push({
        lang,
        meta: (node.meta ?? '').split(/\s+/).filter(Boolean),
        text: node.value,
        line: line ?? 0,
      });
    }
    if (node.type === 'heading') {
      const words = node.children.map((child) => ('value' in child ? child.value : '')).join('');
      found.headings.push({ depth: node.depth, text: words });
      if (node.depth < 2 || node.depth > 3) say(line, 'a heading that is neither ## nor ###');
    }
    if (node.type === 'html') say(line, `HTML in the text: ${node.value.slice(0, 40)}`);
    if (node.type === 'link') {
      const code = /^#([A-Z0-9-]+)$/.exec(node.url)?.[1];
      if (code === undefined) say(line, `a link to ${node.url}: only #CODE`);
      else found.links.push(code);
    }
    if (node.type === 'image') {
      if (!/^drawings\/[a-z0-9-]+\.svg$/.test(node.url)) say(line, `an image that is no drawings/….svg: ${node.url}`);
      else found.images.push(node.url);
      if ((node.alt ?? '').length < 20) say(line, `${node.url}: say what it shows`);
    }
    if (node.type === 'text') {
      const exercise = /^::exercice\{#([A-Z0-9-]+)\}$/.exec(node.value.trim())?.[1];
      if (exercise !== undefined) found.exercises.push(exercise);
      else if (node.value.includes('::exercice')) say(line, 'an exercise is alone on its line: ::exercice{#CODE-1}');
      else {
        found.words += node.value.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
        for (const fault of typography(node.value)) say(line, fault);
      }
    }
  });
  return found;
}

/** What French typography would not have. */
export function typography(text: string): string[] {
  const faults: [RegExp, string][] = [
    [/\p{L}'\p{L}/u, 'a straight apostrophe: ’'],
    [/[“”"]/, 'an English quotation mark: « »'],
    [/[\p{L}»)][;:!?](?:\s|$)/u, 'no space before ; : ! ?'],
    [/\p{L} ,/u, 'a space before a comma'],
    [/\.\.\./, 'three full stops: …'],
    [/\b[Oo]e(?:uvre|il)\b|\b[cs]oeur\b|\bnoeud/u, 'œ'],
    [/\b(?:TODO|lorem|FIXME)\b/i, 'unfinished'],
  ];
  return faults.flatMap(([pattern, fault]) => {
    const at = pattern.exec(text);
    return at ? [`${fault} (« ${text.slice(Math.max(0, at.index - 15), at.index + 15)} »)`] : [];
  });
}
