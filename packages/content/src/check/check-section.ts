import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SectionSource } from '../courses/read-courses.ts';
import { type Fence, readMarkdown } from './check-markdown.ts';
import type { PythonRunner } from './python.ts';

const longest = { nsi: 1200, other: 900 };
const shortest = { nsi: 350, other: 200 };

/** What is wrong with a section: its text, its programs, what it points at. */
export function checkSection(
  { head, body, items }: SectionSource,
  folder: string,
  known: { codes: ReadonlySet<string> },
  python: PythonRunner,
): string[] {
  const read = readMarkdown(body);
  const wrong = [...read.wrong];
  const kind = head.code.startsWith('NSI') ? 'nsi' : 'other';
  if (read.words < shortest[kind] || read.words > longest[kind]) wrong.push(`${read.words} words`);
  const isCourse = head.code.startsWith('NSI') || head.code.startsWith('MATHS');
  for (const title of isCourse ? ['Exemple résolu', 'À retenir'] : ['À retenir']) {
    if (!read.headings.some(({ text }) => text.startsWith(title))) wrong.push(`no « ## ${title} »`);
  }
  const own = new Set(items.map(({ id }) => id));
  for (const id of read.exercises) if (!own.has(id)) wrong.push(`no exercise ${id} in its file`);
  if (isCourse && new Set(read.exercises).size < 2) wrong.push('fewer than two exercises in the text');
  for (const code of read.links) if (!known.codes.has(code)) wrong.push(`a link to #${code}, which is no section`);
  for (const image of read.images) wrong.push(...checkDrawing(join(folder, image), image));
  wrong.push(...runFences(read.fences, python));
  return wrong;
}

function checkDrawing(file: string, name: string): string[] {
  if (!existsSync(file)) return [`${name} is missing`];
  const svg = readFileSync(file, 'utf8');
  const faults: [boolean, string][] = [
    [!/<svg[^>]*viewBox=/.test(svg), 'has no viewBox'],
    [
      /<(?:script|style|image|foreignObject|use)\b|\bon\w+=|href=|style=/.test(svg),
      'holds a script, a style or a link',
    ],
    [/(?:fill|stroke)="(?!none|currentColor)[^"]*"/.test(svg), 'has a colour of its own'],
  ];
  return faults.flatMap(([is, fault]) => (is ? [`${name} ${fault}`] : []));
}

/** Runs the programs of a text in order; what they print is what the text says. */
export function runFences(fences: readonly Fence[], python: PythonRunner): string[] {
  const wrong: string[] = [];
  let names = python.newNames();
  let base: unknown;
  for (const [index, { lang, meta, text, line }] of fences.entries()) {
    const after = fences[index + 1];
    const said = after?.lang === 'sortie' ? after.text : '';
    const say = (what: string) => wrong.push(`line ${line}: ${what}`);
    const going = meta.includes('suite');
    if (lang === 'python') {
      if (!going) names = python.newNames();
      const { printed, error } = python.program(names, text);
      const wanted = meta.find((word) => word.startsWith('erreur='))?.slice('erreur='.length);
      if (wanted === undefined && error !== null) say(`the program fails: ${error}`);
      if (wanted !== undefined && !error?.startsWith(`${wanted}:`)) say(`${wanted} is not raised (${error})`);
      if (printed.trimEnd() !== said.trimEnd()) say(`it prints\n${printed}\nand the text says\n${said}`);
    }
    if (lang === 'pycon') {
      const differs = python.session(names, text);
      if (differs !== '') say(differs);
    }
    if (lang === 'sql') {
      const name = meta.find((word) => word.startsWith('base='))?.slice('base='.length);
      if (name === undefined) say('sql without base=…');
      else {
        if (!going || base === undefined) base = python.openBase(name);
        const { table, error } = python.sql(base, text);
        if (error !== null) say(`the statement fails: ${error}`);
        const shown = (table ?? []).map((row) => row.join(' | ')).join('\n');
        if (error === null && shown !== said.trimEnd()) say(`it answers\n${shown}\nand the text says\n${said}`);
      }
    }
    const before = fences[index - 1]?.lang;
    if (lang === 'sortie' && before !== 'python' && before !== 'sql') say('a sortie after nothing that prints');
  }
  return wrong;
}
