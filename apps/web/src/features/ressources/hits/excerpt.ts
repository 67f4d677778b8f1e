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

/** Where most of what is marked follows, a few words before it; the beginning when all of it is there. */
function startOf(passage: string, highlights: ResourceHit['highlights']): number {
  let best = 0;
  let most = highlights.filter(({ end }) => end <= shown).length;
  for (const { start } of highlights) {
    const from = start < 60 ? 0 : wordAfter(passage, start - 50);
    const count = highlights.filter((one) => one.start >= from && one.end <= from + shown).length;
    if (count > most) {
      best = from;
      most = count;
    }
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
