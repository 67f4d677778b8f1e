import type { Element, Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { french } from '../typography.ts';

export interface RenderOptions {
  /** How much deeper its headings are on the page: 1 makes a `##` a level 3. */
  deeper?: number;
  /** Where a section is read, by its code; a link to one that is nowhere is left as words. */
  hrefOf?: (code: string) => string | undefined;
  /** The SVG of a drawing, by its path in the course. */
  drawingOf?: (path: string) => string | undefined;
}

/**
 * A text of the courses as HTML: formulas as MathML, code with classes, French spaces, no style and no script (the page's
 * policy allows none). HTML written in the text is dropped, so that what comes out holds only what this makes.
 */
export function render(markdown: string, options: RenderOptions = {}): string {
  const drawings = new Map<string, string>();
  const html = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMath)
    .use(remarkRehype)
    .use(rehypeKatex, { output: 'mathml', strict: 'ignore' })
    .use(rehypeHighlight, {
      plainText: ['text', 'sortie', 'asm', 'csv', 'http'],
      aliases: { 'python-repl': ['pycon'] },
    })
    .use(() => (root: Root) => forThePage(root, options, drawings))
    .use(rehypeStringify)
    .processSync(markdown);
  return String(html).replaceAll(/<i data-drawing="(\d+)"><\/i>/g, (_, key: string) => drawings.get(key) ?? '');
}

function forThePage(root: Root, { deeper = 0, hrefOf, drawingOf }: RenderOptions, drawings: Map<string, string>): void {
  visit(root, (node) => {
    if (node.type === 'text') {
      node.value = french(node.value);
      return;
    }
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (tagName === 'math' || tagName === 'code') return SKIP;
    const depth = /^h([2-5])$/.exec(tagName)?.[1];
    if (depth !== undefined) node.tagName = `h${Number(depth) + deeper}`;
    if (tagName === 'a') {
      const code = /^#([A-Z0-9-]+)$/.exec(String(properties.href))?.[1];
      const href = code === undefined ? undefined : hrefOf?.(code);
      if (href === undefined) Object.assign(node, { tagName: 'span', properties: {} });
      else properties.href = href;
    }
    if (tagName === 'pre') {
      // Wider than a phone: the keyboard must be able to scroll it.
      properties.tabIndex = 0;
      const [code] = node.children;
      if (classesOf(code).includes('language-python') && code?.type === 'element') {
        // A program that the page offers to try; the second kind goes on with the names of those before it.
        properties.dataEssai = code.data?.meta?.split(/\s+/).includes('suite') ? 'suite' : 'debut';
      }
      if (classesOf(code).includes('language-sortie')) {
        Object.assign(properties, { className: ['sortie'], ariaLabel: 'Affichage' });
      }
    }
    if (tagName === 'img') {
      const svg = drawingOf?.(String(properties.src));
      const label = french(String(properties.alt ?? ''));
      const key = String(drawings.size);
      drawings.set(key, svg?.replace(/<\?xml[^>]*\?>/, '').replace('<svg', '<svg aria-hidden="true"') ?? '');
      Object.assign(node, {
        tagName: 'span',
        properties: { className: ['drawing'], role: 'img', ariaLabel: label },
        children: [{ type: 'element', tagName: 'i', properties: { dataDrawing: key }, children: [] }],
      });
      return SKIP;
    }
    return;
  });
  // Once what is inside has been seen to: wider than a phone, a table scrolls in a box of its own.
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], tabIndex: 0 },
      children: [node],
    };
    return [SKIP, index + 1];
  });
}

function classesOf(node: Element['children'][number] | undefined): string[] {
  if (node?.type !== 'element') return [];
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}
