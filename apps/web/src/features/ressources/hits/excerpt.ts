import type { ResourceHit } from '@nexus/contracts';

export interface Segment {
  text: string;
  marked: boolean;
}

const shown = 260;

/**
 * The part of a passage that says most of what was asked, cut at words, as pieces to be shown one after another: marked or
 * not, never as HTML.
 */
export function excerptOf({ passage, highlights }: Pick<ResourceHit, 'passage' | 'highlights'>): Segment[] {
  const from = startOf(passage, highlights);
  const to = from + shown >= passage.length ? passage.length : wordBefore(passage, from + shown);
  const segments: Segment[] = [];
  const add = (text: string, marked: boolean) => {
    if (text !== '') segments.push({ text, marked });
  };
  let at = from;
  for (const { start, end } of highlights) {
    if (end <= from || start >= to) continue;
    add(passage.slice(at, Math.max(at, start)), false);
    add(passage.slice(Math.max(at, start), Math.min(end, to)), true);
    at = Math.max(at, Math.min(end, to));
  }
  add(passage.slice(at, to), false);
  if (from > 0) segments.unshift({ text: '… ', marked: false });
  if (to < passage.length) segments.push({ text: ' …', marked: false });
  return segments;
}

/** Where most different words that are marked follow, a few words before them; the beginning when all of them are there. */
function startOf(passage: string, highlights: ResourceHit['highlights']): number {
  // « appel » three times says less than « récursive » and « Fibonacci »; forms of one word begin alike.
  const wordAt = ({ start, end }: ResourceHit['highlights'][number]) =>
    passage.slice(start, Math.min(end, start + 5)).toLowerCase();
  const worth = (from: number) => {
    const seen = highlights.filter(({ start, end }) => start >= from && end <= from + shown);
    return new Set(seen.map(wordAt)).size * 100 + seen.length;
  };
  let best = 0;
  for (const { start } of highlights) {
    const from = start < 60 ? 0 : wordAfter(passage, start - 50);
    if (worth(from) > worth(best)) best = from;
  }
  return best;
}

function wordAfter(text: string, at: number): number {
  const space = text.slice(at).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordBefore(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/);
  return space <= 0 ? at : space;
}
