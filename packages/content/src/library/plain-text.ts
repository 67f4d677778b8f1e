import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { french } from '../typography.ts';
import { texToText } from './tex.ts';

/** What stands under one heading, as plain text, a block a line. */
export interface PlainPart {
  /** Empty before the first heading. */
  heading: string;
  blocks: string[];
}

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

/** A text of the courses without its marks: formulas as lines of text, code as it is, drawings by their words. */
export function plainParts(markdown: string): PlainPart[] {
  const root: Root = reader.parse(markdown);
  const parts: PlainPart[] = [{ heading: '', blocks: [] }];
  for (const node of root.children) {
    if (node.type === 'heading') parts.push({ heading: plain(node), blocks: [] });
    else {
      const text = plain(node).trim();
      if (text !== '') parts.at(-1)?.blocks.push(text);
    }
  }
  return parts.filter(({ blocks }) => blocks.length > 0);
}

function plain(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return french(node.value);
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'inlineMath':
    case 'math':
      return texToText(node.value);
    case 'image':
      return french(node.alt ?? '');
    case 'break':
      return '\n';
    case 'html':
      return '';
    case 'tableRow':
      return node.children.map(plain).join(' · ');
    case 'table':
    case 'list':
    case 'blockquote':
      return node.children.map(plain).join('\n');
    case 'listItem':
      return node.children.map(plain).join(' ');
    default:
      return 'children' in node ? node.children.map(plain).join('') : '';
  }
}
