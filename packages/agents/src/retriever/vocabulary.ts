import { distance, soundOf } from '../french/spelling.ts';
import { stem } from '../french/stem.ts';

/** A word of the index: what its forms have in common, in how many passages it is, and the forms met. */
export interface IndexedTerm {
  id: number;
  term: string;
  passages: number;
  forms: readonly string[];
}

/** Everything the index knows of words, in memory: how rare each is, and which one was meant. */
export class Vocabulary {
  readonly #terms = new Map<string, IndexedTerm>();
  readonly #forms = new Map<string, number>();
  readonly #bySound = new Map<string, string[]>();
  readonly #byGram = new Map<string, string[]>();
  readonly #sorted: string[];
  readonly #meant = new Map<string, string | null>();

  /**
   * @param passages in the whole index.
   * @param others words that are in no index, but that somebody may have meant: « fair » is faire.
   */
  constructor(
    readonly passages: number,
    terms: Iterable<IndexedTerm>,
    others: Iterable<string> = [],
  ) {
    for (const term of terms) {
      this.#terms.set(term.term, term);
      for (const form of term.forms) this.#forms.set(form, term.passages);
    }
    for (const word of others) if (!this.#forms.has(word)) this.#forms.set(word, passages / 10);
    for (const form of this.#forms.keys()) {
      if (!/^[a-z]{3,24}$/.test(form)) continue;
      push(this.#bySound, soundOf(form), form);
      for (const gram of gramsOf(form)) push(this.#byGram, gram, form);
    }
    this.#sorted = [...this.#forms.keys()].sort();
  }

  find(term: string): IndexedTerm | undefined {
    return this.#terms.get(term);
  }

  /** Whether this word is known as it is, or by another of its forms. */
  knows(word: string): boolean {
    return this.#forms.has(word) || this.#terms.has(stem(word));
  }

  /** How much a word tells: 0 when every passage has it. */
  rarity(term: string): number {
    const count = this.#terms.get(term)?.passages ?? 0;
    return Math.log(1 + (this.passages - count + 0.5) / (count + 0.5));
  }

  /** The known words that begin so, the most frequent first: what somebody is typing. */
  beginningWith(prefix: string, limit: number): string[] {
    let from = 0;
    let to = this.#sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle] ?? '') < prefix) from = middle + 1;
      else to = middle;
    }
    const found: string[] = [];
    for (let at = from; this.#sorted[at]?.startsWith(prefix); at++) found.push(this.#sorted[at] ?? '');
    return found.sort((a, b) => this.#frequency(b) - this.#frequency(a)).slice(0, limit);
  }

  /** The known word that was meant by one that is not: the nearest by letters and by sound. Null when none is near. */
  meantBy(word: string): string | null {
    const known = this.#meant.get(word);
    if (known !== undefined) return known;
    const meant = this.#nearest(word);
    if (this.#meant.size < 10_000) this.#meant.set(word, meant);
    return meant;
  }

  #nearest(word: string): string | null {
    if (!/^[a-z]{4,24}$/.test(word)) return null;
    const allowed = word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
    const sound = soundOf(word);
    const candidates = new Set(this.#bySound.get(sound));
    for (const form of this.#sharing(word)) candidates.add(form);
    let best: string | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const form of candidates) {
      const letters = distance(word, form, allowed + 3);
      // Of two letters one hears nothing in particular.
      const heard = sound.length < 3 || letters > word.length * 0.6 ? allowed : distance(sound, soundOf(form), allowed);
      // A slip of the first letter is rare, and then the only one.
      if (form[0] !== word[0] && heard > 0 && letters > 1) continue;
      const cost =
        Math.min(letters, heard + 0.5) +
        letters / 10 +
        (form[0] === word[0] || heard === 0 ? 0 : 0.6) -
        Math.log10(1 + this.#frequency(form)) / 6;
      if (Math.min(letters, heard + 0.5) > allowed || cost >= bestCost) continue;
      best = form;
      bestCost = cost;
    }
    return best;
  }

  /** Words that share most of their pairs of letters with this one. */
  #sharing(word: string): string[] {
    const shared = new Map<string, number>();
    const grams = gramsOf(word);
    for (const gram of grams)
      for (const form of this.#byGram.get(gram) ?? []) shared.set(form, (shared.get(form) ?? 0) + 1);
    return [...shared]
      .map(([form, count]) => ({ form, share: (2 * count) / (grams.length + form.length + 1) }))
      .filter(({ share }) => share >= 0.35)
      .sort((a, b) => b.share - a.share)
      .slice(0, 60)
      .map(({ form }) => form);
  }

  #frequency(form: string): number {
    return this.#forms.get(form) ?? 0;
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function gramsOf(word: string): string[] {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2));
}
