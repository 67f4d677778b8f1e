import { type Token, tokensOf } from '../french/tokens.ts';

export interface Highlight {
  /** Offsets in the text, as JavaScript counts them; the end is not included. */
  start: number;
  end: number;
}

/** Where a text says one of these words, in order; words side by side are one highlight. */
export function highlightsIn(text: string, stems: ReadonlySet<string>): Highlight[] {
  const highlights: Highlight[] = [];
  for (const { start, end } of tokensOf(text).filter((token: Token) => stems.has(token.stem))) {
    const last = highlights.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (last !== undefined && /^[\s-]$/.test(text.slice(last.end, start))) last.end = end;
    else highlights.push({ start, end });
  }
  return highlights;
}
