import type { Item } from '@nexus/contracts';
import { htmlOf } from '../practice/index.ts';

/** The right answer in short, as HTML; null where it is the solution itself. */
export async function rightOf(item: Item): Promise<string | null> {
  if (item.type === 'choice' || item.type === 'choices') {
    const right = item.options.flatMap((option) => ('right' in option ? option.text : []));
    return (await Promise.all(right.map(htmlOf))).join('\u00a0; ');
  }
  if (item.type === 'number') {
    const figure = String(item.answer).replace('.', ',').replace('-', '−');
    return await htmlOf(item.unit === undefined ? figure : `${figure} ${item.unit}`);
  }
  const [answer] = item.type === 'text' ? item.answers : [];
  // A code of two backquotes may hold one.
  return answer === undefined ? null : await htmlOf(`\`\` ${answer} \`\``);
}
