import { stem } from './stem.ts';

/** A word of a text, where it stands, and what the search knows it by. */
export interface Token {
  start: number;
  end: number;
  /** Lower case, without accents: « Complexité » is complexite. */
  word: string;
  /** What all its forms have in common; of code, the code itself. */
  stem: string;
}

/**
 * In this order: a cost (`O(n log n)`), a name with underscores, an operator of code, a word or a number. An apostrophe, a
 * hyphen or a point end a word: « l’arbre », « p-uplet » and `csv.DictReader` are several.
 */
const anyToken =
  /\b[Oo]\s?\(\s?(?:\d{0,2}\s?[nmk]?\s?[²³^]?\d?\s?(?:log(?:₂|_2)?\s?\(?n?\)?)?)\s?\)|\d+[.,]\d+|[=!<>+*/-]=|\/\/|\*\*|[\p{L}\p{N}_]+|%/giu;
/** Articles and pronouns that lose their vowel: what is before the apostrophe says nothing. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/;

/** The words of a text, in order. Of a name with underscores, the whole and then its parts. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(anyToken)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const word = /^[Oo]\s?\(/.test(raw) ? costOf(raw) : fold(raw);
    const after = text[end];
    if ((after === '’' || after === "'") && elided.test(word)) continue;
    tokens.push({ start, end, word, stem: stem(word) });
    if (!/[^_]_+[^_]/.test(word) && !/^_+|_+$/.test(word)) continue;
    for (const part of word.split(/_+/)) if (part.length > 1) tokens.push({ start, end, word: part, stem: stem(part) });
  }
  return tokens;
}

/** Without case, accents or ligatures; ² is 2, and a decimal comma a point. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/(?<=\d),(?=\d)/, '.');
}

function costOf(raw: string): string {
  return `o(${fold(raw.slice(raw.indexOf('(') + 1, -1)).replaceAll(/[\s^()₂]|_2/g, '')})`;
}
